/** What a person prefers, most wanted first: more than these are not looked at. */
export const MOST_RANGES = 32;
/** Longer ranges than language tags get are not looked at. */
const LONGEST_RANGE = 100;

/**
 * A language range as RFC 4647's lookup takes it: without the wildcard's subtags. Undefined for `*` alone, which
 * stands for "anything" and matches nothing by itself, and for what is no range.
 */
function plainRange(range: string): string | undefined {
  if (range.length > LONGEST_RANGE || !/^(?:[a-z]{1,8}|\*)(?:-(?:[a-z\d]{1,8}|\*))*$/i.test(range))
    return undefined;
  const [primary, ...subtags] = range.toLowerCase().split('-');
  if (primary === '*') return undefined;
  return [primary, ...subtags.filter((subtag) => subtag !== '*')].join('-');
}

/** A range and its ever shorter beginnings: `zh-hant-tw`, `zh-hant`, `zh`. */
function shortened(range: string): string[] {
  const forms: string[] = [];
  const subtags = range.split('-');
  while (subtags.length > 0) {
    forms.push(subtags.join('-'));
    subtags.pop();
    // A single letter or digit introduces what follows it and does not stand at the end.
    if (subtags.at(-1)?.length === 1) subtags.pop();
  }
  return forms;
}

/**
 * The tags that fit a person's language priority list, best first. The first is what RFC 4647's lookup gives; the rest
 * is where it would go on, so that a message that the best resource lacks is taken from the next.
 *
 * @param available language tags, as files are named
 * @param ranges language ranges, most wanted first; `*` subtags are passed over; at most 32 are looked at
 * @returns tags as they stand in `available`, none twice; empty when nothing fits
 * @see https://www.rfc-editor.org/rfc/rfc4647.html#section-3.4
 */
export function lookupLocales(available: Iterable<string>, ranges: readonly string[]): string[] {
  const tags = new Map([...available].map((tag) => [tag.toLowerCase(), tag]));
  const found = new Set<string>();
  for (const range of ranges.slice(0, MOST_RANGES)) {
    const plain = plainRange(range);
    if (plain === undefined) continue;
    for (const form of shortened(plain)) {
      const tag = tags.get(form);
      if (tag !== undefined) found.add(tag);
    }
  }
  return [...found];
}

/** The one tag that RFC 4647's lookup gives; undefined when nothing fits. */
export function lookupLocale(available: Iterable<string>, ranges: readonly string[]): string | undefined {
  return lookupLocales(available, ranges)[0];
}
