import type { SignatureScheme } from './signature-policy.ts';

const MAGIC_LENGTH = 16;
const SCHEMES: ReadonlyMap<string, SignatureScheme> = new Map([
  ['RPK Sig Block 42', 'rpk'],
  ['MIX Sig Block 42', 'pkcs7'],
]);

/**
 * The scheme of the signing block that ends where the central directory begins. The text computes the place from the end
 * record; its prose and its figure mean the central directory.
 *
 * @returns undefined when no known magic numbers stand there
 * @see https://w3c.github.io/miniapp-packaging/#sec-miniapp-digital-signatures-processing
 */
export function schemeOfContainer(
  container: Uint8Array,
  directoryStart: number,
): SignatureScheme | undefined {
  if (directoryStart < MAGIC_LENGTH) return undefined;
  // 4. to 5. The 16 bytes before the central directory (not 16 before the pointer to it).
  const magic = container.subarray(directoryStart - MAGIC_LENGTH, directoryStart);
  return SCHEMES.get(String.fromCharCode(...magic));
}
