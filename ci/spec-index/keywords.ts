const KEYWORDS = [
  'MUST NOT',
  'MUST',
  'SHALL NOT',
  'SHALL',
  'SHOULD NOT',
  'SHOULD',
  'NOT RECOMMENDED',
  'RECOMMENDED',
  'REQUIRED',
  'MAY',
  'OPTIONAL',
] as const;
export type Keyword = (typeof KEYWORDS)[number];

const PATTERN = new RegExp(`\\b(?:${KEYWORDS.join('|').replaceAll(' ', '\\s+')})\\b`, 'g');

/** How often each RFC 2119 keyword stands in a sentence; only in capitals, and `MUST NOT` is not a `MUST` as well. */
export function countKeywords(sentence: string): Partial<Record<Keyword, number>> {
  const counts: Partial<Record<Keyword, number>> = {};
  for (const [found] of sentence.matchAll(PATTERN)) {
    const keyword = found.replace(/\s+/g, ' ') as Keyword;
    counts[keyword] = (counts[keyword] ?? 0) + 1;
  }
  return counts;
}
