import { remembering } from './remembering.ts';

/** What to tell of such a tag. */
export const LEGACY_TAG_IGNORED =
  'User agents ignore language tags of this form; write a modern one, such as "cmn" for "zh-cmn".';

const LEGACY_TAG =
  /^(?:x(?:-[a-z\d]{1,8})+|i-(?:ami|bnn|default|enochian|hak|klingon|lux|mingo|navajo|pwn|tao|tay|tsu)|en-gb-oed|sgn-(?:be-fr|be-nl|ch-de)|[a-z]{2,3}(?:-[a-z]{3}){1,3}(?:-[a-z\d]{1,8})*)$/i;

/** Whether BCP 47 has a tag that ECMA-402 does not take: private, irregular, or with an extended language (ERRATA.md, M26). */
export function isLegacyLanguageTag(tag: string): boolean {
  return LEGACY_TAG.test(tag) && canonicalLanguageTag(tag) === undefined;
}

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
