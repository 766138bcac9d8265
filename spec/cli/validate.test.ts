import { expect } from 'chai';
import { MANIFEST } from '../packaging/testing/example-package.ts';
import { MiniAppFolder } from './testing/miniapp-folder.ts';

describe('miniapp validate', function () {
  this.timeout(60_000); // each test starts a process or two, on a machine that may be busy
  let folder: MiniAppFolder;
  beforeEach(() => {
    folder = new MiniAppFolder();
  });
  afterEach(() => folder.remove());

  it('prints findings with severity, code, place, advice and anchor', () => {
    const manifest = JSON.stringify({ ...MANIFEST, window: { fullscreen: 'yes' } }, null, 2);
    folder.put('manifest.json', manifest);
    const { status, stdout } = folder.run('validate', 'manifest.json');
    expect(status).to.equal(1);
    const line = manifest.slice(0, manifest.indexOf('"yes"')).split('\n').length;
    expect(stdout).to.contain(
      [
        `must fullscreen-not-boolean at manifest.json:${line}:19`,
        '  fullscreen must be true or false; its default is used.',
        '  https://w3c.github.io/miniapp-manifest/#dfn-process-the-window-s-fullscreen-member',
        'manifest.json is not valid (1 must, 0 should, 1 hint)\n',
      ].join('\n'),
    );
  });

  it('tells each finding in a package once, with its place', () => {
    folder.putPackage({ 'common/icon.png': null, 'pages/second/second.html': null, 'i18n/x y.json': '{}' });
    const report = JSON.parse(folder.run('validate', 'app', '--json').stdout);
    expect(report).to.include({ file: 'app', valid: false });
    const told = report.findings.map(
      ({ severity, code, path }: Record<string, string>) => `${severity} ${code} ${path}`,
    );
    expect(told).to.deep.equal([
      'hint icon-label-missing manifest.json#/icons',
      'should icon-missing manifest.json#/icons/0/src',
      'must page-missing manifest.json#/pages/1',
      'should i18n-name-not-language-tag i18n/x y.json',
    ]);
    expect(report.findings[2]).to.include({
      file: 'manifest.json',
      line: 1,
      anchor: 'https://w3c.github.io/miniapp-packaging/#sec-miniapp-platform-compatibility-verification',
    });
  });

  it('tells what is wrong with a package beside its manifest', () => {
    folder.putPackage({ 'i18n/x y.json': '{}' });
    const report = JSON.parse(folder.run('validate', 'app', '--json').stdout);
    expect(report.valid).to.equal(true);
    expect(report.findings.at(-1)).to.include({
      code: 'i18n-name-not-language-tag',
      severity: 'should',
      file: 'i18n/x y.json',
      anchor: 'https://w3c.github.io/miniapp-packaging/#sec-miniapp-resources-i18n',
    });
  });

  it('refuses what breaks a requirement, though user agents put up with it (P12)', () => {
    const files = {
      'pages/first/first.html': null,
      'pages/first/first.css': null,
      'pages/first/first.js': null,
    };
    folder.putPackage(
      {
        ...files,
        'pages/second/second.html': null,
        'pages/unlisted/unlisted.html': null,
        'first.html': '',
        'i18n/de.json': '[]',
        'i18n/fr.json': '{',
      },
      { pages: ['first'] },
    );
    const { status, stdout } = folder.run('validate', 'app', '--json');
    expect(status).to.equal(1);
    const must = JSON.parse(stdout).findings.filter(
      ({ severity }: { severity: string }) => severity === 'must',
    );
    expect(must.map(({ code }: { code: string }) => code)).to.have.members([
      'pages-directory-missing',
      'i18n-not-key-value-pairs',
      'i18n-not-json',
    ]);
    expect(folder.run('pack', 'app').status).to.equal(0);
  });

  it('asks no pages directory of a package of widgets', () => {
    folder.put(
      'w/manifest.json',
      JSON.stringify({ ...MANIFEST, pages: undefined, widgets: [{ name: 'w', path: 'w' }] }),
    );
    for (const file of ['app.js', 'app.css', 'w.html']) folder.put(`w/${file}`, '');
    const { stdout } = folder.run('validate', 'w');
    expect(stdout).to.contain('w is valid');
    expect(stdout).not.to.contain('pages-directory-missing');
  });

  it('says what is missing of a package, with or without a manifest', () => {
    folder.putPackage({ 'app.css': null });
    expect(folder.run('validate', 'app').stdout).to.contain('must app-css-missing at app/app.css\n');
    folder.put('bare/readme.txt', '');
    const { status, stdout } = folder.run('validate', 'bare');
    expect(status).to.equal(1);
    expect(stdout).to.contain('must manifest-missing at bare/manifest.json\n');
  });

  it('prints the first of very many findings', () => {
    folder.putPackage({}, { widgets: Array(1000).fill(0) });
    const { stdout } = folder.run('validate', 'app');
    expect(stdout).to.match(/^… and \d+ more; --json prints a thousand of them$/m);
    expect(stdout.split('\n')).to.have.length.below(160);
  });

  it('takes a JSON object for a manifest, whatever it is called', () => {
    folder.put('manifest.webmanifest', '\ufeff {}');
    const { status, stdout } = folder.run('validate', 'manifest.webmanifest', '--json');
    expect(status).to.equal(1);
    const codes = JSON.parse(stdout).findings.map(({ code }: { code: string }) => code);
    expect(codes).to.include.members(['name-missing', 'pages-missing']);
  });
});
