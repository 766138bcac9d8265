import { concatenate, type Bytes } from './bytes.ts';

/** Bytes end before a field does, or go on behind the last one. */
export class MalformedBytes extends Error {
  override readonly name = 'MalformedBytes';
}

/** Reads the fields of the RPK scheme one behind the other; little-endian. */
export class FieldReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  get isAtEnd(): boolean {
    return this.#at === this.#bytes.length;
  }

  /** @throws MalformedBytes when fewer are left */
  bytes(length: number): Uint8Array {
    if (length > this.#bytes.length - this.#at) throw new MalformedBytes('a field is cut off');
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  uint32(): number {
    const at = this.#at;
    this.bytes(4);
    return this.#view.getUint32(at, true);
  }

  /** A 64-bit length that must be one of bytes in memory. */
  length64(): number {
    const at = this.#at;
    this.bytes(8);
    const value = this.#view.getBigUint64(at, true);
    if (value > BigInt(this.#bytes.length)) throw new MalformedBytes('a length is longer than the whole');
    return Number(value);
  }

  /** A field with its 32-bit length before it. */
  prefixed(): Uint8Array {
    return this.bytes(this.uint32());
  }

  /** All that is left. */
  rest(): Uint8Array {
    return this.bytes(this.#bytes.length - this.#at);
  }

  /** @throws MalformedBytes when something is left */
  end(): void {
    if (!this.isAtEnd) throw new MalformedBytes('bytes follow the last field');
  }

  /**
   * The length-prefixed items that fill the rest.
   *
   * @throws MalformedBytes when they are more than `most`
   */
  items(most: number): Uint8Array[] {
    const items: Uint8Array[] = [];
    while (!this.isAtEnd) {
      if (items.length === most) throw new MalformedBytes(`a list has more than ${most} items`);
      items.push(this.prefixed());
    }
    return items;
  }
}

export function uint32(value: number): Bytes {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
}

export function uint64(value: number): Bytes {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(value), true);
  return bytes;
}

/** The parts as one field, with its 32-bit length before it. */
export function prefixed(...parts: readonly Uint8Array[]): Bytes {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return concatenate(uint32(length), ...parts);
}
