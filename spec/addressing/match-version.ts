/** ASCII letters alone: ids and versions of URIs hold no others. */
const asciiLowerCase = (text: string) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

/**
 * Whether a provider's name for a MiniApp is the id of a URI.
 *
 * @see https://w3c.github.io/miniapp-addressing/#id
 */
export function matchesId(id: string, name: string): boolean {
  return asciiLowerCase(id) === asciiLowerCase(name);
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
  return asciiLowerCase(version) === asciiLowerCase(name) || version === String(code);
}
