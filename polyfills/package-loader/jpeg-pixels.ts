const MARKER = 0xff;

/**
 * Pixels of a JPEG: walks its segments up to the start of frame, past whatever decoders skip too (what stands between segments, markers
 * without a segment). https://www.w3.org/Graphics/JPEG/itu-t81.pdf (annex B)
 */
export function jpegPixels(view: DataView): number | undefined {
  for (let at = 2; at + 9 <= view.byteLength;) {
    const marker = view.getUint8(at + 1);
    if (view.getUint8(at) !== MARKER || marker === MARKER || marker === 0) at += 1;
    else if (isStartOfFrame(marker)) return view.getUint16(at + 5) * view.getUint16(at + 7);
    else at += 2 + (isAlone(marker) ? 0 : view.getUint16(at + 2));
  }
  return undefined;
}

function isStartOfFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** TEM, RST0 to RST7, SOI. */
function isAlone(marker: number): boolean {
  return marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
}
