import { imagePixels } from './image-size.ts';
import { expandedElements, SVG_EXPANSION } from './svg-expansion.ts';

/** Pixels of one image: more freeze the host's main thread for over 100 ms while they are decoded. */
export const IMAGE_PIXELS = 16_777_216;
/** Bytes of one SVG image: more freeze the host's main thread while they are parsed. */
export const SVG_BYTES = 1_048_576;
const TAG = 0x3c;

/** Whether the host can decode and paint an image without freezing; true for what is none. */
export function isBearableImage(bytes: Uint8Array, type: string): boolean {
  return (imagePixels(bytes) ?? 0) <= IMAGE_PIXELS && (!/svg/i.test(type) || isBearableSvg(bytes));
}

/** What isn't well-formed in UTF-8 could be something else in another encoding, which no one has counted. */
function isBearableSvg(bytes: Uint8Array): boolean {
  if (bytes.length > SVG_BYTES || tags(bytes) > SVG_EXPANSION * 2) return false;
  const svg = new DOMParser().parseFromString(new TextDecoder().decode(bytes), 'image/svg+xml');
  const elements = svg.getElementsByTagName('*').length + expandedElements(svg);
  return elements <= SVG_EXPANSION && svg.querySelector('parsererror') === null;
}

/** Each element has one or two. */
function tags(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(TAG); at >= 0; at = bytes.indexOf(TAG, at + 1)) count++;
  return count;
}
