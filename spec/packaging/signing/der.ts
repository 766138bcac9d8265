import { concatenate, type Bytes } from './bytes.ts';

/** An element of ASN.1's Distinguished Encoding Rules. */
export interface DerElement {
  readonly tag: number;
  readonly content: Uint8Array;
  /** Where it ends in the bytes that it was read from. */
  readonly end: number;
}

export const DER_INTEGER = 0x02;
export const DER_BIT_STRING = 0x03;
export const DER_OBJECT_IDENTIFIER = 0x06;
export const DER_SEQUENCE = 0x30;

/** Lengths of up to four bytes are enough for anything in a package. */
const MOST_LENGTH_BYTES = 4;

/** @returns undefined when the bytes at `at` are no complete element in the shortest encoding */
export function readDer(bytes: Uint8Array, at = 0): DerElement | undefined {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) return undefined;
  let start = at + 2;
  let length = first;
  if (first >= 0x80) {
    const count = first & 0x7f;
    if (count === 0 || count > MOST_LENGTH_BYTES || start + count > bytes.length) return undefined;
    length = 0;
    for (let i = 0; i < count; i++) length = length * 256 + bytes[start + i]!;
    if (length < 0x80 || length < 256 ** (count - 1)) return undefined;
    start += count;
  }
  if (length > bytes.length - start) return undefined;
  return { tag, content: bytes.subarray(start, start + length), end: start + length };
}

/** The elements that fill a content; undefined when they don't, or are more than `most`. */
export function readDerList(content: Uint8Array, most: number): DerElement[] | undefined {
  const elements: DerElement[] = [];
  for (let at = 0; at < content.length;) {
    const element = readDer(content, at);
    if (element === undefined || elements.length === most) return undefined;
    elements.push(element);
    at = element.end;
  }
  return elements;
}

/** The elements of a SEQUENCE that is all of the bytes. */
export function readDerSequence(bytes: Uint8Array, most: number): DerElement[] | undefined {
  const sequence = readDer(bytes);
  if (sequence === undefined || sequence.tag !== DER_SEQUENCE || sequence.end !== bytes.length)
    return undefined;
  return readDerList(sequence.content, most);
}

export function writeDer(tag: number, content: Uint8Array): Bytes {
  const { length } = content;
  if (length < 0x80) return concatenate(Uint8Array.of(tag, length), content);
  const lengthBytes: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) lengthBytes.unshift(rest & 0xff);
  return concatenate(Uint8Array.of(tag, 0x80 | lengthBytes.length, ...lengthBytes), content);
}
