import { parseMiniAppUri } from '@miniapp-tests/spec/addressing/parse-miniapp-uri';
import { benchmark } from '../benchmark.ts';

const COUNT = 300;
/** A sample takes some milliseconds, so on a busy machine many are interrupted: the median needs more of them. */
const ROUNDS = 101;

/** MiniApp URIs of both forms, with and without each component, that URL parsers take as well. */
function validUris(): string[] {
  return Array.from({ length: COUNT }, (_, index) => {
    const has = (every: number) => index % every !== 0;
    const port = has(4) ? '' : `:${8000 + index}`;
    const prefix = has(2) ? `https://packages${index}.example${port}/` : 'platform://';
    const version = has(3) ? `;version=1.${index}.0-beta` : '';
    const path = has(5) ? `/pages/section-${index}/caf%C3%A9` : '';
    const query = has(7) ? `?category=book&page=${index}&text=a%20b` : '';
    return `${prefix}miniapp/org.example.app${index}${version}${path}${query}${has(6) ? `#part-${index}` : ''}`;
  });
}

/** Texts with one fault each. */
function invalidUris(): string[] {
  const faults = [
    (index: number) => `platform://miniapp/föö${index}`,
    (index: number) => `platform://other/foo${index}`,
    (index: number) => `https://platform.example:99999/miniapp/foo${index}`,
    (index: number) => `foo${index}`,
    (index: number) => `platform://miniapp/foo/a b${index}`,
    (index: number) => `https://plat form.example/miniapp/${index}`,
    (index: number) => `platform://miniapp/foo;version=1 ${index}`,
    (index: number) => `platform://miniapp/foo?q=%zz${index}`,
  ];
  return Array.from({ length: COUNT }, (_, index) => (faults[index % faults.length] ?? String)(index));
}

function parseAll(texts: readonly string[]): number {
  let accepted = 0;
  for (const text of texts) if (parseMiniAppUri(text).ok) accepted++;
  return accepted;
}

/** Reads nothing of the URL, which would be work beyond parsing. */
function parseAllAsUrls(texts: readonly string[]): number {
  let accepted = 0;
  for (const text of texts) {
    try {
      if (new URL(text) instanceof URL) accepted++;
    } catch {
      // Counted by what is missing.
    }
  }
  return accepted;
}

export default benchmark({
  title: `Parse ${COUNT} MiniApp URIs and ${COUNT} texts that are none`,
  rounds: ROUNDS,
  prepare() {
    const texts = { valid: validUris(), invalid: invalidUris() };
    if (parseAll(texts.valid) !== COUNT || parseAll(texts.invalid) !== 0) {
      throw new Error('The parser does not tell MiniApp URIs from other texts.');
    }
    return texts;
  },
  contenders: {
    'parseMiniAppUri, valid': ({ valid }) => parseAll(valid),
    'new URL, valid': ({ valid }) => parseAllAsUrls(valid),
    'parseMiniAppUri, invalid': ({ invalid }) => parseAll(invalid),
    'new URL, invalid': ({ invalid }) => parseAllAsUrls(invalid),
  },
  claims: [
    {
      text: 'a MiniApp URI is parsed within 1.5 times the time of the platform’s URL parser',
      contender: 'parseMiniAppUri, valid',
      against: 'new URL, valid',
      atMost: 1.5,
    },
    {
      text: 'a text that is none is refused within the same bound',
      contender: 'parseMiniAppUri, invalid',
      against: 'new URL, invalid',
      atMost: 1.5,
    },
  ],
});
