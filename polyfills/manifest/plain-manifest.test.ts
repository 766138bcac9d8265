import { parseManifest } from '@miniapp-tests/spec/manifest/parse-manifest';
import { expect } from 'chai';
import fc from 'fast-check';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPlainManifest } from './plain-manifest.ts';

const bytes = (json: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(json));

const TIDES = {
  app_id: 'org.example.tides',
  name: 'Tides',
  icons: [{ src: 'wave.png' }],
  pages: ['pages/index/index'],
  platform_version: { min_code: 1 },
  version: { code: 2, name: '1.0.1' },
};

const odd = fc.constantFrom<unknown>(
  null,
  true,
  0,
  -1,
  1.5,
  2 ** 53,
  '',
  'x',
  ' x',
  [],
  {},
  [1],
  [{}],
  ['x'],
);

/** @param rate how many of 30 values are no plain ones */
function manifests(rate: number): fc.Arbitrary<unknown> {
  const or = (plain: fc.Arbitrary<unknown>, other: fc.Arbitrary<unknown> = odd) =>
    fc.oneof({ weight: 30 - rate, arbitrary: plain }, { weight: rate, arbitrary: fc.oneof(odd, other) });
  const one = (plain: readonly unknown[], others: readonly unknown[] = plain) =>
    or(fc.constantFrom(...plain), fc.constantFrom(...others));
  const record = (members: Record<string, fc.Arbitrary<unknown>>, ...requiredKeys: string[]) =>
    or(fc.record(members, { requiredKeys }));
  const list = (item: fc.Arbitrary<unknown>) => or(fc.array(item, { minLength: 1, maxLength: 3 }));
  const byTag = (item: fc.Arbitrary<unknown>) =>
    fc.dictionary(one(['de', 'zh-hant', 'en-GB'], ['x y', 'zh-cmn']).map(String), item, { maxKeys: 3 });

  const word = one(['Tides', 'High  tide', 'é', '\u00a0'], [' blanks ', 'line\n']);
  const path = one(
    ['pages/index/index', 'a.html', 'a/b.png'],
    ['./a', '../a', 'a b', 'https://e.example/', '/a', 'a?b', 'a//b', 'a.b.c'],
  );
  const color = one(
    ['#0b4f6c', '#ABC', '#abcd', '#00000080', '#fffFFFff', 'white', 'Black'],
    ['red', 'rgb(1 2 3)', '#12', 'transparent', '#12345', '#1234567'],
  );
  const image = record(
    {
      src: path,
      sizes: one(['48x48', 'any']),
      type: one(['image/png']),
      label: word,
      purpose: one(['any', 'maskable any', 'any any'], [' any', 'shiny']),
      more: odd,
    },
    'src',
  );
  const text = fc.record(
    { value: word, lang: one(['de', 'EN'], ['q']), dir: one(['ltr', 'rtl'], ['up']) },
    { requiredKeys: ['value'] },
  );
  const texts = byTag(fc.oneof(word, text));
  const flag = one([true, false]);
  const window = record({
    ...{ auto_design_width: flag, enable_pull_down_refresh: flag, fullscreen: flag, more: odd },
    ...{ background_color: color, navigation_bar_background_color: color },
    background_text_style: one(['light', 'dark']),
    design_width: one([0, 375]),
    navigation_bar_text_style: one(['white', 'black']),
    navigation_bar_title_text: word,
    navigation_style: one(['default', 'custom']),
    on_reach_bottom_distance: one([0, 50]),
    orientation: one(['portrait', 'landscape']),
  });
  const members = {
    dir: one(['ltr', 'rtl', 'auto'], ['LTR']),
    lang: one(['en', 'en-GB'], ['EN', 'en-gb', 'iw', 'x']),
    ...{ name: word, name_localized: texts, short_name: word, short_name_localized: texts },
    description: word,
    ...{ icons: list(image), icons_localized: byTag(list(image)) },
    app_id: one(['org.example.tides'], ['a b']),
    color_scheme: one(['auto', 'light', 'dark']),
    ...{ device_type: list(word), pages: list(path), window },
    platform_version: record(
      { min_code: one([0, 1]), target_code: one([2]), release_type: word },
      'min_code',
    ),
    req_permissions: list(record({ name: word, reason: word }, 'name')),
    version: record({ code: one([1, 2]), name: word }, 'code', 'name'),
    widgets: list(record({ name: word, path, min_code: one([1], ['1']) }, 'name', 'path')),
    start_url: word,
    mpt_tab_bar: fc.oneof(odd, fc.dictionary(fc.constantFrom('a', '__proto__', 'b'), odd)),
    ['__proto__']: odd,
  };
  return fc.record(members, { requiredKeys: [] }).map((json) => ({ ...TIDES, ...json }));
}

describe('a plain manifest', () => {
  it('is read as spec’s algorithm processes it; every other one is left to that', () => {
    let plain = 0;
    fc.assert(
      fc.property(fc.oneof(odd, manifests(0), manifests(1), manifests(5)), (json) => {
        const read = readPlainManifest(bytes(json));
        if (read === undefined) return;
        plain += 1;
        const processed = parseManifest(bytes(json));
        expect(processed).to.deep.equal({ ok: true, value: read, warnings: [] });
      }),
      { numRuns: 2_000 },
    );
    expect(plain, 'manifests that are plain').to.be.greaterThan(400);
  });

  it('is what the samples have', () => {
    const samples = globSync(join(import.meta.dirname, '../samples/*/manifest.json'));
    expect(samples).not.to.deep.equal([]);
    for (const file of samples) {
      const content = new Uint8Array(readFileSync(file));
      const processed = parseManifest(content);
      expect({ ok: true, value: readPlainManifest(content), warnings: [] }, file).to.deep.equal(processed);
    }
  });

  it('is bounded as others are', () => {
    const nested = (levels: number): unknown => (levels === 0 ? 1 : { a: nested(levels - 1) });
    for (const members of [
      { mpt_deep: nested(70) },
      { mpt_long: { ['x'.repeat(300)]: 1 } },
      { ['x'.repeat(300)]: 1 },
      { description: 'x'.repeat(1_048_576) },
    ]) {
      expect(readPlainManifest(bytes({ ...TIDES, ...members }))).to.equal(undefined);
    }
    expect(readPlainManifest(new Uint8Array([0xff]))).to.equal(undefined);
    const marked = new Uint8Array([0xef, 0xbb, 0xbf, ...bytes(TIDES)]);
    expect(readPlainManifest(marked)).to.deep.equal(readPlainManifest(bytes(TIDES)));
  });
});
