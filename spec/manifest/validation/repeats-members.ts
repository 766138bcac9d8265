import { scanJson } from '../json-scan.ts';

/**
 * Whether objects in a JSON text repeat a member, of which JSON.parse keeps one.
 *
 * @param members how many the parsed value has
 */
export function repeatsMembers(text: string, members: number): boolean {
  // Each member has a colon; only when there are more must those inside strings be told apart.
  let colons = 0;
  for (let at = text.indexOf(':'); at !== -1; at = text.indexOf(':', at + 1)) colons += 1;
  return colons > members && scanJson(text).members > members;
}
