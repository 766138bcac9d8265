import { success, type Result } from '../result.ts';
import { refuseBundle } from './refuse-bundle.ts';

/** Where an item stands in the bytes that were decoded: from `start` up to `end`. */
interface Extent {
  readonly start: number;
  readonly end: number;
}

/** A data item of the kinds that bundles are made of. Byte strings are views, not copies. */
export type CborItem = Extent &
  (
    | { readonly kind: 'integer'; readonly value: number }
    | { readonly kind: 'bytes'; readonly value: Uint8Array }
    | { readonly kind: 'text'; readonly value: string }
    | { readonly kind: 'array'; readonly items: readonly CborItem[] }
    | { readonly kind: 'map'; readonly entries: readonly (readonly [key: CborItem, value: CborItem])[] }
  );

/** What one text may cost. */
export interface CborLimits {
  readonly maxItems: number;
  readonly maxDepth: number;
}

const KINDS = ['integer', undefined, 'bytes', 'text', 'array', 'map', undefined, undefined] as const;
/** How many bytes follow the initial byte, by its additional information from 24 on. */
const ARGUMENT_BYTES = [1, 2, 4, 8];
/** The smallest argument that needs that many bytes. */
const SMALLEST_ARGUMENT = [24, 0x100, 0x10000, 0x1_0000_0000];

/** An item, or the code of what is wrong with its encoding. */
type Decoded<T> = T | string;

const MESSAGES: Readonly<Record<string, string>> = {
  'cbor-truncated': 'The data ends within an item. Fetch or build the bundle again.',
  'cbor-trailing-bytes': 'Bytes follow the last item. Build the bundle again.',
  'cbor-type-not-allowed': 'There is a kind of data that bundles do not have. Build it with another tool.',
  'cbor-length-indefinite': 'An item has an indefinite or reserved length. Build it deterministically.',
  'cbor-argument-not-shortest': 'A number is written longer than needed. Build it deterministically.',
  'cbor-integer-too-large': 'A number is too large to be a length or an offset.',
  'cbor-text-malformed': 'A text is not UTF-8.',
  'cbor-keys-not-in-order':
    'The keys of a map are not in order, or one is there twice. Build it deterministically.',
  'cbor-too-deep': 'Items are nested deeper than bundles need.',
  'cbor-too-many-items': 'There are more items than a bundle may have.',
};

function compare(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const difference = a[at]! - b[at]!;
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

class Decoder {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #limits: CborLimits;
  readonly #utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  #itemsLeft: number;
  at: number;

  constructor(bytes: Uint8Array, start: number, limits: CborLimits) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    this.#limits = limits;
    this.#itemsLeft = limits.maxItems;
    this.at = start;
  }

  /** The argument of the item at the current place, which moves behind it. */
  #argument(): Decoded<number> {
    const information = this.#bytes[this.at]! & 0x1f;
    this.at += 1;
    if (information < 24) return information;
    const size = information - 24;
    const length = ARGUMENT_BYTES[size];
    if (length === undefined) return 'cbor-length-indefinite';
    if (this.at + length > this.#bytes.length) return 'cbor-truncated';
    let value = 0;
    for (let read = 0; read < length; read += 4) {
      value =
        length === 1
          ? this.#view.getUint8(this.at)
          : length === 2
            ? this.#view.getUint16(this.at)
            : value * 0x1_0000_0000 + this.#view.getUint32(this.at + read);
    }
    this.at += length;
    if (value < SMALLEST_ARGUMENT[size]!) return 'cbor-argument-not-shortest';
    return Number.isSafeInteger(value) ? value : 'cbor-integer-too-large';
  }

  item(depth: number): Decoded<CborItem> {
    if (depth > this.#limits.maxDepth) return 'cbor-too-deep';
    if (this.#itemsLeft === 0) return 'cbor-too-many-items';
    this.#itemsLeft -= 1;
    const start = this.at;
    if (start >= this.#bytes.length) return 'cbor-truncated';
    const kind = KINDS[this.#bytes[start]! >> 5];
    if (kind === undefined) return 'cbor-type-not-allowed';
    const argument = this.#argument();
    if (typeof argument === 'string') return argument;
    if (kind === 'integer') return { kind, value: argument, start, end: this.at };
    if (kind === 'array') return this.#array(start, argument, depth);
    if (kind === 'map') return this.#map(start, argument, depth);

    const end = this.at + argument;
    if (end > this.#bytes.length) return 'cbor-truncated';
    const value = this.#bytes.subarray(this.at, end);
    this.at = end;
    if (kind === 'bytes') return { kind, value, start, end };
    try {
      return { kind, value: this.#utf8.decode(value), start, end };
    } catch {
      return 'cbor-text-malformed';
    }
  }

  #array(start: number, length: number, depth: number): Decoded<CborItem> {
    const items: CborItem[] = [];
    for (let index = 0; index < length; index++) {
      const item = this.item(depth + 1);
      if (typeof item === 'string') return item;
      items.push(item);
    }
    return { kind: 'array', items, start, end: this.at };
  }

  #map(start: number, size: number, depth: number): Decoded<CborItem> {
    const entries: [CborItem, CborItem][] = [];
    let previous: Uint8Array | undefined;
    for (let index = 0; index < size; index++) {
      const key = this.item(depth + 1);
      if (typeof key === 'string') return key;
      const written = this.#bytes.subarray(key.start, key.end);
      if (previous !== undefined && compare(previous, written) >= 0) return 'cbor-keys-not-in-order';
      previous = written;
      const value = this.item(depth + 1);
      if (typeof value === 'string') return value;
      entries.push([key, value]);
    }
    return { kind: 'map', entries, start, end: this.at };
  }
}

function result(decoded: Decoded<CborItem>): Result<CborItem> {
  return typeof decoded === 'string' ? refuseBundle(decoded, '', MESSAGES[decoded]!) : success(decoded);
}

/**
 * Decodes the first data item of a sequence. Only what deterministic encoding makes of unsigned integers, byte strings,
 * texts, arrays and maps is taken: shortest arguments, definite lengths, keys in order and none twice. No library
 * refuses all of that, and none is bounded in depth and number of items.
 *
 * @param start where in the bytes the item begins; extents count from the beginning of the bytes, too
 * @see https://www.rfc-editor.org/rfc/rfc8949.html#section-4.2.1
 */
export function decodeFirstCbor(bytes: Uint8Array, limits: CborLimits, start = 0): Result<CborItem> {
  return result(new Decoder(bytes, start, limits).item(1));
}

/** Decodes bytes that are one data item and nothing else, as strictly as {@link decodeFirstCbor}. */
export function decodeCbor(bytes: Uint8Array, limits: CborLimits): Result<CborItem> {
  const decoder = new Decoder(bytes, 0, limits);
  const item = decoder.item(1);
  return result(typeof item !== 'string' && item.end < bytes.length ? 'cbor-trailing-bytes' : item);
}
