import { stripAsciiWhitespace } from '../ascii-whitespace.ts';
import type { Findings } from '../findings.ts';
import { exists, type OrderedMap } from '../ordered-map.ts';

/** https://www.w3.org/TR/appmanifest/#dfn-process-a-text-member */
export function processTextMember<Member extends string>(
  json: OrderedMap,
  map: { [Key in Member]?: string },
  member: Member,
  findings: Findings,
): void {
  // 1. Absent or not a string: return.
  if (!exists(json, member)) return;
  const text = json[member];
  if (typeof text !== 'string') {
    return findings.at(member).add('text-not-string', `${member} must be a string; it is ignored.`);
  }
  // 2. Strip white space. 3. Set it.
  map[member] = stripAsciiWhitespace(text);
}
