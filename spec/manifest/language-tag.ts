/** How many tags are remembered; a hostile manifest cannot make the memory grow. */
const MOST_REMEMBERED = 256;

const remembered = new Map<string, string | undefined>();

/**
 * https://tc39.es/ecma402/#sec-isstructurallyvalidlanguagetag and
 * https://tc39.es/ecma402/#sec-canonicalizeunicodelocaleid in one: the canonical form, or undefined for no tag.
 */
export function canonicalLanguageTag(tag: string): string | undefined {
  if (remembered.has(tag)) return remembered.get(tag);
  const canonical = canonicalize(tag);
  // A validator reads thousands of manifests in few languages, and the platform is slow to answer.
  if (remembered.size < MOST_REMEMBERED && tag.length < 64) remembered.set(tag, canonical);
  return canonical;
}

function canonicalize(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
