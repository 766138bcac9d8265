import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildZip } from '../packaging/testing/build-zip.ts';
import { examplePackage } from '../packaging/testing/example-package.ts';
import { writeContainer } from '../packaging/write-container.ts';

const MINIAPP = fileURLToPath(new URL('./miniapp.mjs', import.meta.url));

describe('miniapp', function () {
  this.timeout(60_000); // each test starts a process or two, on a machine that may be busy
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'miniapp-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function run(...args: string[]) {
    const env = { ...process.env, NO_COLOR: '1' };
    const { status, stdout, stderr } = spawnSync(process.execPath, [MINIAPP, ...args], {
      cwd: folder,
      encoding: 'utf8',
      env,
    });
    return { status, stdout, stderr };
  }
  function put(name: string, content: string | Uint8Array) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  function putPackage(files: Record<string, string | null> = {}, manifest: Record<string, unknown> = {}) {
    for (const [path, content] of examplePackage(manifest, { 'common/icon.png': '', ...files }))
      put(`app/${path}`, content);
  }

  it('packs a directory into the bytes of the writer and finds them valid', () => {
    putPackage();
    put('app/.cache/x', 'x');
    expect(run('pack', 'app', '-o', 'out.ma')).to.deep.include({ status: 0, stderr: '' });
    const files = new Map([...examplePackage(), ['common/icon.png', new Uint8Array()]]);
    expect(new Uint8Array(readFileSync(join(folder, 'out.ma')))).to.deep.equal(writeContainer(files));
    const validated = run('validate', 'out.ma');
    expect(validated).to.deep.include({ status: 0, stdout: 'out.ma is valid (0 errors, 0 warnings)\n' });
  });

  it('tells what it did as JSON', () => {
    putPackage();
    put('app/.hidden', '');
    const report = JSON.parse(run('pack', 'app', '--json').stdout);
    expect(report).to.deep.include({
      file: 'app.ma',
      files: 9,
      leftOut: ['.hidden'],
      valid: true,
      errors: [],
      warnings: [],
    });
    expect(report.bytes).to.equal(readFileSync(join(folder, 'app.ma')).length);
  });

  it('does not pack the package that it writes into the directory', () => {
    putPackage();
    const hash = () => JSON.parse(run('pack', 'app', '-o', 'app/out.ma', '--json').stdout).sha256;
    expect(hash()).to.equal(hash());
  });

  it('writes nothing for a package that user agents refuse, unless told to', () => {
    putPackage({ 'pages/second/second.html': null });
    put('app.ma', 'what was there before');
    const packed = run('pack', 'app');
    expect(packed.status).to.equal(1);
    expect(packed.stdout).to.contain('error page-missing at pages/second/second\n');
    expect(readFileSync(join(folder, 'app.ma'), 'utf8')).to.equal('what was there before');
    expect(readdirSync(folder).sort()).to.deep.equal(['app', 'app.ma']);
    expect(run('pack', 'app', '--unchecked').status).to.equal(0);
    expect(run('validate', 'app.ma').status).to.equal(1);
  });

  it('leaves nothing behind where it cannot write', () => {
    putPackage();
    mkdirSync(join(folder, 'taken'));
    expect(run('pack', 'app', '-o', 'taken')).to.deep.include({ status: 2, stdout: '' });
    expect(run('pack', 'app', '-o', 'no/where.ma').stderr).to.contain('no such directory');
    expect(readdirSync(folder).sort()).to.deep.equal(['app', 'taken']);
  });

  it('prints findings as JSON', () => {
    putPackage({ 'common/icon.png': null });
    expect(JSON.parse(run('validate', 'app', '--json').stdout)).to.deep.equal({
      file: 'app',
      valid: true,
      errors: [],
      warnings: [
        {
          code: 'icon-missing',
          path: 'manifest.json#/icons/0/src',
          message: 'The package has no file common/icon.png. Add the icon, or correct its path.',
        },
      ],
    });
  });

  it('prints the first of very many findings', () => {
    putPackage({}, { widgets: Array(1000).fill(0) });
    const lines = run('validate', 'app').stdout.split('\n');
    expect(lines).to.include('… and 950 more; --json prints all of them').and.to.have.length.below(150);
  });

  it('refuses what is not a package with exit code 1', () => {
    put('text.ma', 'not a ZIP file, but long enough to be one');
    expect(run('validate', 'text.ma')).to.deep.include({ status: 1, stderr: '' });
    putPackage({ 'manifest.json': '{' });
    expect(run('validate', 'app').stdout).to.contain('error manifest-not-json at manifest.json\n');
  });

  it('does not let a name steer the terminal', () => {
    put('evil.ma', buildZip([{ name: '\u001b[2J\u202e' }]));
    const { status, stdout } = run('validate', 'evil.ma');
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
      mkdirSync(join(folder, 'linked'));
      symlinkSync('/etc/hostname', join(folder, 'linked/app.js'));
      put('file', 'x');
      const { status, stdout, stderr } = run(...args);
      expect(stderr).to.contain(message);
      expect({ status, stdout }).to.deep.equal({ status: 2, stdout: '' });
    });
  }

  it('shows its help with exit code 0', () => {
    expect(run('--help').status).to.equal(0);
    expect(run('pack', '--help').stdout).to.contain('Exit code');
  });
});
