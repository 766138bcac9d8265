import { remembering } from './remembering.ts';

/**
 * https://tc39.es/ecma402/#sec-isstructurallyvalidlanguagetag and
 * https://tc39.es/ecma402/#sec-canonicalizeunicodelocaleid in one: the canonical form, or undefined for no tag.
 */
export const canonicalLanguageTag: (tag: string) => string | undefined = remembering((tag) => {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
});
