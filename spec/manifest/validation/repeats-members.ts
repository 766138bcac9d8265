import { scanJson } from '../json-scan.ts';

/**
 * Whether objects in a JSON text repeat a member, of which JSON.parse keeps one.
 *
 * @param members how many the parsed value has
 */
export function repeatsMembers(text: string, members: number): boolean {
  return mostMembers(text) > members && scanJson(text).members > members;
}

/** How many members a text can have: a colon after each quotation mark. Some of those may stand inside strings. */
function mostMembers(text: string): number {
  let count = 0;
  for (let colon = text.indexOf(':'); colon !== -1; colon = text.indexOf(':', colon + 1)) {
    let before = colon - 1;
    while (before > 0 && text.charCodeAt(before) <= 0x20) before -= 1;
    if (text.charCodeAt(before) === 0x22) count += 1;
  }
  return count;
}
