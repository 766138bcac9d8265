import { concatenate, type Bytes } from './bytes.ts';
import type { SignedContainer } from './content-digest.ts';
import { endRecordWithoutBlock } from './content-digest.ts';
import type { DigestName } from './signature-algorithms.ts';

/** Tag of a content hash over a whole file. */
export const WHOLE_FILE = 1;
/** Tag of a content hash over a block of another type. */
export const DEFAULT = 0;

/** An entry of the content that a PKCS#7 signature is over. */
export interface ContentHash {
  readonly type: number;
  readonly tag: number;
  readonly digest: DigestName;
  readonly value: Uint8Array;
}

const VERSION = 1000;
/** Version, size, number of entries. */
const HEAD = 8;
/** Type, tag, algorithm, length. */
const ENTRY_HEAD = 8;
const MOST_ENTRIES = 16;
const ALGORITHMS: ReadonlyMap<number, DigestName> = new Map([
  [6, 'SHA-256'],
  [7, 'SHA-384'],
  [8, 'SHA-512'],
]);

/**
 * Reads the signed content. Its algorithm ids, which the text writes with 8 bits and does not list, have 16 bits in the
 * tool that they come from.
 *
 * @returns undefined when it is damaged, or has an algorithm or a version that nobody lists
 * @see https://w3c.github.io/miniapp-packaging/#sec-signature-pkcs7
 */
export function readSignedContent(bytes: Uint8Array): ContentHash[] | undefined {
  if (bytes.length < HEAD) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const [version, size, count] = [view.getUint32(0), view.getUint16(4), view.getUint16(6)];
  if (version !== VERSION || size !== bytes.length || count > MOST_ENTRIES) return undefined;
  const entries: ContentHash[] = [];
  let at = HEAD;
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_HEAD > size) return undefined;
    const [type, tag] = [view.getUint8(at), view.getUint8(at + 1)];
    const digest = ALGORITHMS.get(view.getUint16(at + 2));
    const length = view.getUint32(at + 4);
    at += ENTRY_HEAD;
    if (digest === undefined || length > size - at) return undefined;
    entries.push({ type, tag, digest, value: bytes.subarray(at, at + length) });
    at += length;
  }
  return at === size ? entries : undefined;
}

/** @see https://w3c.github.io/miniapp-packaging/#sec-signature-pkcs7 */
export function writeSignedContent(entries: readonly ContentHash[]): Bytes {
  const written = entries.map(({ type, tag, digest, value }) => {
    const [algorithm] = [...ALGORITHMS].find(([, name]) => name === digest)!;
    const head = new Uint8Array(ENTRY_HEAD);
    const view = new DataView(head.buffer);
    view.setUint8(0, type);
    view.setUint8(1, tag);
    view.setUint16(2, algorithm);
    view.setUint32(4, value.length);
    return concatenate(head, value);
  });
  const head = new Uint8Array(HEAD);
  const view = new DataView(head.buffer);
  view.setUint32(0, VERSION);
  view.setUint16(4, HEAD + written.reduce((length, entry) => length + entry.length, 0));
  view.setUint16(6, entries.length);
  return concatenate(head, ...written);
}

/** The digest of a whole container, its signing block left out. */
export async function wholeFileDigest(
  container: SignedContainer,
  digest: DigestName,
  crypto: Crypto,
): Promise<Bytes> {
  const { bytes, blockStart, directoryStart, directoryEnd } = container;
  const content = concatenate(
    bytes.subarray(0, blockStart),
    bytes.subarray(directoryStart, directoryEnd),
    endRecordWithoutBlock(container),
  );
  return new Uint8Array(await crypto.subtle.digest(digest, content));
}
