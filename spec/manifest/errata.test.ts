import { expect } from 'chai';
import { processManifest } from './process-manifest.ts';
import type { ProcessedManifest } from './processed-manifest.ts';
import { completeManifest } from './testing/complete-manifest.ts';

function value(change: Record<string, unknown>): ProcessedManifest {
  const result = processManifest(completeManifest(change));
  if (!result.ok) throw new Error(JSON.stringify(result.violations));
  return result.value;
}

function codes(change: Record<string, unknown>): string[] {
  const result = processManifest(completeManifest(change));
  return (result.ok ? result.warnings : result.violations).map(({ code, path }) => `${code} ${path}`);
}

describe('defects of the manifest text (ERRATA.md)', () => {
  it('appends routes to pages (M1)', () => {
    expect(value({ pages: ['pages/a', 'pages/b'] }).pages).to.deep.equal(['pages/a', 'pages/b']);
  });

  it("parses relative references against the package's root (M2)", () => {
    const manifest = value({ pages: ['./pages/a%20b'], widgets: [{ name: 'w', path: '/w/w' }] });
    expect(manifest.pages).to.deep.equal(['pages/a b']);
    expect(manifest.widgets?.[0]?.path).to.equal('w/w');
  });

  it('takes the file of an image whose source has a query or a fragment, and no such page (M2)', () => {
    const icons = [
      { src: 'a.svg#logo' },
      { src: './b.png?v=1#2' },
      { src: '#x' },
      { src: 'https://e.example/?x' },
    ];
    expect(value({ icons }).icons.map(({ src }) => src)).to.deep.equal([
      'a.svg',
      'b.png',
      'https://e.example/?x',
    ]);
    expect(codes({ icons, pages: ['pages/a', 'pages/b?x'] })).to.have.members([
      'image-src-more-than-path /icons/0/src',
      'image-src-more-than-path /icons/1/src',
      'image-src-malformed /icons/2/src',
      'image-src-outside-package /icons/3/src',
      'pages-item-not-route /pages/1',
    ]);
  });

  it('fails without icons, and with icons of which none is usable (M3)', () => {
    expect(codes({ icons: undefined })).to.deep.equal(['icons-missing /icons']);
    expect(codes({ icons: [] })).to.deep.equal(['icons-src-missing /icons']);
    expect(value({ icons: [{ src: 'a.png' }] }).icons).to.have.lengthOf(1);
  });

  it('gives the defaults of the window without a window member, in their types (M4)', () => {
    expect(value({}).window).to.include({
      fullscreen: false,
      navigation_style: 'default',
      design_width: 750,
    });
    expect(value({ window: {} }).window).to.deep.equal(value({}).window);
  });

  it('has no title by default (M5)', () => {
    expect(value({}).window).not.to.have.property('navigation_bar_title_text');
  });

  it('sets the number of a version as its code (M6)', () => {
    expect(value({ version: { code: 7, name: '1' } }).version).to.deep.equal({ code: 7, name: '1' });
  });

  it("takes a widget's min_code as number or digits, by default the MiniApp's (M7)", () => {
    const widgets = [
      { name: 'a', path: 'a', min_code: 3 },
      { name: 'b', path: 'b', min_code: '2' },
      { name: 'c', path: 'c' },
    ];
    const change = { min_code: 9, platform_version: { min_code: 5 }, widgets };
    expect(value(change).widgets?.map(({ min_code }) => min_code)).to.deep.equal([3, 2, 5]);
    expect(codes(change)).to.deep.equal(['widget-min-code-string /widgets/1/min_code']);
  });

  it('takes target_code as a number (M8)', () => {
    expect(
      value({ platform_version: { min_code: 1, target_code: 2 } }).platform_version.target_code,
    ).to.equal(2);
    const asText = { platform_version: { min_code: 1, target_code: '2' } };
    expect(value(asText).platform_version).to.deep.equal({ min_code: 1 });
    expect(codes(asText)).to.deep.equal([
      'platform-version-target-code-string /platform_version/target_code',
    ]);
  });

  it('fails with a version that lacks code or name (M9)', () => {
    expect(codes({ version: { name: '1' } })).to.include('version-code-missing /version/code');
    expect(codes({ version: { code: 1 } })).to.include('version-name-missing /version/name');
  });

  it('skips a widget whose path is there but unusable (M10)', () => {
    expect(value({ widgets: [{ name: 'a', path: 'https://e.example/' }] }).widgets).to.deep.equal([]);
  });

  it("reads a widget's members from the widget, and its default from the manifest (M11)", () => {
    const widgets = [{ name: 'a', path: 'a', platform_version: { min_code: 8 } }];
    expect(value({ widgets }).widgets).to.deep.equal([{ name: 'a', path: 'a', min_code: 1 }]);
  });

  it('says once that auto_design_width is wrong (M12)', () => {
    expect(codes({ window: { auto_design_width: 1 } })).to.deep.equal([
      'auto-design-width-not-boolean /window/auto_design_width',
    ]);
  });

  it('takes integers in their range only (M13)', () => {
    for (const number of [-1, 1.5, 2 ** 53, '1']) {
      expect(value({ window: { design_width: number } }).window.design_width).to.equal(750);
      expect(codes({ platform_version: { min_code: number } })).to.include(
        'platform-version-min-code-missing /platform_version/min_code',
      );
    }
    expect(value({ platform_version: { min_code: 0 } }).platform_version.min_code).to.equal(0);
  });

  it('takes keywords that are equal to one of the list, not those that contain one (M14)', () => {
    expect(value({ window: { orientation: 'landscape-primary' } }).window.orientation).to.equal('portrait');
    expect(value({ window: { orientation: 'landscape' } }).window.orientation).to.equal('landscape');
    expect(value({ color_scheme: 'dark light' })).not.to.have.property('color_scheme');
  });

  it('accepts a package of widgets without pages (M15)', () => {
    expect(value({ pages: undefined, widgets: [{ name: 'a', path: 'a' }] }).pages).to.deep.equal([]);
    expect(codes({ pages: undefined, widgets: [] })).to.deep.equal(['pages-missing /pages']);
  });

  it('keeps the title whatever the color_scheme (M16)', () => {
    const manifest = value({ color_scheme: 'dark', window: { navigation_bar_title_text: 'T' } });
    expect(manifest).to.include({ color_scheme: 'dark' });
    expect(manifest.window.navigation_bar_title_text).to.equal('T');
  });

  it('makes 1 of version code 0, with a warning (M17)', () => {
    const version = { code: 0, name: '1' };
    expect(value({ version }).version.code).to.equal(1);
    expect(codes({ version })).to.deep.equal(['version-code-zero /version/code']);
    for (const code of [-1, 1.5]) {
      expect(codes({ version: { code, name: '1' } })).to.deep.equal([
        'version-code-out-of-range /version/code',
      ]);
    }
  });

  it('neither processes members that are not supported nor keeps them as extensions (M18)', () => {
    const change = { theme_color: 'red', scope: '/', shortcuts: [], display: 'fullscreen' };
    expect(value(change)).to.deep.equal(value({}));
  });

  it('ignores a page that is no route (M19)', () => {
    expect(value({ pages: ['https://e.example/', 'pages/a'] }).pages).to.deep.equal(['pages/a']);
  });

  it('accepts an app_id that fits no URI, with a warning (M20)', () => {
    expect(value({ app_id: 'my app' }).app_id).to.equal('my app');
    expect(codes({ app_id: 'my app' })).to.deep.equal(['app-id-not-addressable /app_id']);
  });

  it('loses the whole list to one bad device type or page, and no list of maps (M21)', () => {
    expect(value({ device_type: ['phone', 1] })).not.to.have.property('device_type');
    expect(codes({ pages: ['pages/a', 1] })).to.include('pages-missing /pages');
    expect(value({ req_permissions: [1, { name: 'a' }] }).req_permissions).to.deep.equal([{ name: 'a' }]);
  });

  it('ignores start_url and scope (M22)', () => {
    expect(value({ start_url: 'elsewhere', scope: 'pages/' })).to.deep.equal(value({}));
  });

  it('processes type and purpose of an image (M23)', () => {
    const icons = [
      { src: 'a.png', type: 'image/png', purpose: 'maskable' },
      { src: 'b.png', purpose: 'x' },
    ];
    expect(value({ icons }).icons).to.deep.equal([
      { src: 'a.png', type: 'image/png', purpose: ['maskable'] },
    ]);
  });

  it('ignores language tags that BCP 47 has and ECMA-402 does not take, and says so (M26)', () => {
    for (const lang of ['i-klingon', 'x-acme', 'zh-cmn-Hans', 'en-GB-oed']) {
      expect(value({ lang })).not.to.have.property('lang');
      expect(codes({ lang })).to.deep.equal(['lang-legacy /lang']);
    }
    expect(
      codes({ name_localized: { 'zh-cmn': 'x', 'x y': 'x', de: { value: 'x', lang: 'i-lux' } } }),
    ).to.deep.equal([
      'lang-legacy /name_localized/zh-cmn',
      'localized-lang-invalid /name_localized/x y',
      'lang-legacy /name_localized/de',
    ]);
    expect(codes({ icons_localized: { 'zh-min-nan': [] } })).to.deep.equal([
      'lang-legacy /icons_localized/zh-min-nan',
    ]);
    expect(codes({ lang: 'en_GB' })).to.deep.equal(['lang-invalid /lang']);
  });

  it('keeps translations that no algorithm reads as extensions (M24)', () => {
    expect(value({ description_localized: { de: 'x' } }).extensions).to.deep.equal({
      description_localized: { de: 'x' },
    });
  });
});
