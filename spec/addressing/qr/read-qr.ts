import { binarize, BitMatrix, Decoder, Detector } from '@nuintun/qrcode';
import { failure, type Result } from '../../result.ts';
import { parseMiniAppUri, type MiniAppUri } from '../parse-miniapp-uri.ts';
import type { Pixels } from './pixels.ts';
import { readPng } from './read-png.ts';

/** Pixels of a side that a code is looked for in; larger pictures are made smaller. */
const LARGEST_SIDE = 1300;
/** Looks at pixels: as often as this at each, on average, and some more for small pictures; a code takes half of it. */
const LOOKS = { each: 2, more: 100_000 };
/** Places that may be a corner of a code: as many for each pixel of a side, and some more; a code takes half of it. */
const CORNERS = { each: 5, more: 1000 };
/** Places that look like a code and are tried, before it counts as not found. */
const MOST_CANDIDATES = 50;

/** Brightness over white; a large picture is made smaller, each pixel the mean of those that it covers. */
function brightness({ width, height, data }: Pixels): { width: number; height: number; values: Uint8Array } {
  const step = Math.max(1, Math.max(width, height) / LARGEST_SIDE);
  const small = {
    width: Math.max(1, Math.floor(width / step)),
    height: Math.max(1, Math.floor(height / step)),
  };
  const values = new Uint8Array(small.width * small.height);
  for (let y = 0; y < small.height; y++) {
    const [top, bottom] = [Math.floor(y * step), Math.min(height, Math.ceil((y + 1) * step))];
    for (let x = 0; x < small.width; x++) {
      const [left, right] = [Math.floor(x * step), Math.min(width, Math.ceil((x + 1) * step))];
      let sum = 0;
      for (let row = top; row < bottom; row++) {
        for (let at = (row * width + left) * 4; at < (row * width + right) * 4; at += 4) {
          const gray = ((data[at] ?? 0) * 306 + (data[at + 1] ?? 0) * 601 + (data[at + 2] ?? 0) * 117) / 1024;
          sum += 255 + ((gray - 255) * (data[at + 3] ?? 0)) / 255;
        }
      }
      values[y * small.width + x] = Math.round(sum / ((bottom - top) * (right - left)));
    }
  }
  return { ...small, values };
}

/** The detector compares all corners with each other, so hostile pictures could keep it for hours. */
class PatienceOver extends Error {}

/** The detector's only way to the pixels, which counts what it does: it has no bounds of its own. */
class BoundedMatrix extends BitMatrix {
  readonly #pixels: BitMatrix;
  #looks: number;
  #corners: number;
  /** Where the detector is in its walk along the rows; it leaves it to look closer at what may be a corner. */
  #x = 0;
  #y = 0;
  #isOnWalk = true;

  constructor(pixels: BitMatrix) {
    super(pixels.width, pixels.height);
    this.#pixels = pixels;
    this.#looks = pixels.width * pixels.height * LOOKS.each + LOOKS.more;
    this.#corners = Math.max(pixels.width, pixels.height) * CORNERS.each + CORNERS.more;
  }

  override get(x: number, y: number): 0 | 1 {
    const isNext = y === this.#y ? x === this.#x || x === this.#x + 1 : x === 0 && y === this.#y + 1;
    if (isNext) {
      this.#x = x;
      this.#y = y;
    } else if (this.#isOnWalk) this.#corners--;
    this.#isOnWalk = isNext;
    if (--this.#looks < 0 || this.#corners < 0) throw new PatienceOver();
    return this.#pixels.get(x, y);
  }
}

function findText(pixels: Pixels): string | undefined {
  const { width, height, values } = brightness(pixels);
  const decoder = new Decoder();
  const candidates = new Detector().detect(new BoundedMatrix(binarize(values, width, height)));
  let candidate = candidates.next();
  for (let tried = 0; !candidate.done && tried < MOST_CANDIDATES; tried++) {
    try {
      return decoder.decode(candidate.value.matrix).content;
    } catch {
      candidate = candidates.next(false);
    }
  }
  return undefined;
}

/**
 * Reads the MiniApp URI from a QR code in a picture, such as a frame of a camera.
 *
 * @returns the URI; or `qr-not-found`, or why the text of the code is no MiniApp URI (codes of `parseMiniAppUri`)
 */
export function readQrPixels(pixels: Pixels): Result<MiniAppUri> {
  let text: string | undefined;
  try {
    text = findText(pixels);
  } catch {
    // A picture that the detector stumbles over has no code that can be read.
    text = undefined;
  }
  if (text === undefined) {
    return failure({
      code: 'qr-not-found',
      path: '',
      message: 'There is no QR code in the picture that can be read. Take it sharper, straighter, or larger.',
    });
  }
  return parseMiniAppUri(text);
}

/** Reads the MiniApp URI from a QR code in a PNG picture; see {@link readQrPixels} and `png-invalid`, `png-too-large`. */
export function readQrPng(bytes: Uint8Array): Result<MiniAppUri> {
  const pixels = readPng(bytes);
  return pixels.ok ? readQrPixels(pixels.value) : pixels;
}
