import type { Findings } from './findings.ts';
import { stripAsciiWhitespace } from './ascii-whitespace.ts';
import { exists, type OrderedMap } from './ordered-map.ts';
import { parseCssColor } from './parse-css-color.ts';

/** Colors with mathematics, mixtures and relative colors, which are CSS and which `parseCssColor` does not read. */
const UNREAD_COLOR = /^(?:color-mix|color|rgba?|hsla?|hwb|lab|lch|oklab|oklch)\(\s*(?:from\s|in\s|[^(]*\()/i;

/** https://www.w3.org/TR/appmanifest/#dfn-process-a-color-member */
export function processColorMember<Member extends string>(
  json: OrderedMap,
  map: { [Key in Member]?: string },
  member: Member,
  findings: Findings,
): void {
  // 1. Absent or not a string: return.
  if (!exists(json, member)) return;
  const written = json[member];
  if (typeof written !== 'string') {
    return findings.at(member).add('color-not-string', `${member} must be a string; its default is used.`);
  }
  // 2. Strip white space. 3. Parse as a CSS color. 5. Convert to sRGB.
  const stripped = stripAsciiWhitespace(written);
  const color = parseCssColor(stripped);
  // 4. and 6. Failure, or no sRGB color: return.
  if (color === undefined) {
    const at = findings.at(member);
    return UNREAD_COLOR.test(stripped)
      ? at.add(
          'color-form-not-read',
          `${member} should be a plain color such as #ffcc00; its default is used.`,
        )
      : at.add('color-invalid', `${member} must be a CSS color; its default is used.`);
  }
  // 7. Set it.
  map[member] = color;
}
