import { stripAsciiWhitespace } from './ascii-whitespace.ts';
import type { Findings } from './findings.ts';
import { canonicalLanguageTag, isLegacyLanguageTag, LEGACY_TAG_IGNORED } from './language-tag.ts';
import { exists, type OrderedMap } from './ordered-map.ts';
import type { Draft, ProcessedManifest } from './processed-manifest.ts';

/** https://www.w3.org/TR/appmanifest/#dfn-process-the-lang-member */
export function processLangMember(
  json: OrderedMap,
  manifest: Draft<ProcessedManifest>,
  findings: Findings,
): void {
  // 1. Absent or not a string: return.
  if (!exists(json, 'lang')) return;
  const lang = json['lang'];
  if (typeof lang !== 'string') {
    return findings.at('lang').add('lang-not-string', 'lang must be a string; it is ignored.');
  }
  // 2. Strip white space. 3. Not a structurally valid language tag: return.
  const stripped = stripAsciiWhitespace(lang);
  const canonical = canonicalLanguageTag(stripped);
  if (canonical === undefined) {
    const at = findings.at('lang');
    return isLegacyLanguageTag(stripped)
      ? at.add('lang-legacy', LEGACY_TAG_IGNORED)
      : at.add('lang-invalid', 'lang must be a BCP 47 language tag such as "en-GB"; it is ignored.');
  }
  // 4. Set its canonical form.
  manifest.lang = canonical;
}
