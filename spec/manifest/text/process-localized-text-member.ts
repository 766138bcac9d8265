import type { Findings } from '../findings.ts';
import { exists, isOrderedMap, type OrderedMap } from '../ordered-map.ts';
import type { LocalizedText, TextDirection } from '../processed-manifest.ts';
import { processLocalizedTextObject } from './process-localized-text-object.ts';

/** https://www.w3.org/TR/appmanifest/#dfn-process-a-_localized-text-member */
export function processLocalizedTextMember<Member extends string>(
  json: OrderedMap,
  map: { [Key in Member]?: Readonly<Record<string, LocalizedText>> },
  member: Member,
  defaultDirection: TextDirection,
  findings: Findings,
): void {
  // 1. Absent: return.
  if (!exists(json, member)) return;
  // 2. Take the language map. 3. Not an ordered map: return.
  const languageMap = json[member];
  if (!isOrderedMap(languageMap)) {
    return findings.at(member).add('localized-not-object', `${member} must be an object; it is ignored.`);
  }
  // 4. Take its keys. 5. Begin an empty map.
  const localized: Record<string, LocalizedText> = {};
  map[member] = localized;
  // 6. Process each value.
  for (const [languageTag, value] of Object.entries(languageMap)) {
    processLocalizedTextObject(
      value,
      languageTag,
      localized,
      defaultDirection,
      findings.at(member).at(languageTag),
    );
  }
}
