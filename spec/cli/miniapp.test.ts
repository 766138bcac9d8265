import { expect } from 'chai';
import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { buildZip } from '../packaging/testing/build-zip.ts';
import { examplePackage } from '../packaging/testing/example-package.ts';
import { writeContainer } from '../packaging/write-container.ts';
import { MiniAppFolder } from './testing/miniapp-folder.ts';

describe('miniapp', function () {
  this.timeout(60_000); // each test starts a process or two, on a machine that may be busy
  let folder: MiniAppFolder;
  beforeEach(() => {
    folder = new MiniAppFolder();
  });
  afterEach(() => folder.remove());

  it('packs a directory into the bytes of the writer and finds them valid', () => {
    folder.putPackage();
    folder.put('app/.cache/x', 'x');
    expect(folder.run('pack', 'app', '-o', 'out.ma')).to.deep.include({ status: 0, stderr: '' });
    const files = new Map([...examplePackage(), ['common/icon.png', new Uint8Array()]]);
    expect(folder.read('out.ma')).to.deep.equal(writeContainer(files));
    const validated = folder.run('validate', 'out.ma');
    expect(validated).to.deep.include({ status: 0, stderr: '' });
    expect(validated.stdout).to.match(/^out\.ma is valid \(0 must, 1 should, 1 hint\)$/m);
  });

  it('tells what it did as JSON', () => {
    folder.putPackage();
    folder.put('app/.hidden', '');
    const report = JSON.parse(folder.run('pack', 'app', '--json').stdout);
    expect(report).to.deep.include({
      file: 'app.ma',
      files: 9,
      leftOut: ['.hidden'],
      valid: true,
      errors: [],
      warnings: [],
    });
    expect(report.bytes).to.equal(readFileSync(join(folder.path, 'app.ma')).length);
  });

  it('does not pack the package that it writes into the directory', () => {
    folder.putPackage();
    const hash = () => JSON.parse(folder.run('pack', 'app', '-o', 'app/out.ma', '--json').stdout).sha256;
    expect(hash()).to.equal(hash());
  });

  it('writes nothing for a package that user agents refuse, unless told to', () => {
    folder.putPackage({ 'pages/second/second.html': null });
    folder.put('app.ma', 'what was there before');
    const packed = folder.run('pack', 'app');
    expect(packed.status).to.equal(1);
    expect(packed.stdout).to.contain('error page-missing at pages/second/second\n');
    expect(readFileSync(join(folder.path, 'app.ma'), 'utf8')).to.equal('what was there before');
    expect(readdirSync(folder.path).sort()).to.deep.equal(['app', 'app.ma']);
    expect(folder.run('pack', 'app', '--unchecked').status).to.equal(0);
    expect(folder.run('validate', 'app.ma').status).to.equal(1);
  });

  it('leaves nothing behind where it cannot write', () => {
    folder.putPackage();
    mkdirSync(join(folder.path, 'taken'));
    expect(folder.run('pack', 'app', '-o', 'taken')).to.deep.include({ status: 2, stdout: '' });
    expect(folder.run('pack', 'app', '-o', 'no/where.ma').stderr).to.contain('no such directory');
    expect(readdirSync(folder.path).sort()).to.deep.equal(['app', 'taken']);
  });

  it('refuses what is not a package with exit code 1', () => {
    folder.put('text.ma', 'not a ZIP file, but long enough to be one');
    expect(folder.run('validate', 'text.ma')).to.deep.include({ status: 1, stderr: '' });
    folder.putPackage({ 'manifest.json': '{' });
    expect(folder.run('validate', 'app').stdout).to.contain(
      'must manifest-not-json at app/manifest.json:1:2\n',
    );
  });

  it('does not let a name steer the terminal', () => {
    folder.put('evil.ma', buildZip([{ name: '\u001b[2J\u202e' }]));
    const { status, stdout } = folder.run('validate', 'evil.ma');
    expect(status).to.equal(1);
    expect(stdout).to.contain('\\u{1b}[2J\\u{202e}').and.not.contain('\u001b');
  });

  const misuses: [string[], string][] = [
    [['validate', 'missing.ma'], 'Cannot read missing.ma: there is no such file or directory'],
    [['pack', 'missing'], 'Cannot read missing: there is no such file or directory'],
    [['pack', 'file'], 'not a directory'],
    [['pack', 'linked'], 'is a link'],
    [['pack'], "missing required argument 'directory'"],
    [['validate', 'file', '--frob'], "unknown option '--frob'"],
    [['frob'], "unknown command 'frob'"],
    [[], 'Usage: miniapp'],
  ];
  for (const [args, message] of misuses) {
    it(`answers "miniapp ${args.join(' ')}" with exit code 2 and: ${message}`, () => {
      mkdirSync(join(folder.path, 'linked'));
      symlinkSync('/etc/hostname', join(folder.path, 'linked/app.js'));
      folder.put('file', 'x');
      const { status, stdout, stderr } = folder.run(...args);
      expect(stderr).to.contain(message);
      expect({ status, stdout }).to.deep.equal({ status: 2, stdout: '' });
    });
  }

  it('shows its help with exit code 0', () => {
    expect(folder.run('--help').status).to.equal(0);
    expect(folder.run('pack', '--help').stdout).to.contain('Exit code');
  });
});
