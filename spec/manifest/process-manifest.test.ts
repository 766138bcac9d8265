import { expect } from 'chai';
import type { Result } from '../result.ts';
import { processManifest, type ProcessedManifest } from './process-manifest.ts';

const COMPLETE = {
  app_id: 'org.example.miniapp',
  name: 'Example',
  icons: [{ src: 'common/icon.png' }],
  pages: ['pages/index/index'],
  platform_version: { min_code: 1 },
  version: { code: 11, name: '1.0.1' },
};

function value(change: Record<string, unknown>): ProcessedManifest {
  const result = processManifest({ ...COMPLETE, ...change });
  if (!result.ok) throw new Error(JSON.stringify(result.violations));
  return result.value;
}

function codes(result: Result<ProcessedManifest>): string[] {
  return (result.ok ? result.warnings : result.violations).map(({ code, path }) => `${code} ${path}`);
}

describe('processing a manifest', () => {
  it('accepts the required members and gives every default of the window', () => {
    const manifest = value({});
    expect(manifest).to.deep.include({
      dir: 'auto',
      name: 'Example',
      app_id: 'org.example.miniapp',
      pages: ['pages/index/index'],
      platform_version: { min_code: 1 },
      version: { code: 11, name: '1.0.1' },
      icons: [{ src: 'common/icon.png', purpose: ['any'] }],
      extensions: {},
    });
    expect(manifest.window).to.deep.equal({
      auto_design_width: false,
      background_color: '#ffffff',
      background_text_style: 'dark',
      design_width: 750,
      enable_pull_down_refresh: false,
      fullscreen: false,
      navigation_bar_background_color: '#000000',
      navigation_bar_text_style: 'white',
      navigation_style: 'default',
      on_reach_bottom_distance: 50,
      orientation: 'portrait',
    });
  });

  it('names every missing member at once', () => {
    expect(codes(processManifest({}))).to.have.members([
      'name-missing /name',
      'icons-missing /icons',
      'app-id-missing /app_id',
      'pages-missing /pages',
      'platform-version-missing /platform_version',
      'version-missing /version',
    ]);
  });

  it('fails on what is no object', () => {
    for (const json of [null, [], 'text', 1, undefined]) {
      expect(codes(processManifest(json))).to.deep.equal(['manifest-not-object ']);
    }
  });

  it('takes nothing from Object.prototype', () => {
    const json = JSON.parse('{"__proto__": {"name": "inherited"}}') as unknown;
    expect(codes(processManifest(json))).to.include('name-missing /name');
  });

  it('fails when version or platform_version lack a part', () => {
    expect(codes(processManifest({ ...COMPLETE, version: { name: '1' } }))).to.include(
      'version-code-missing /version/code',
    );
    expect(codes(processManifest({ ...COMPLETE, version: { code: 1 } }))).to.include(
      'version-name-missing /version/name',
    );
    expect(codes(processManifest({ ...COMPLETE, platform_version: { min_code: -1 } }))).to.include(
      'platform-version-min-code-missing /platform_version/min_code',
    );
  });

  it('fails when no icon is usable', () => {
    expect(codes(processManifest({ ...COMPLETE, icons: [{ label: 'none' }] }))).to.include(
      'icons-src-missing /icons',
    );
    expect(codes(processManifest({ ...COMPLETE, icons: {} }))).to.include('icons-missing /icons');
  });

  it('keeps what vendors add and drops what the Web App Manifest defines', () => {
    expect(
      value({ mpt_sitemap: { rules: [] }, theme_color: 'red', start_url: '/' }).extensions,
    ).to.deep.equal({
      mpt_sitemap: { rules: [] },
    });
  });

  it('accepts a package of widgets only, when one is valid', () => {
    const widgets = [{ name: 'Clock', path: 'widgets/clock/clock' }];
    expect(value({ pages: undefined, widgets })).to.deep.include({
      pages: [],
      widgets: [{ name: 'Clock', path: 'widgets/clock/clock', min_code: 1 }],
    });
    expect(
      codes(processManifest({ ...COMPLETE, pages: undefined, widgets: [{ name: 'Clock' }] })),
    ).to.include('pages-missing /pages');
  });
});

describe('members of the Web App Manifest', () => {
  it('lowercases dir and canonicalizes lang', () => {
    expect(value({ dir: ' RTL\n', lang: ' zh-hans-cn ' })).to.include({ dir: 'rtl', lang: 'zh-Hans-CN' });
    expect(value({ dir: 'down', lang: 'no tag' }))
      .to.deep.include({ dir: 'auto' })
      .and.not.to.have.property('lang');
  });

  it('strips ASCII white space of texts, and no other', () => {
    expect(value({ name: '\t Name \u00a0', short_name: ' N ' })).to.include({
      name: 'Name \u00a0',
      short_name: 'N',
    });
  });

  it('normalizes localized texts and drops unusable ones', () => {
    const name_localized = {
      de: ' Beispiel ',
      ar: { value: 'مثال', dir: 'rtl' },
      'x y': 'no tag',
      fr: { lang: 'fr-CA' },
      it: { value: 'Esempio', lang: 'no tag' },
    };
    expect(value({ dir: 'ltr', name_localized }).name_localized).to.deep.equal({
      de: { value: 'Beispiel', lang: 'de', dir: 'ltr' },
      ar: { value: 'مثال', lang: 'ar', dir: 'rtl' },
    });
  });

  it('reads images with sizes, label and purpose', () => {
    const icons = [
      { src: './a%20b.png', sizes: '48x48', label: 'A', purpose: 'maskable shiny' },
      { src: 'c.png', purpose: 'shiny' },
    ];
    expect(value({ icons }).icons).to.deep.equal([
      { src: 'a b.png', sizes: '48x48', label: 'A', purpose: ['maskable'] },
    ]);
    expect(value({ icons_localized: { fr: [{ src: 'fr.png' }], 'x y': [] } }).icons_localized).to.deep.equal({
      fr: [{ src: 'fr.png', purpose: ['any'] }],
    });
  });
});

describe('members of the MiniApp manifest', () => {
  it('ignores routes that are none, and keeps the order', () => {
    const pages = [
      '/pages/a/a',
      'pages/b.html',
      'https://e.example/x',
      'a%2Fb',
      'a\\b',
      'a//b',
      'a?x',
      'a#x',
      '',
      '../c',
    ];
    expect(value({ pages }).pages).to.deep.equal(['pages/a/a', 'pages/b.html', 'c']);
  });

  it('loses pages and device_type to one item that is no string', () => {
    expect(codes(processManifest({ ...COMPLETE, pages: ['a', 1] }))).to.include('pages-missing /pages');
    expect(value({ device_type: ['phone', 1] })).not.to.have.property('device_type');
    expect(value({ device_type: ['phone', 'tv'] }).device_type).to.deep.equal(['phone', 'tv']);
  });

  it('takes color_scheme only from its values', () => {
    expect(value({ color_scheme: 'dark' }).color_scheme).to.equal('dark');
    expect(value({ color_scheme: 'Dark' })).not.to.have.property('color_scheme');
  });

  it('reads codes as integers in their range', () => {
    expect(value({ version: { code: 0, name: '' } }).version).to.deep.equal({ code: 1, name: '' });
    expect(value({ version: { code: 1.5, name: '' } }).version.code).to.equal(1);
    const platform_version = { min_code: 0, target_code: 1.5, release_type: 'Beta1' };
    expect(value({ platform_version }).platform_version).to.deep.equal({
      min_code: 0,
      release_type: 'Beta1',
    });
  });

  it('keeps permissions that have a name', () => {
    const req_permissions = [{ name: 'a', reason: '' }, { name: '' }, 'b', { name: 'c', reason: 'why' }];
    expect(value({ req_permissions }).req_permissions).to.deep.equal([
      { name: 'a' },
      { name: 'c', reason: 'why' },
    ]);
  });

  it('gives widgets their min_code, a decimal string too', () => {
    const widgets = [
      { name: 'a', path: 'w/a', min_code: 3 },
      { name: 'b', path: 'w/b', min_code: '2' },
      { name: 'c', path: 'w/c', min_code: 'two' },
      { name: 'd', path: 'https://e.example/' },
      7,
    ];
    expect(value({ widgets }).widgets).to.deep.equal([
      { name: 'a', path: 'w/a', min_code: 3 },
      { name: 'b', path: 'w/b', min_code: 2 },
      { name: 'c', path: 'w/c', min_code: 1 },
    ]);
  });

  it('overrides each default of the window, and only by what is valid', () => {
    const good = {
      auto_design_width: true,
      background_color: ' aliceblue ',
      background_text_style: 'light',
      design_width: 0,
      enable_pull_down_refresh: true,
      fullscreen: true,
      navigation_bar_background_color: 'rgb(0 0 0 / 50%)',
      navigation_bar_text_style: 'black',
      navigation_bar_title_text: 'Title',
      navigation_style: 'custom',
      on_reach_bottom_distance: 7,
      orientation: 'landscape',
    };
    expect(value({ window: good }).window).to.deep.equal({
      ...good,
      background_color: '#f0f8ff',
      navigation_bar_background_color: '#00000080',
    });
    const bad = Object.fromEntries(
      Object.keys(good).map((member) => [member, member === 'design_width' ? -1 : []]),
    );
    expect(value({ window: bad }).window).to.deep.equal(value({}).window);
    expect(value({ window: 'wide' }).window).to.deep.equal(value({}).window);
  });

  it('keeps a bounded number of findings of a hostile manifest', () => {
    const result = processManifest({ ...COMPLETE, req_permissions: Array(20_000).fill(1) });
    expect(codes(result)).to.have.lengthOf(10_000);
  });
});
