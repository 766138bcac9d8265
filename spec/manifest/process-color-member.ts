import type { Findings } from './findings.ts';
import { stripAsciiWhitespace } from './ascii-whitespace.ts';
import { exists, type OrderedMap } from './ordered-map.ts';
import { parseCssColor } from './parse-css-color.ts';

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
  const color = parseCssColor(stripAsciiWhitespace(written));
  // 4. and 6. Failure, or no sRGB color: return.
  if (color === undefined) {
    return findings.at(member).add('color-invalid', `${member} must be a CSS color; its default is used.`);
  }
  // 7. Set it.
  map[member] = color;
}
