import { concatenate, type Bytes } from './bytes.ts';
import { DER_INTEGER, DER_SEQUENCE, readDerSequence, writeDer, type DerElement } from './der.ts';

/** A non-negative integer in its shortest form, without the sign's byte; undefined for any other. */
function unsigned(element: DerElement): Uint8Array | undefined {
  const { tag, content } = element;
  if (tag !== DER_INTEGER || content.length === 0 || content[0]! >= 0x80) return undefined;
  if (content[0] !== 0 || content.length === 1) return content;
  return content[1]! >= 0x80 ? content.subarray(1) : undefined;
}

function padded(integer: Uint8Array, size: number): Bytes | undefined {
  if (integer.length > size) return undefined;
  const bytes = new Uint8Array(size);
  bytes.set(integer, size - integer.length);
  return bytes;
}

/**
 * From the DER form, which signature schemes carry, to the two integers side by side, which Web Crypto takes. DER has
 * one encoding of each signature: any other is refused, so that a signature cannot be written in a second way.
 *
 * @param size bytes of one integer: those of the curve's order
 */
export function ecdsaSignatureFromDer(der: Uint8Array, size: number): Bytes | undefined {
  const [r, s, ...more] = readDerSequence(der, 3) ?? [];
  if (r === undefined || s === undefined || more.length > 0) return undefined;
  const [left, right] = [unsigned(r), unsigned(s)].map((integer) => integer && padded(integer, size));
  return left === undefined || right === undefined ? undefined : concatenate(left, right);
}

function integer(bytes: Uint8Array): Bytes {
  const first = bytes.findIndex((byte) => byte !== 0);
  const shortest = first === -1 ? Uint8Array.of(0) : bytes.subarray(first);
  return writeDer(DER_INTEGER, shortest[0]! >= 0x80 ? concatenate(Uint8Array.of(0), shortest) : shortest);
}

/** From Web Crypto's form to DER. */
export function ecdsaSignatureToDer(raw: Uint8Array): Bytes {
  const size = raw.length / 2;
  return writeDer(DER_SEQUENCE, concatenate(integer(raw.subarray(0, size)), integer(raw.subarray(size))));
}
