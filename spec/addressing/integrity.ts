import { failure, success, type Result } from '../result.ts';

/** Digest algorithms of the HTTP registry that this reads, the stronger first; MD5 and SHA-1 prove nothing any more. */
const ALGORITHMS = { 'sha-512': 'SHA-512', 'sha-256': 'SHA-256' } as const;
type Algorithm = keyof typeof ALGORITHMS;

const PREFERENCE = Object.keys(ALGORITHMS) as Algorithm[];
const LONGEST_HEADER = 1024;
/** One member of the header's dictionary: a key and a byte sequence between colons (RFC 8941). */
const MEMBER = /^([a-z][a-z0-9_.*-]*)=:([A-Za-z0-9+/]*={0,2}):$/;

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

async function digest(algorithm: Algorithm, bytes: Uint8Array, crypto: Crypto): Promise<string> {
  const own = new Uint8Array(bytes);
  return toBase64(new Uint8Array(await crypto.subtle.digest(ALGORITHMS[algorithm], own)));
}

/**
 * The value of a `Content-Digest` header for content that is sent without a content coding.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9530#section-2
 */
export async function contentDigest(
  bytes: Uint8Array,
  { algorithm = 'sha-256', crypto = globalThis.crypto }: { algorithm?: Algorithm; crypto?: Crypto } = {},
): Promise<string> {
  return `${algorithm}=:${await digest(algorithm, bytes, crypto)}:`;
}

/** The digests of a header by algorithm, or undefined when it is not a dictionary of byte sequences. */
function parseDigests(header: string): Map<string, string> | undefined {
  if (header.length > LONGEST_HEADER) return undefined;
  const digests = new Map<string, string>();
  for (const part of header.split(',')) {
    const [, name, value] = MEMBER.exec(part.trim()) ?? [];
    if (name === undefined || value === undefined) return undefined;
    digests.set(name, value);
  }
  return digests;
}

/**
 * Checks content against the `Content-Digest` header that came with it, by the strongest algorithm that both know.
 *
 * @param bytes the content as it was sent, that is, before a content coding is undone
 * @returns true when it was checked, false when the header has no algorithm that this knows; or `digest-malformed`,
 *   `digest-mismatch`
 * @see https://w3c.github.io/miniapp-addressing/#security-considerations
 * @see https://www.rfc-editor.org/rfc/rfc9530#section-2
 */
export async function checkContentDigest(
  bytes: Uint8Array,
  header: string,
  crypto: Crypto = globalThis.crypto,
): Promise<Result<boolean>> {
  const digests = parseDigests(header);
  if (digests === undefined) {
    const message = 'The Content-Digest header cannot be read, so the package cannot be checked.';
    return failure({ code: 'digest-malformed', path: '', message });
  }
  const algorithm = PREFERENCE.find((name) => digests.has(name));
  if (algorithm === undefined) return success(false);
  if (digests.get(algorithm) === (await digest(algorithm, bytes, crypto))) return success(true);
  const message = `The package is not the one that the server sent: its ${algorithm} digest differs. Try again; if it persists, tell the provider.`;
  return failure({ code: 'digest-mismatch', path: '', message });
}
