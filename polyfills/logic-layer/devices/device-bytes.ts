import type { Json } from '../messages.ts';

/** Bytes cross as text. */
export function toBase64(source: BufferSource): string {
  return bytesOf(source).toBase64();
}

export function toDataView(text: Json | undefined): DataView<ArrayBuffer> {
  return new DataView(Uint8Array.fromBase64(String(text)).buffer);
}

/** @throws {TypeError} for what holds no bytes */
function bytesOf(source: BufferSource): Uint8Array {
  if (ArrayBuffer.isView(source)) return new Uint8Array(source.buffer, source.byteOffset, source.byteLength);
  if (source instanceof ArrayBuffer) return new Uint8Array(source);
  throw new TypeError('That holds no bytes.');
}
