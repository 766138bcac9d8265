import { splitOnAsciiWhitespace } from '../ascii-whitespace.ts';
import type { OrderedMap } from '../ordered-map.ts';

const ICON_PURPOSES: readonly string[] = ['monochrome', 'maskable', 'any'];

/** https://www.w3.org/TR/appmanifest/#dfn-determine-the-purpose-of-an-image (undefined is failure) */
export function determineImagePurpose(image: OrderedMap): readonly string[] | undefined {
  // 1. Absent or not a string: 1.1. "any".
  const written = image['purpose'];
  if (typeof written !== 'string') return ['any'];
  // 2. Split into keywords. 3. Begin an empty set. 4. For each: 4.1. leave out what is not known, 4.2. keep the rest.
  const purposes = new Set(
    splitOnAsciiWhitespace(written).filter((keyword) => ICON_PURPOSES.includes(keyword)),
  );
  // 5. Nothing left: failure. 6. Return the set.
  return purposes.size === 0 ? undefined : [...purposes];
}
