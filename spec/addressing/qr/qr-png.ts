import { encode } from 'fast-png';
import { failure, success, type Result } from '../../result.ts';
import type { MiniAppUri } from '../parse-miniapp-uri.ts';
import { logoArea } from './logo-area.ts';
import type { Pixels } from './pixels.ts';
import { makeQrSymbol } from './qr-symbol.ts';
import { qrColors, QUIET_ZONE, type QrStyle, type Rgb } from './qr-style.ts';
import { readPng } from './read-png.ts';

const DEFAULT_MODULE_SIZE = 8;
const LARGEST_MODULE_SIZE = 64;
/** Fixed, so that the same code has the same bytes everywhere. */
const COMPRESSION = { level: 9 } as const;

interface Canvas {
  /** Pixels of a side. */
  readonly side: number;
  /** Three bytes a pixel. */
  readonly data: Uint8Array;
}

function fill(canvas: Canvas, left: number, top: number, side: number, color: Rgb): void {
  for (let y = top; y < top + side; y++) {
    for (let x = left; x < left + side; x++) canvas.data.set(color, (y * canvas.side + x) * 3);
  }
}

/** The mean of the picture's pixels under one pixel of the canvas, over the background. */
function sample(logo: Pixels, from: [number, number], step: number, background: Rgb): Rgb {
  const sum = [0, 0, 0] as [number, number, number];
  let count = 0;
  const end = (start: number, most: number) => Math.min(most, Math.max(start + 1, Math.ceil(start + step)));
  for (let y = Math.floor(from[1]); y < end(Math.floor(from[1]), logo.height); y++) {
    for (let x = Math.floor(from[0]); x < end(Math.floor(from[0]), logo.width); x++) {
      const at = (y * logo.width + x) * 4;
      const opacity = (logo.data[at + 3] ?? 0) / 255;
      for (const channel of [0, 1, 2] as const) {
        sum[channel] += (logo.data[at + channel] ?? 0) * opacity + background[channel] * (1 - opacity);
      }
      count++;
    }
  }
  return [Math.round(sum[0] / count), Math.round(sum[1] / count), Math.round(sum[2] / count)];
}

/** Draws the logo as large as it fits into a square of the canvas, in its middle. */
function drawLogo(canvas: Canvas, logo: Pixels, start: number, side: number, background: Rgb): void {
  const step = Math.max(logo.width, logo.height) / side;
  const [width, height] = [Math.floor(logo.width / step), Math.floor(logo.height / step)];
  const left = start + Math.floor((side - width) / 2);
  const top = start + Math.floor((side - height) / 2);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const color = sample(logo, [x * step, y * step], step, background);
      canvas.data.set(color, ((top + y) * canvas.side + left + x) * 3);
    }
  }
}

/**
 * Draws a MiniApp URI as a QR code in PNG, with a logo in the middle where one is given.
 *
 * @returns the bytes of a file; or `qr-module-size-invalid`, `qr-uri-too-long`, `qr-color-invalid`,
 *   `qr-contrast-too-low`, `png-invalid`, `png-too-large` for the logo
 */
export function qrPng(uri: MiniAppUri, style: QrStyle = {}): Result<Uint8Array> {
  const { moduleSize = DEFAULT_MODULE_SIZE } = style;
  if (!Number.isInteger(moduleSize) || moduleSize < 1 || moduleSize > LARGEST_MODULE_SIZE) {
    const message = `A module has 1 to ${LARGEST_MODULE_SIZE} pixels on a side, not ${moduleSize}.`;
    return failure({ code: 'qr-module-size-invalid', path: '/moduleSize', message });
  }
  const colors = qrColors(style);
  if (!colors.ok) return colors;
  const logo = style.logo === undefined ? undefined : readPng(style.logo);
  if (logo?.ok === false) return logo;
  const made = makeQrSymbol(uri, logo !== undefined);
  if (!made.ok) return made;

  const { size, isDark } = made.value;
  const { foreground, background } = colors.value;
  const side = (size + 2 * QUIET_ZONE) * moduleSize;
  const canvas: Canvas = { side, data: new Uint8Array(side * side * 3) };
  fill(canvas, 0, 0, side, background);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (isDark(x, y))
        fill(canvas, (x + QUIET_ZONE) * moduleSize, (y + QUIET_ZONE) * moduleSize, moduleSize, foreground);
    }
  }
  if (logo !== undefined) {
    const area = logoArea(size);
    const [start, extent] = [(area.start + QUIET_ZONE) * moduleSize, area.side * moduleSize];
    const margin = Math.floor(moduleSize / 2);
    fill(canvas, start, start, extent, background);
    drawLogo(canvas, logo.value, start + margin, extent - 2 * margin, background);
  }
  return success(
    encode({ width: side, height: side, data: canvas.data, channels: 3 }, { zlib: COMPRESSION }),
  );
}
