/** `ispe`, the box that says how large an item is. */
const SPATIAL_EXTENTS = 0x69737065;

/**
 * Pixels of the largest item of an AVIF, or of another image in ISO boxes; 0 when none says so.
 * https://aomediacodec.github.io/av1-avif/#image-item-and-properties
 */
export function avifPixels(view: DataView): number {
  let most = 0;
  for (let at = 4; at + 16 <= view.byteLength; at++) {
    if (view.getUint8(at) !== 0x69 || view.getUint32(at) !== SPATIAL_EXTENTS) continue;
    most = Math.max(most, view.getUint32(at + 8) * view.getUint32(at + 12));
  }
  return most;
}
