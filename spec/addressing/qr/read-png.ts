import { Unzlib } from 'fflate';
import { convertIndexedToRgb, decode, type DecodedPng } from 'fast-png';
import { failure, success, type Result } from '../../result.ts';
import type { Pixels } from './pixels.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** What a picture needs; the rest (texts, profiles) could unpack to any size. */
const NEEDED = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);
const CHANNELS = new Map([
  [0, 1],
  [2, 3],
  [3, 1],
  [4, 2],
  [6, 4],
]);
/** Compressed bytes handed on at a time: each can unpack to about a thousand. */
const SLICE = 4096;

/** Pixels that a picture may have, by default: those of a phone's camera. */
export const DEFAULT_MAX_PIXELS = 12_582_912;

interface Chunk {
  readonly type: string;
  /** With length, type and checksum. */
  readonly whole: Uint8Array;
  readonly content: Uint8Array;
}

function* chunksOf(bytes: Uint8Array): Generator<Chunk> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = SIGNATURE.length; at + 12 <= bytes.length;) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    yield { type, whole: bytes.subarray(at, end), content: bytes.subarray(at + 8, end - 4) };
    if (type === 'IEND') return;
    at = end;
  }
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** Whether the picture's data unpack to no more than its size needs. */
function unpacksWithin(chunks: readonly Chunk[], most: number): boolean {
  let length = 0;
  const inflate = new Unzlib((part) => {
    length += part.length;
  });
  for (const { type, content } of chunks) {
    if (type !== 'IDAT') continue;
    for (let at = 0; at < content.length; at += SLICE) {
      inflate.push(content.subarray(at, at + SLICE));
      if (length > most) return false;
    }
  }
  return true;
}

function toPixels(png: DecodedPng): Pixels {
  const { width, height, depth } = png;
  const isIndexed = png.palette !== undefined;
  const samples = isIndexed ? convertIndexedToRgb(png) : png.data;
  const channels = isIndexed ? (png.palette?.[0]?.length ?? 3) : png.channels;
  const shift = depth === 16 ? 8 : 0;
  const scale = !isIndexed && depth < 8 ? 255 / (2 ** depth - 1) : 1;
  const data = new Uint8Array(width * height * 4);
  const [green, blue] = channels < 3 ? [0, 0] : [1, 2];
  const opacity = channels % 2 === 0 ? channels - 1 : undefined;
  for (let from = 0, to = 0; to < data.length; from += channels, to += 4) {
    data[to] = ((samples[from] ?? 0) >> shift) * scale;
    data[to + 1] = ((samples[from + green] ?? 0) >> shift) * scale;
    data[to + 2] = ((samples[from + blue] ?? 0) >> shift) * scale;
    data[to + 3] = opacity === undefined ? 255 : ((samples[from + opacity] ?? 0) >> shift) * scale;
  }
  return { width, height, data };
}

function refuse(message: string): Result<never> {
  return failure({ code: 'png-invalid', path: '', message });
}

/**
 * Reads a PNG picture that nobody vouches for: of its chunks only those that are needed, and no more pixels than said.
 *
 * @returns the pixels; or `png-invalid`, `png-too-large`
 */
export function readPng(bytes: Uint8Array, maxPixels: number = DEFAULT_MAX_PIXELS): Result<Pixels> {
  if (!SIGNATURE.every((byte, index) => bytes[index] === byte)) return refuse('This is not a PNG picture.');
  const chunks = [...chunksOf(bytes)].filter(({ type }) => NEEDED.has(type));
  const header = chunks[0];
  if (header?.type !== 'IHDR' || header.content.length !== 13)
    return refuse('The PNG picture has no header.');
  const view = new DataView(header.content.buffer, header.content.byteOffset, header.content.byteLength);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  if (width * height > maxPixels) {
    const message = `The picture has ${width} × ${height} pixels; at most ${maxPixels} are read. Make it smaller.`;
    return failure({ code: 'png-too-large', path: '', message });
  }
  const bitsPerPixel = view.getUint8(8) * (CHANNELS.get(view.getUint8(9)) ?? 4);
  // One byte for each row's filter; an interlaced picture has up to seven partial rows and paddings for one.
  const rows = height * (Math.ceil((width * bitsPerPixel) / 8) + 1) * 2 + 64;
  try {
    if (!unpacksWithin(chunks, rows)) return refuse('The PNG picture holds more data than pixels.');
    const png = decode(join([bytes.subarray(0, SIGNATURE.length), ...chunks.map(({ whole }) => whole)]));
    return success(toPixels(png));
  } catch (error) {
    return refuse(
      `The PNG picture cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
}
