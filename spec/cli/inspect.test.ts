import { expect } from 'chai';
import { buildZip } from '../packaging/testing/build-zip.ts';
import { MiniAppFolder } from './testing/miniapp-folder.ts';

describe('miniapp inspect', function () {
  this.timeout(60_000); // each test starts a process or two, on a machine that may be busy
  let folder: MiniAppFolder;
  beforeEach(() => {
    folder = new MiniAppFolder();
  });
  afterEach(() => folder.remove());

  it('shows a package as a tree, with sizes', () => {
    folder.run('init', 'app', '--name', 'First', '--id', 'org.example.first');
    folder.run('pack', 'app');
    const { status, stdout } = folder.run('inspect', 'app.ma');
    expect(status).to.equal(0);
    const lines = stdout.split('\n');
    expect(lines[0]).to.equal('app.ma: package, First 1.0.0 (org.example.first)');
    expect(lines).to.include('├── pages/').and.include('│   └── about/');
    expect(stdout).to.match(/^ {4}└── icon\.png +[\d,]+ +[\d,]+ packed$/m);
    expect(stdout).to.match(/^9 files, [\d,]+ bytes; [\d,]+ bytes as a package\nsignature: unsigned\n$/m);
  });

  it('shows who signed, with the chain of certificates', () => {
    folder.run('init', 'app');
    folder.run('pack', 'app');
    folder.run('keygen', 'me', '--algorithm', 'ec-p256', '--subject', 'CN=Me');
    folder.run('sign', 'app.ma', '-o', 'signed.ma', '--key', 'me.key', '--cert', 'me.crt');
    const { stdout } = folder.run('inspect', 'signed.ma');
    expect(stdout).to.contain('signature: valid, scheme rpk\n  developer CN=Me, ECDSA with SHA-256\n');
    expect(stdout).to.match(
      /^ {4}CN=Me, valid \d{4}-\d\d-\d\d to \d{4}-\d\d-\d\d\n {6}SHA-256 [0-9a-f]{64}$/m,
    );
  });

  it('shows a bundle, and tells the same as JSON', () => {
    folder.run('init', 'app');
    folder.run('pack', 'app');
    folder.run('convert', 'app.ma', 'app.wbn');
    expect(folder.run('inspect', 'app.wbn').stdout).to.contain('app.wbn: bundle').and.contain('text/html');
    const found = JSON.parse(folder.run('inspect', 'app.wbn', '--json').stdout);
    expect(found).to.deep.include({ file: 'app.wbn', kind: 'bundle', valid: true, errors: [] });
    expect(found.files).to.have.length(9);
    expect(found.signature).to.deep.include({ status: 'unsigned', signers: [] });
  });

  it('refuses what user agents refuse, whatever the file is called', () => {
    folder.put('doubled.wbn', buildZip([{ name: 'a' }, { name: 'A' }]));
    folder.put('text.ma', 'no package');
    const doubled = folder.run('inspect', 'doubled.wbn', '--json');
    expect(doubled.status).to.equal(1);
    expect(JSON.parse(doubled.stdout)).to.deep.include({ kind: 'package', valid: false, files: [] });
    expect(folder.run('inspect', 'text.ma').status).to.equal(1);
    expect(folder.run('inspect', 'missing.ma').status).to.equal(2);
  });

  it('unpacks every file to see whether it is sound', () => {
    folder.run('init', 'app');
    folder.run('pack', 'app');
    const bytes = folder.read('app.ma');
    bytes[bytes.length >> 1]! ^= 1;
    folder.put('damaged.ma', bytes);
    expect(folder.run('inspect', 'damaged.ma').stdout).to.match(/^error entry-(crc-mismatch|data-malformed)/);
  });
});
