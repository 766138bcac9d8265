/** Has no case folding of its own (the Turkish one is no part of full case folding), but the upper case I. */
const DOTLESS_I = '\u0131';

/** Most names; nothing composes in them. */
const ASCII = /^[\x20-\x7e]*$/;

const fold = (text: string) => text.toLowerCase().toUpperCase().toLowerCase();

/**
 * A key that two names share exactly when they are the same after Unicode canonical normalization and full case folding.
 *
 * JavaScript has no case folding, but mapping each code point to lower, upper and again to lower case parts the code
 * points into the same classes as full case folding does, with the one exception above (compared for all code points with
 * Python's `casefold`). The only one whose lower case depends on its place in a word is sigma.
 *
 * @see https://w3c.github.io/miniapp-packaging/#filename-normalization
 */
export function canonicalCaseFold(name: string): string {
  if (ASCII.test(name)) return name.toLowerCase();
  const parts = name.normalize('NFD').split(DOTLESS_I).map(fold);
  return parts.join(DOTLESS_I).replaceAll('ς', 'σ').normalize('NFC');
}
