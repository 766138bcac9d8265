// The variant that never calls eval, so that a page's policy has nothing to report.
import { Encoder } from 'cbor-x/index-no-eval';

/** What bundles are made of. */
export type CborValue =
  number | string | Uint8Array | readonly CborValue[] | ReadonlyMap<string | Uint8Array, CborValue>;

const encoder = new Encoder({
  useRecords: false,
  mapsAsObjects: false,
  tagUint8Array: false,
  variableMapSize: true,
});

/**
 * Encodes a value deterministically, if its maps give their keys in order: by length, then by bytes.
 *
 * @param value numbers are integers from 0 to 2^32 - 1
 * @see https://www.rfc-editor.org/rfc/rfc8949.html#section-4.2.1
 */
export function encodeCbor(value: CborValue): Uint8Array<ArrayBuffer> {
  return new Uint8Array(encoder.encode(value)); // a copy: the encoder uses its buffer again
}

/** A map whose keys are in the order that deterministic encoding wants of keys of one type. */
export function inKeyOrder<Value extends CborValue>(
  entries: Iterable<readonly [string, Value]>,
): [string, Value][] {
  const utf8 = new TextEncoder();
  return [...entries]
    .map((entry) => ({ entry, key: utf8.encode(entry[0]) }))
    .sort((a, b) => a.key.length - b.key.length || compareBytes(a.key, b.key))
    .map(({ entry }) => [...entry]);
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const at = a.findIndex((byte, index) => byte !== b[index]);
  return at === -1 ? 0 : a[at]! - b[at]!;
}
