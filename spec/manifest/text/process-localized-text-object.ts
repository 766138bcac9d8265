import { stripAsciiWhitespace } from '../ascii-whitespace.ts';
import type { Findings } from '../findings.ts';
import { canonicalLanguageTag, isLegacyLanguageTag, LEGACY_TAG_IGNORED } from '../language-tag.ts';
import { isOrderedMap } from '../ordered-map.ts';
import { isTextDirection } from '../process-dir-member.ts';
import type { Draft, LocalizedText, TextDirection } from '../processed-manifest.ts';

/** https://www.w3.org/TR/appmanifest/#dfn-process-a-localized-text-object */
export function processLocalizedTextObject(
  localizedValue: unknown,
  defaultLanguageTag: string,
  localized: Record<string, LocalizedText>,
  defaultDirection: TextDirection,
  findings: Findings,
): void {
  // 1. Begin with nothing.
  const normalized: Draft<LocalizedText> = {};
  // 2. A string is the value.
  if (typeof localizedValue === 'string') normalized.value = stripAsciiWhitespace(localizedValue);
  // 3. An ordered map gives value, language and direction.
  if (isOrderedMap(localizedValue)) {
    const { value, lang, dir } = localizedValue;
    // 3.1. The value, stripped of white space. 3.2. The language, likewise.
    if (typeof value === 'string') normalized.value = stripAsciiWhitespace(value);
    if (typeof lang === 'string') normalized.lang = stripAsciiWhitespace(lang);
    // 3.3. The direction: 3.3.1. stripped, 3.3.2. where it is one of the list.
    if (typeof dir === 'string' && isTextDirection(stripAsciiWhitespace(dir))) {
      normalized.dir = stripAsciiWhitespace(dir) as TextDirection;
    }
  }
  // 4. Without a value: return.
  if (normalized.value === undefined) {
    return findings.add(
      'localized-text-without-value',
      'A localized text must be a string or have a string "value".',
    );
  }
  // 5. The key is the default language. 6. The manifest's direction is the default direction.
  const { value, lang = defaultLanguageTag, dir = defaultDirection } = normalized;
  // 7. Either language is not a structurally valid tag: return.
  const unread = [lang, defaultLanguageTag].filter((tag) => canonicalLanguageTag(tag) === undefined);
  if (unread.length > 0) {
    if (unread.every(isLegacyLanguageTag)) return findings.add('lang-legacy', LEGACY_TAG_IGNORED);
    return findings.add(
      'localized-lang-invalid',
      'The key and "lang" must be BCP 47 language tags; the text is ignored.',
    );
  }
  // 8. Set it under the key.
  localized[defaultLanguageTag] = { value, lang, dir };
}
