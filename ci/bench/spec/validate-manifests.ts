import schema from '@miniapp-tests/spec/manifest/validation/miniapp-manifest.schema.json' with { type: 'json' };
import { validateManifest } from '@miniapp-tests/spec/manifest/validation/validate-manifest';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { benchmark } from '../benchmark.ts';

const COUNT = 10_000;
/** One in so many manifests has something wrong. */
const FAULTY = 10;

const LANGUAGES = ['en-GB', 'de', 'fr-CA', 'zh-Hans', 'ja', 'pt-BR'];
const COLORS = ['#102030', '#003b8e', 'black', 'rgb(20 20 20)', '#1b1b1b', '#0b3d2e'];
const PERMISSIONS = ['LOCATION', 'CAMERA', 'BLUETOOTH', 'CONTACTS', 'PHOTOS', 'PUSH'];
const WORDS = ['market', 'metro', 'ticket', 'garden', 'clinic', 'library', 'kitchen', 'harbour'];

/** What authors get wrong, by turns. */
const FAULTS: readonly Record<string, unknown>[] = [
  { version: { name: '1.0.0' } },
  { pages: undefined, widgets: undefined },
  { window: { fullscreen: 'true', navigation_bar_background_color: '#777' } },
  { icons: [{ src: 'icon.png', sizes: '48', label: 'Logo' }] },
  { theme_color: '#ffffff', orientation: 'portrait' },
  { app_id: 'my app', lang: 'english language' },
  { widgets: [{ name: 'Next', path: 'https://widgets.example/next', min_platform_version: '2' }] },
];

/** A manifest of the size and shape that packages have; the same for the same number. */
function manifest(number: number): string {
  const pick = <T>(list: readonly T[], salt: number): T => list[(number * 7 + salt) % list.length]!;
  const some = <T>(most: number, salt: number, make: (index: number) => T): T[] =>
    Array.from({ length: (number + salt) % (most + 1) }, (_, index) => make(index));
  const word = pick(WORDS, 0);
  const json = {
    dir: 'ltr',
    lang: pick(LANGUAGES, 1),
    app_id: `org.example.${word}${number}`,
    name: `The ${word} of ${number}`,
    name_localized: { de: `Das ${word}`, fr: { value: `Le ${word}`, lang: 'fr' } },
    short_name: word,
    description: `Everything about the ${word}: opening hours, news and a map, also when you are offline.`,
    icons: some(2, 1, (index) => index + 1)
      .concat(1)
      .map((scale) => ({
        src: `common/icons/${word}-${scale}.png`,
        sizes: `${48 * scale}x${48 * scale}`,
        label: `A ${word}`,
      })),
    version: { code: number + 1, name: `1.${number % 20}.${number % 7}` },
    platform_version: { min_code: 1 + (number % 5), target_code: 6, release_type: 'Release' },
    pages: ['pages/index/index', ...some(9, 3, (index) => `pages/${word}-${index}/${word}`)],
    window: {
      background_color: '#ffffff',
      navigation_bar_background_color: pick(COLORS, 2),
      navigation_bar_text_style: 'white',
      navigation_bar_title_text: `The ${word}`,
      enable_pull_down_refresh: number % 2 === 0,
      design_width: 750,
    },
    ...(number % 3 === 0 && {
      widgets: [{ name: `Next ${word}`, path: `widgets/${word}/next`, min_code: 2 }],
    }),
    req_permissions: some(3, 2, (index) => ({
      name: `system.permission.${PERMISSIONS[index]}`,
      reason: `To find the next ${word}`,
    })),
    device_type: ['smartphone', 'tablet'],
    ...(number % 4 === 0 && { mpt_declared_origins: ['https://api.example'] }),
    ...(number % FAULTY === 0 && pick(FAULTS, number / FAULTY)),
  };
  return JSON.stringify(json, null, number % 2 === 0 ? 2 : undefined);
}

function prepare() {
  const texts = Array.from({ length: COUNT }, (_, number) => manifest(number));
  const faulty = texts.filter((text) => validateManifest(text).findings.length > 0).length;
  if (faulty !== COUNT / FAULTY) throw new Error(`${faulty} of ${COUNT} manifests had findings.`);
  const fits = new Ajv2020({ allErrors: true, strict: false, validateFormats: false }).compile(schema);
  return { texts, fits };
}

export default benchmark({
  title: `Validate ${COUNT} manifests, ${COUNT / FAULTY} of them with findings`,
  peers: ['ajv'],
  prepare,
  contenders: {
    'the validation report': ({ texts }) => {
      for (const text of texts) validateManifest(text);
    },
    'JSON.parse and ajv': ({ texts, fits }) => {
      for (const text of texts) fits(JSON.parse(text));
    },
  },
  claims: [
    {
      text: 'the report takes at most 3 times as long as parsing and the compiled schema',
      contender: 'the validation report',
      against: 'JSON.parse and ajv',
      atMost: 3,
    },
  ],
});
