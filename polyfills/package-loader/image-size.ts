/** Width times height in pixels as the header of a PNG, GIF, BMP, WebP or JPEG says, or undefined for other formats. */
export function imagePixels(bytes: Uint8Array): number | undefined {
  if (bytes.length < 30) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  if (head.startsWith('\x89PNG')) return view.getUint32(16) * view.getUint32(20);
  if (head.startsWith('GIF8')) return view.getUint16(6, true) * view.getUint16(8, true);
  if (head.startsWith('BM')) return Math.abs(view.getInt32(18, true) * view.getInt32(22, true));
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return webpPixels(view, head.slice(12, 16));
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

/** Walks the segments up to the start of frame. https://www.w3.org/Graphics/JPEG/itu-t81.pdf (annex B) */
function jpegPixels(view: DataView): number | undefined {
  for (let at = 2; at + 9 <= view.byteLength;) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    const startOfFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (startOfFrame) return view.getUint16(at + 5) * view.getUint16(at + 7);
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return undefined;
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) + view.getUint8(at + 2) * 0x1_0000;
}
