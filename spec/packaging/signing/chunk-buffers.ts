import type { Bytes } from './bytes.ts';

/**
 * Memory for copies of chunks, which Web Crypto needs since it takes no input in parts. Used again, it costs a tenth of
 * new memory for each; held weakly, it goes when the memory is wanted for something else.
 */
let spare: WeakRef<ArrayBuffer> | undefined;

/** @returns `length` bytes of any content, for the caller alone until they are given back */
export function borrowBuffer(length: number): Bytes {
  const buffer = spare?.deref();
  if (buffer === undefined || buffer.byteLength < length) return new Uint8Array(length);
  spare = undefined;
  return new Uint8Array(buffer, 0, length);
}

export function giveBackBuffer({ buffer }: Bytes): void {
  const present = spare?.deref();
  if (present === undefined || present.byteLength < buffer.byteLength) spare = new WeakRef(buffer);
}
