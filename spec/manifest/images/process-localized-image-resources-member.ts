import type { Findings } from '../findings.ts';
import { canonicalLanguageTag, isLegacyLanguageTag, LEGACY_TAG_IGNORED } from '../language-tag.ts';
import { exists, isOrderedMap, type OrderedMap } from '../ordered-map.ts';
import type { ImageResource } from '../processed-manifest.ts';
import { processImageResources } from './process-image-resources.ts';

/** https://www.w3.org/TR/appmanifest/#dfn-process-a-_localized-image-resource-member */
export function processLocalizedImageResourcesMember<Member extends string>(
  json: OrderedMap,
  map: { [Key in Member]?: Readonly<Record<string, readonly ImageResource[]>> },
  member: Member,
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
  const localized: Record<string, readonly ImageResource[]> = {};
  map[member] = localized;
  // 6. For each language:
  for (const [languageTag, images] of Object.entries(languageMap)) {
    const at = findings.at(member).at(languageTag);
    // 6.1. Not a structurally valid tag: go on.
    if (canonicalLanguageTag(languageTag) === undefined) {
      if (isLegacyLanguageTag(languageTag)) at.add('lang-legacy', LEGACY_TAG_IGNORED);
      else at.add('localized-lang-invalid', 'The key must be a BCP 47 language tag; its images are ignored.');
      continue;
    }
    // 6.2. Process its images.
    processImageResources(images, localized, languageTag, at);
  }
}
