import { avifPixels } from './avif-pixels.ts';
import { gifPixels } from './gif-pixels.ts';
import { jpegPixels } from './jpeg-pixels.ts';

/**
 * Width times height in pixels as a PNG, GIF, BMP, WebP, JPEG or AVIF says itself; undefined for what is none of these, and `Infinity` for JPEG XL,
 * whose size stands nowhere in whole bytes.
 */
export function imagePixels(bytes: Uint8Array): number | undefined {
  if (bytes.length < 30) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  if (head.startsWith('\x89PNG')) return view.getUint32(16) * view.getUint32(20);
  if (head.startsWith('GIF8')) return gifPixels(view);
  if (head.startsWith('BM')) return Math.abs(view.getInt32(18, true) * view.getInt32(22, true));
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return webpPixels(view, head.slice(12, 16));
  if (head.slice(4, 8) === 'ftyp') return avifPixels(view);
  if (head.startsWith('\xff\x0a') || head.slice(4, 8) === 'JXL ') return Infinity;
  if (view.getUint16(0) === 0xffd8) return jpegPixels(view);
  return undefined;
}

/** https://developers.google.com/speed/webp/docs/riff_container */
function webpPixels(view: DataView, chunk: string): number | undefined {
  if (chunk === 'VP8X') return (uint24(view, 24) + 1) * (uint24(view, 27) + 1);
  if (chunk === 'VP8 ') return (view.getUint16(26, true) & 0x3fff) * (view.getUint16(28, true) & 0x3fff);
  if (chunk !== 'VP8L') return undefined;
  const bits = view.getUint32(21, true);
  return ((bits & 0x3fff) + 1) * (((bits >>> 14) & 0x3fff) + 1);
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) + view.getUint8(at + 2) * 0x1_0000;
}
