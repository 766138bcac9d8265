import { expect } from 'chai';
import { parseMiniAppUri, type MiniAppUri } from '../addressing/parse-miniapp-uri.ts';
import { extractLocale } from './extract-locale.ts';
import { openContainer } from './open-container.ts';
import { pageResources } from './page-resources.ts';
import { processPackage, type HostConfiguration } from './process-package.ts';
import { examplePackage } from './testing/example-package.ts';
import { writeContainer } from './write-container.ts';

const HOST: HostConfiguration = { platformVersion: 3, locale: 'en', supportedLocales: ['en', 'zh-Hans'] };

function uri(rest = ''): MiniAppUri {
  const parsed = parseMiniAppUri(`platform://miniapp/example${rest}`);
  if (!parsed.ok) throw new Error(parsed.violations[0]?.code);
  return parsed.value;
}

async function processed({
  manifest,
  files,
  path,
  host,
}: {
  manifest?: Record<string, unknown>;
  files?: Record<string, string | null>;
  path?: string;
  host?: Partial<HostConfiguration>;
} = {}) {
  const bytes = writeContainer(examplePackage(manifest, files));
  const result = await processPackage(bytes, uri(path), { ...HOST, ...host });
  return {
    startPage: result.ok ? result.value.startPage : undefined,
    locale: result.ok ? result.value.locale : undefined,
    found: (result.ok ? result.warnings : result.violations).map(({ code, path }) => `${code} ${path}`),
    refused: !result.ok,
  };
}

const LIES_OUTSIDE = 'manifest.json#/pages/0';

describe('processPackage', () => {
  it('gives the first page, not the URI, and the default locale (P2)', async () => {
    expect(await processed()).to.deep.equal({
      startPage: 'pages/first/first',
      locale: 'en',
      found: [],
      refused: false,
    });
  });

  const startPages: [string, string, string?][] = [
    ['/pages/second/second', 'pages/second/second'],
    ['/pages/second/second.html', 'pages/second/second'],
    ['/pages/s%65cond/second?a=b#c', 'pages/second/second'],
    ['/', 'pages/first/first'],
    ['?a=b', 'pages/first/first'],
    ['/pages/unlisted/unlisted', 'pages/first/first', 'start-page-not-found'],
    ['/pages/missing', 'pages/first/first', 'start-page-not-found'],
    ['/pages/Second/second', 'pages/first/first', 'start-page-not-found'],
    ['/pages%2Fsecond%2Fsecond', 'pages/first/first', 'start-page-not-found'],
    ['/pages/s%2565cond/second', 'pages/first/first', 'start-page-not-found'],
    ['/pages/%ff', 'pages/first/first', 'start-page-not-found'],
    ['/pages/second/second/', 'pages/first/first', 'start-page-not-found'],
    ['//pages/second/second', 'pages/first/first', 'start-page-not-found'],
    ['/pages/x/../second/second', 'pages/first/first', 'start-page-not-found'],
  ];
  for (const [path, startPage, warning] of startPages) {
    it(`opens ${startPage} for ${path}`, async () => {
      const result = await processed({ path });
      expect(result.startPage).to.equal(startPage);
      expect(result.found).to.deep.equal(warning === undefined ? [] : [`${warning} /path`]);
    });
  }

  it('takes what follows the id of an https URI for the start page, without its infix (P4)', async () => {
    const https = parseMiniAppUri('https://platform.example/miniapp/example/pages/second/second');
    if (!https.ok) throw new Error('not parsed');
    const result = await processPackage(writeContainer(examplePackage()), https.value, HOST);
    expect(result.ok && result.value.startPage).to.equal('pages/second/second');
  });

  it('opens the first page for one that is in the package and not in the manifest (P14)', async () => {
    const files = { 'pages/unlisted/unlisted.html': '' };
    const result = await processed({ files, path: '/pages/unlisted/unlisted' });
    expect(result).to.deep.include({
      startPage: 'pages/first/first',
      found: ['start-page-not-found /path'],
      refused: false,
    });
  });

  const refused: [string, string, Parameters<typeof processed>[0]][] = [
    ['manifest-missing manifest.json', 'no manifest (P1)', { files: { 'manifest.json': null } }],
    ['manifest-not-json manifest.json', 'a manifest that is not JSON', { files: { 'manifest.json': '{,}' } }],
    ['manifest-not-object manifest.json', 'a manifest that is a list', { files: { 'manifest.json': '[]' } }],
    ['app-js-missing app.js', 'no app.js (P1)', { files: { 'app.js': null } }],
    ['app-css-missing app.css', 'no app.css', { files: { 'app.css': null } }],
    ['app-css-missing app.css', 'app.css in another case', { files: { 'app.css': null, 'App.css': '' } }],
    [
      'page-missing pages/nowhere',
      'a page without a file (M19)',
      { manifest: { pages: ['pages/first/first', 'pages/nowhere'] } },
    ],
    [
      'page-missing pages/first/First',
      'a page in another case',
      { manifest: { pages: ['pages/first/First'] } },
    ],
    [
      'page-missing pages/js',
      'a page without HTML',
      { manifest: { pages: ['pages/js'] }, files: { 'pages/js.js': '' } },
    ],
    [
      'widget-missing widgets/w',
      'a widget without a file (P3)',
      { manifest: { widgets: [{ name: 'w', path: 'widgets/w' }] } },
    ],
    [
      'platform-version-too-low manifest.json#/platform_version/min_code',
      'a platform that is too old (P1)',
      { manifest: { platform_version: { min_code: 4 } } },
    ],
    [
      'platform-release-type-differs manifest.json#/platform_version/release_type',
      'another release type',
      {
        manifest: { platform_version: { min_code: 1, release_type: 'Beta1' } },
        host: { releaseType: 'stable' },
      },
    ],
  ];
  for (const [finding, what, input] of refused) {
    it(`refuses ${what}: ${finding}`, async () => {
      const result = await processed(input);
      expect(result.refused).to.equal(true);
      expect(result.found).to.include(finding);
    });
  }

  it('refuses what the container refuses, before anything else', async () => {
    const result = await processPackage(new Uint8Array(30), uri(), HOST);
    expect(result.ok ? '' : result.violations[0]!.code).to.equal('container-not-zip');
  });

  it('says where the manifest is when a folder was packed', async () => {
    const files = { 'manifest.json': null, 'src/manifest.json': '{}' };
    const result = await processPackage(writeContainer(examplePackage({}, files)), uri(), HOST);
    expect(result.ok ? '' : result.violations[0]!.message).to.contain('src/manifest.json');
  });

  it('accepts the platform version that it has, any release type when it has none, and a higher target', async () => {
    const manifest = { platform_version: { min_code: 3, target_code: 9, release_type: 'Beta1' } };
    expect((await processed({ manifest })).found).to.deep.equal([]);
  });

  it('ignores a malformed route and warns of it (M19)', async () => {
    const result = await processed({
      manifest: { pages: ['https://example.org/x', 'pages/second/second.html'] },
    });
    expect(result.startPage).to.equal('pages/second/second');
    expect(result.found).to.deep.equal([`pages-item-not-route ${LIES_OUTSIDE}`]);
  });

  it('accepts a package of widgets only, and says that it cannot be launched (P13)', async () => {
    const manifest = { pages: undefined, widgets: [{ name: 'w', path: 'widgets/w' }] };
    const result = await processed({ manifest, files: { 'widgets/w.html': '' } });
    expect(result).to.deep.include({
      startPage: '',
      refused: false,
      found: ['no-pages manifest.json#/pages'],
    });
  });

  it('refuses a package with neither a page nor a widget', async () => {
    const result = await processed({ manifest: { pages: ['https://example.org/x'] } });
    expect(result).to.deep.include({ refused: true, found: ['no-pages manifest.json#/pages'] });
  });

  it('warns of a device type that was not intended and of a widget that is too new', async () => {
    const manifest = { device_type: ['tv'], widgets: [{ name: 'w', path: 'widgets/w', min_code: 9 }] };
    const result = await processed({
      manifest,
      files: { 'widgets/w.html': '' },
      host: { deviceType: 'phone' },
    });
    expect(result.found).to.deep.equal([
      'device-type-not-intended manifest.json#/device_type',
      'widget-platform-version-too-low manifest.json#/widgets/0/min_code',
    ]);
  });

  it('takes the language of the manifest where it is supported', async () => {
    expect((await processed({ manifest: { lang: 'zh-Hans-CN' } })).locale).to.equal('zh-Hans-CN');
    expect((await processed({ manifest: { lang: 'fr' } })).locale).to.equal('en');
    expect(extractLocale({ lang: 'EN' }, HOST)).to.equal('EN');
    expect(extractLocale({ lang: 'zh' }, HOST)).to.equal('zh');
    expect(extractLocale({ lang: 'zh-Hant' }, HOST)).to.equal('en');
    expect(extractLocale({ lang: 'e' }, HOST)).to.equal('en');
  });
});

describe('pageResources', () => {
  it('finds what lies beside the HTML resource, of a route with or without extension (P16)', async () => {
    const opened = await openContainer(
      writeContainer(examplePackage({}, { 'pages/old.htm': '', 'pages/old.js': '' })),
    );
    if (!opened.ok) throw new Error('not opened');
    const first = {
      html: 'pages/first/first.html',
      css: 'pages/first/first.css',
      js: 'pages/first/first.js',
    };
    expect(pageResources(opened.value, 'pages/first/first')).to.deep.equal(first);
    expect(pageResources(opened.value, 'pages/first/first.html')).to.deep.equal(first);
    expect(pageResources(opened.value, 'pages/second/second')).to.deep.equal({
      html: 'pages/second/second.html',
    });
    expect(pageResources(opened.value, 'pages/old')).to.deep.equal({
      html: 'pages/old.htm',
      js: 'pages/old.js',
    });
    expect(pageResources(opened.value, 'pages/first')).to.equal(undefined);
    expect(pageResources(opened.value, '')).to.equal(undefined);
  });
});
