import { expect } from 'chai';
import fc from 'fast-check';
import { processManifestMembers } from '../process-manifest.ts';
import { completeManifest } from '../testing/complete-manifest.ts';
import { fitsSchema } from './schema-validator.generated.js';

/** What processing says of values that have the right type and form; no schema can. */
const BEYOND_A_SCHEMA = new Set([
  'app-id-not-addressable',
  'color-form-not-read',
  'color-invalid',
  'image-src-malformed',
  'image-src-more-than-path',
  'image-src-outside-package',
  'lang-invalid',
  'lang-legacy',
  'localized-lang-invalid',
  'pages-item-not-route',
  'permission-reason-empty',
  'widget-min-code-string',
  'widget-path-not-route',
]);

/** What processing ignores without a word, and the schema does not. */
const IGNORED_SILENTLY =
  /^\/icons\/\d+\/(sizes|purpose|type|label)$|^\/(name|short_name)_localized\/[^/]+(\/(lang|dir))?$/;

const junk = fc.constantFrom<unknown>(
  null,
  true,
  0,
  1,
  -1,
  1.5,
  2 ** 53,
  '',
  'x',
  ' ',
  [],
  {},
  ['x'],
  [1],
  [{}],
);
const text = fc.constantFrom(
  'Example',
  'pages/a',
  'de',
  'light',
  'portrait',
  'ltr',
  '#123',
  '2',
  'https://e.example/',
);
const loose = fc.oneof({ weight: 4, arbitrary: text }, { weight: 1, arbitrary: junk });
const number = fc.oneof({ weight: 4, arbitrary: fc.nat(5) }, { weight: 1, arbitrary: junk });
const flag = fc.oneof({ weight: 4, arbitrary: fc.boolean() }, { weight: 1, arbitrary: junk });
const members = (shape: Record<string, fc.Arbitrary<unknown>>) =>
  fc.oneof({ weight: 8, arbitrary: fc.record(shape, { requiredKeys: [] }) }, { weight: 1, arbitrary: junk });
const lists = (item: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 8, arbitrary: fc.array(item, { maxLength: 3 }) }, { weight: 1, arbitrary: junk });
const either = (...values: unknown[]) =>
  fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...values) }, loose);

const image = members({
  src: loose,
  sizes: either('48x48', 'any', '48'),
  type: loose,
  label: loose,
  purpose: either('any', 'maskable any', 'shiny'),
});
const localizedTexts = fc.oneof(
  fc.dictionary(
    fc.constantFrom('de', 'x y'),
    fc.oneof(loose, members({ value: loose, lang: loose, dir: either('ltr', ' rtl ', 'RTL') })),
    {
      maxKeys: 2,
    },
  ),
  junk,
);

const manifest = fc
  .record(
    {
      dir: either('ltr', ' RTL ', 'auto'),
      lang: loose,
      name: loose,
      name_localized: localizedTexts,
      short_name: loose,
      description: loose,
      icons: lists(image),
      app_id: loose,
      color_scheme: either('auto', 'light', 'dark'),
      device_type: lists(loose),
      pages: lists(loose),
      platform_version: members({ min_code: number, target_code: number, release_type: loose }),
      req_permissions: lists(members({ name: loose, reason: loose })),
      version: members({ code: number, name: loose }),
      widgets: lists(members({ name: loose, path: loose, min_code: fc.oneof(number, loose) })),
      window: members({
        auto_design_width: flag,
        background_color: loose,
        background_text_style: either('light', 'dark'),
        design_width: number,
        enable_pull_down_refresh: flag,
        fullscreen: flag,
        navigation_bar_background_color: loose,
        navigation_bar_text_style: either('white', 'black'),
        navigation_bar_title_text: loose,
        navigation_style: either('default', 'custom'),
        on_reach_bottom_distance: number,
        orientation: either('portrait', 'landscape'),
      }),
    },
    { requiredKeys: [] },
  )
  .chain((change) =>
    fc
      .subarray(Object.keys(change))
      .map((kept) => Object.fromEntries(kept.map((key) => [key, change[key as keyof typeof change]]))),
  )
  .map(completeManifest);

function notices(json: unknown): { code: string; path: string }[] {
  const { warnings, violations } = processManifestMembers(json);
  return [...violations, ...warnings];
}

describe('the schema and the algorithms', () => {
  it('refuse and ignore the same: what fits the schema is processed as it stands', () => {
    fc.assert(
      fc.property(manifest, (json) => {
        fc.pre(fitsSchema(json));
        const unexpected = notices(json).filter(({ code }) => !BEYOND_A_SCHEMA.has(code));
        // Without a usable reference in all of a list, the list counts as empty.
        const consequences = unexpected.every(
          ({ code }) => code === 'icons-src-missing' || code === 'pages-missing',
        );
        expect(consequences, JSON.stringify(unexpected)).to.equal(true);
      }),
      { numRuns: 400 },
    );
  });

  it('notice the same: what the schema refuses, processing says something about', () => {
    fc.assert(
      fc.property(manifest, (json) => {
        fc.pre(!fitsSchema(json));
        const places = notices(json).map(({ path }) => path);
        for (const { instancePath, params } of fitsSchema.errors ?? []) {
          const missing = params['missingProperty'];
          const path = typeof missing === 'string' ? `${instancePath}/${missing}` : instancePath;
          if (IGNORED_SILENTLY.test(path)) continue;
          // The first bad item ends the algorithm of two lists (ERRATA.md, M21); in the others, the first bad member
          // makes an item ignored.
          const around = /^\/(device_type|pages)\/|^\/[a-z_]+\/\d+/.exec(path)?.[0] ?? path;
          const isNoticed = places.some((place) => place.startsWith(around) || path.startsWith(`${place}/`));
          expect(isNoticed, `${path} of ${JSON.stringify(json)}`).to.equal(true);
        }
      }),
      { numRuns: 400 },
    );
  });
});
