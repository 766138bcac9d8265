import { equalWithoutCase } from './without-case.ts';

/**
 * Whether a provider's name for a MiniApp is the id of a URI.
 *
 * @see https://w3c.github.io/miniapp-addressing/#id
 */
export function matchesId(id: string, name: string): boolean {
  return equalWithoutCase(id, name);
}

/**
 * Whether a package has the version of a URI: the name, in any case, or the code in decimal digits. A name with other
 * than unreserved characters cannot stand in a URI and is reached by its code.
 *
 * @see https://w3c.github.io/miniapp-addressing/#version
 */
export function matchesVersion(
  version: string,
  { name, code }: { readonly name: string; readonly code: number },
): boolean {
  return equalWithoutCase(version, name) || version === String(code);
}
