const EXTENSION = 0x21;
const IMAGE = 0x2c;

/**
 * Pixels of a GIF: of its screen, which decoders make larger for a frame that goes beyond it.
 * https://www.w3.org/Graphics/GIF/spec-gif89a.txt
 */
export function gifPixels(view: DataView): number {
  let width = view.getUint16(6, true);
  let height = view.getUint16(8, true);
  for (let at = 13 + colours(view.getUint8(10)); at + 10 < view.byteLength;) {
    const block = view.getUint8(at);
    if (block === EXTENSION) at = afterSubBlocks(view, at + 2);
    else if (block === IMAGE) {
      width = Math.max(width, view.getUint16(at + 1, true) + view.getUint16(at + 5, true));
      height = Math.max(height, view.getUint16(at + 3, true) + view.getUint16(at + 7, true));
      at = afterSubBlocks(view, at + 11 + colours(view.getUint8(at + 9)));
    } else break;
  }
  return width * height;
}

/** Bytes of a colour table. */
function colours(flags: number): number {
  return flags & 0x80 ? 3 << ((flags & 7) + 1) : 0;
}

function afterSubBlocks(view: DataView, start: number): number {
  let at = start;
  for (let size = 1; size > 0 && at < view.byteLength; at += size + 1) size = view.getUint8(at);
  return at;
}
