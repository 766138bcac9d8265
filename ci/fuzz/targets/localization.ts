import { localizePackage } from '@miniapp-tests/spec/packaging/localization/localize-package';
import type { FuzzTarget } from '../target.ts';

/** Localization resources that also say which languages and which message are asked for. */
const SEEDS = [
  { ranges: ['zh-Hans-CN', '*', 'en'], lang: 'en', key: 'intro.title', en: {}, intro: { title: 'x' } },
  { ranges: ['de-*-1996', 'fr'], lang: 'de', key: 'a.b', 'a.b': 'c', a: { b: 'd' }, 'de-CH': [] },
];

function parse(input: Uint8Array): Record<string, unknown> {
  try {
    return Object(JSON.parse(new TextDecoder().decode(input)));
  } catch {
    return {}; // a resource that is no JSON is to be survived, too
  }
}

const target: FuzzTarget = {
  name: 'localization',
  seeds: async () => SEEDS.map((seed) => new TextEncoder().encode(JSON.stringify(seed))),
  async run(input) {
    const { ranges, lang, key, ...more } = parse(input);
    const paths = ['en', ...Object.keys(more)].map((name) => `i18n/${name}.json`);
    const { message } = localizePackage(
      { paths, read: () => input },
      {
        preferred: Array.isArray(ranges) ? ranges.filter((one) => typeof one === 'string') : ['en'],
        lang: `${lang}`,
      },
    );
    const found = message(typeof key === 'string' ? key : 'a');
    if (found !== undefined && typeof found.text !== 'string') throw new Error('A message is no text.');
  },
};
export default target;
