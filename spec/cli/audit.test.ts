import { expect } from 'chai';
import { MiniAppFolder } from './testing/miniapp-folder.ts';

describe('miniapp audit', function () {
  this.timeout(60_000); // each test starts a process or two, on a machine that may be busy
  let folder: MiniAppFolder;
  beforeEach(() => {
    folder = new MiniAppFolder();
  });
  afterEach(() => folder.remove());
  const USED = { 'pages/unlisted/unlisted.html': null };

  it('passes a package, packed or not, in which there is nothing to find', () => {
    folder.run('init', 'first', '--name', 'First', '--id', 'org.example.first');
    folder.run('pack', 'first');
    for (const input of ['first', 'first.ma']) {
      const { status, stdout, stderr } = folder.run('audit', input);
      expect({ status, stdout, stderr }).to.deep.equal({
        status: 0,
        stdout: `${input}: passed (0 errors, 0 warnings, 0 hints)\n`,
        stderr: '',
      });
    }
  });

  it('tells what it found, where, and how bad it is', () => {
    folder.putPackage({ ...USED, 'app.js': "\neval('x')", 'notes.txt': '' });
    const { status, stdout } = folder.run('audit', 'app');
    expect(status).to.equal(1);
    expect(stdout).to.match(/^error dynamic-code at app\.js:2:1\n {2}eval makes code/);
    expect(stdout).to.contain('hint unused-file at notes.txt\n');
    expect(stdout).to.match(/app: not passed \(1 error, 0 warnings, 1 hint\)\n$/);
    const report = JSON.parse(folder.run('audit', 'app', '--json').stdout);
    expect(report).to.include({ file: 'app', passed: false, omitted: 0 });
    expect(report.findings[0]).to.include({ severity: 'error', code: 'dynamic-code', line: 2, column: 1 });
  });

  it('shows some of many', () => {
    folder.putPackage({ ...USED, 'app.js': 'eval(x);'.repeat(60) });
    expect(folder.run('audit', 'app').stdout).to.contain('… and 10 more; --json prints 60\n');
  });

  it('refuses what user agents refuse, and what it cannot read', () => {
    folder.put('broken.ma', 'x');
    expect(folder.run('audit', 'broken.ma').status).to.equal(1);
    const report = JSON.parse(folder.run('audit', 'broken.ma', '--json').stdout);
    expect(report).to.include({ passed: false });
    expect(report.findings[0]).to.include({ severity: 'error', code: 'container-not-zip' });
    expect(folder.run('audit', 'absent.ma').status).to.equal(2);
  });
});
