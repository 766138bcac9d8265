import { expect } from 'chai';
import { completeManifest } from '../testing/complete-manifest.ts';
import { validateManifest } from './validate-manifest.ts';

const GOOD = completeManifest({ icons: [{ src: 'common/icon.png', label: 'Logo' }] });

function validate(change: Record<string, unknown>, files?: Record<string, Uint8Array | string>): string[] {
  const all = new Map(
    Object.entries(files ?? {}).map(([path, content]) => [
      path,
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
    ]),
  );
  const container = { has: (path: string) => all.has(path), read: (path: string) => all.get(path) };
  const { findings } = validateManifest(
    JSON.stringify({ ...GOOD, ...change }),
    files === undefined ? {} : { container },
  );
  return findings.map(({ severity, code, path }) => `${severity} ${code} ${path}`);
}

describe('what neither schema nor algorithm says of a manifest', () => {
  const cases: [string, Record<string, unknown>, string[]][] = [
    ['an app_id of another form', { app_id: 'my_app' }, ['hint app-id-not-reverse-domain /app_id']],
    ['an app_id that fits no URI', { app_id: 'my app' }, ['should app-id-not-addressable /app_id']],
    ['a very long app_id', { app_id: 'a'.repeat(300) }, ['hint app-id-not-reverse-domain /app_id']],
    ['a name of nothing', { name: ' ' }, ['should name-empty /name']],
    ['a tag that is not canonical', { lang: 'EN-us' }, ['hint lang-not-canonical /lang']],
    ['version code 0', { version: { code: 0, name: '1.0.0' } }, ['should version-code-zero /version/code']],
    [
      'a negative version code',
      { version: { code: -1, name: '1.0.0' } },
      ['must version-code-out-of-range /version/code'],
    ],
    [
      'a target_code in quotation marks',
      { platform_version: { min_code: 1, target_code: '2' } },
      ['should platform-version-target-code-string /platform_version/target_code'],
    ],
    [
      'an empty reason and one that is no text',
      {
        req_permissions: [
          { name: 'system.permission.CAMERA', reason: '' },
          { name: 'system.permission.LOCATION', reason: 1 },
        ],
      },
      [
        'should permission-reason-empty /req_permissions/0/reason',
        'must permission-reason-not-string /req_permissions/1/reason',
      ],
    ],
    ['white space around a tag', { lang: ' en-US ' }, []],
    [
      'a version name of two numbers',
      { version: { code: 1, name: '1.0' } },
      ['should version-name-not-semantic /version/name'],
    ],
    ['a version name with a suffix', { version: { code: 1, name: '1.0.0-beta.1+7' } }, []],
    [
      'icons without a label',
      { icons: [{ src: 'a.png' }, { src: 'b.png' }] },
      ['hint icon-label-missing /icons'],
    ],
    ['no pages at all', { pages: [] }, ['must pages-empty /pages']],
    ['no pages, but a widget', { pages: [], widgets: [{ name: 'w', path: 'w' }] }, []],
    ['a page twice', { pages: ['a', 'b', 'a.html'] }, ['hint page-repeated /pages/2']],
    [
      'widgets that share a path',
      { widgets: [0, { name: 'a', path: 'w' }, { name: 'b', path: './w' }] },
      ['must widget-not-object /widgets/0', 'hint widget-path-repeated /widgets/2'],
    ],
    [
      'permissions without reason, unknown, repeated',
      {
        req_permissions: [
          { name: 'system.permission.CAMERA' },
          { name: 'acme.permission.ROCKET', reason: 'to fly' },
          { name: 'system.permission.CAMERA', reason: 'again' },
          1,
        ],
      },
      [
        'should permission-reason-missing /req_permissions/0',
        'hint permission-name-unknown /req_permissions/1/name',
        'hint permission-repeated /req_permissions/2/name',
        'must permission-not-object /req_permissions/3',
      ],
    ],
    ['start_url and scope as they should be', { start_url: './pages/index/index', scope: '.' }, []],
    [
      'another start_url and scope',
      { start_url: 'https://e.example/', scope: '/' },
      ['should start-url-not-first-page /start_url', 'should scope-not-package /scope'],
    ],
    ['members that are not supported', { theme_color: 'red' }, ['hint member-not-supported /theme_color']],
    [
      'members of its Application Information and of incubations',
      { categories: ['x'], share_target: {} },
      ['hint member-not-supported /categories', 'hint member-not-supported /share_target'],
    ],
    [
      'a color that is CSS and not read, and one that is none',
      {
        window: {
          background_color: 'color-mix(in srgb, red, blue)',
          navigation_bar_background_color: 'rgb(x',
        },
      },
      [
        'should color-form-not-read /window/background_color',
        'must color-invalid /window/navigation_bar_background_color',
      ],
    ],
    [
      'a color with mathematics',
      { window: { background_color: 'rgb(calc(1 + 2) 0 0)' } },
      ['should color-form-not-read /window/background_color'],
    ],
    ['a language tag of an older form', { lang: 'i-klingon' }, ['should lang-legacy /lang']],
    ['a misspelt member', { plattform_version: 1 }, ['hint member-misspelt /plattform_version']],
    ['another separator', { 'color-scheme': 'dark' }, ['hint member-misspelt /color-scheme']],
    [
      'a misspelt member inside',
      { window: { full_screen: true } },
      ['hint member-misspelt /window/full_screen'],
    ],
    [
      'the former name of a member',
      { widgets: [{ name: 'w', path: 'w', min_platform_version: '1' }] },
      ['hint member-misspelt /widgets/0/min_platform_version'],
    ],
    ['an extension without prefix', { telemetry: 1 }, ['should extension-without-prefix /telemetry']],
    [
      'extensions with prefix, here and inside',
      { acme_x: 1, ['a'.repeat(50) + '_']: 1, window: { acme_glow: 1 } },
      [],
    ],
    [
      'white on light gray',
      { window: { navigation_bar_background_color: '#ccc' } },
      ['should navigation-bar-contrast-low /window/navigation_bar_background_color'],
    ],
    [
      'black on black',
      { window: { navigation_bar_text_style: 'black' } },
      ['should navigation-bar-contrast-low /window/navigation_bar_text_style'],
    ],
    [
      'black on white',
      { window: { navigation_bar_text_style: 'black', navigation_bar_background_color: 'white' } },
      [],
    ],
    ['a bar that shows through', { window: { navigation_bar_background_color: '#ffffff80' } }, []],
    [
      "a bar of the MiniApp's own",
      { window: { navigation_bar_background_color: '#fff', navigation_style: 'custom' } },
      [],
    ],
  ];
  for (const [what, change, findings] of cases) {
    it(`${findings.length === 0 ? 'accepts' : 'tells'} ${what}`, () => {
      expect(validate(change)).to.have.members(findings);
    });
  }
});

describe('names that may be slips', () => {
  it('are looked for among a bounded number', () => {
    const before = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`acme_${index}`, 1]));
    expect(validate({ plattform_version: 1, ...before })).to.deep.equal([
      'hint member-misspelt /plattform_version',
    ]);
    expect(validate({ ...before, plattform_version: 1 })).to.deep.equal([]);
  });
});

/** The beginning of a PNG file, with everything that tells its size. */
function png(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(33);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
}

describe('the files that a manifest names', () => {
  const PAGE = { 'pages/index/index.html': '' };
  const icons = (...list: Record<string, string>[]) => ({
    icons: list.map((icon) => ({ label: 'x', ...icon })),
  });

  it('are there, and images are what is said of them', () => {
    const change = icons(
      { src: 'd.ico', type: 'image/x-icon', sizes: '16x16' },
      { src: 'd.ico', type: 'image/vnd.microsoft.icon' },
      { src: 'a.png', sizes: '48X48', type: 'image/png' },
      { src: 'a.png', sizes: 'any' },
      { src: 'b.svg', sizes: '16x16 32x32', type: 'IMAGE/SVG+XML' },
      { src: 'c.gif' },
    );
    const files = {
      ...PAGE,
      'a.png': png(48, 48),
      'b.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"/>',
      'd.ico': Uint8Array.of(0, 0, 1, 0, 1, 0, 16, 16, 0, 0, 1, 0, 32, 0, 0, 0, 0, 0, 22, 0, 0, 0),
      'c.gif': 'GIF89a0\u00000\u0000',
    };
    expect(validate(change, files)).to.deep.equal([]);
  });

  it('are told when they are missing', () => {
    const change = {
      pages: ['pages/index/index', 'pages/none', 'https://e.example/'],
      widgets: [{ name: 'w', path: 'w/none.html' }, 1],
      icons: [{ src: 'none.png', label: 'x' }, { src: 'https://e.example/x.png' }, 1],
      icons_localized: { fr: [{ src: 'fr.png' }], de: 1 },
    };
    expect(validate(change, PAGE)).to.include.members([
      'must page-missing /pages/1',
      'must widget-missing /widgets/0/path',
      'should icon-missing /icons/0/src',
      'should image-src-outside-package /icons/1/src',
      'should localized-icon-missing /icons_localized/fr/0/src',
    ]);
  });

  it('are told when images are of other sizes or types, or none', () => {
    const change = icons(
      { src: 'a.png#part', sizes: '96x96' },
      { src: 'a.png', sizes: '48x48 96x96' },
      { src: 'a.png', type: 'image/webp' },
      { src: 'empty.png' },
    );
    expect(validate(change, { ...PAGE, 'a.png': png(48, 48), 'empty.png': '' })).to.deep.equal([
      'should image-src-more-than-path /icons/0/src',
      'should icon-size-differs /icons/0/sizes',
      'should icon-size-differs /icons/1/sizes',
      'should icon-type-differs /icons/2/type',
      'should icon-unreadable /icons/3/src',
    ]);
  });
});
