import type { Bytes } from './bytes.ts';

/** In bytes: enough for the copies of most packages. */
const MOST_KEPT = 8 * 1024 * 1024;

/**
 * Memory for copies of chunks, which Web Crypto needs since it takes no input in parts. New memory for each would take a
 * third of the time that digesting takes, so a little is kept.
 */
const spares: ArrayBuffer[] = [];
let kept = 0;

/** @returns `length` bytes of any content, for the caller alone until they are given back */
export function borrowBuffer(length: number): Bytes {
  const at = spares.findIndex(({ byteLength }) => byteLength >= length);
  if (at === -1) return new Uint8Array(length);
  const [buffer] = spares.splice(at, 1);
  kept -= buffer!.byteLength;
  return new Uint8Array(buffer!, 0, length);
}

/** Only for what was borrowed, and what nobody reads any more. */
export function giveBackBuffer({ buffer }: Bytes): void {
  if (kept + buffer.byteLength > MOST_KEPT) return;
  kept += buffer.byteLength;
  spares.push(buffer);
}
