import { readDerList, readDerSequence } from './der.ts';
import { MOST_CERTIFICATES } from './rpk-signers.ts';

/** In bytes: as many certificates as are looked at, with a signature by the largest key. */
const LONGEST = 40_960;
/** Fields of a SignedData: version, digest algorithms, content, certificates, revocation lists, signers. */
const MOST_FIELDS = 6;
/** Digest algorithms and signers are SETs, of one here. */
const SET = 0x31;
/** `[0]` */
const CERTIFICATES = 0xa0;

/**
 * Whether the outline is that of a SignedData with one digest algorithm, one signer and few certificates. Looked at before
 * the library parses it, which takes its time with thousands of them, and takes bytes behind it for nothing.
 *
 * @param bytes DER of a ContentInfo
 * @see https://www.rfc-editor.org/rfc/rfc5652#section-5.1
 */
export function hasCmsOutline(bytes: Uint8Array): boolean {
  if (bytes.length > LONGEST) return false;
  const [, wrapped] = readDerSequence(bytes, 2) ?? [];
  const [signedData] = (wrapped && readDerList(wrapped.content, 1)) ?? [];
  const fields = signedData && readDerList(signedData.content, MOST_FIELDS);
  if (fields === undefined) return false;
  return fields.every(({ tag, content }) => {
    if (tag === SET) return readDerList(content, 1) !== undefined;
    return tag !== CERTIFICATES || readDerList(content, MOST_CERTIFICATES) !== undefined;
  });
}
