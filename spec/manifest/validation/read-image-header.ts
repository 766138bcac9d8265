import { imageSize } from 'image-size';

/** What the beginning of an image file tells. */
export interface ImageHeader {
  /** Media type. */
  readonly type: string;
  /** `WIDTHxHEIGHT` in pixels; more than one in an icon file. */
  readonly sizes: readonly string[];
}

/** Where the dimensions stand in every format; what follows in a file is not read. */
const LONGEST_HEADER = 262_144;

const TYPES: Readonly<Record<string, string>> = {
  bmp: 'image/bmp',
  gif: 'image/gif',
  heif: 'image/heif',
  avif: 'image/avif',
  heic: 'image/heic',
  icns: 'image/icns',
  ico: 'image/vnd.microsoft.icon',
  cur: 'image/x-icon',
  j2c: 'image/jp2',
  jp2: 'image/jp2',
  jpg: 'image/jpeg',
  jxl: 'image/jxl',
  'jxl-stream': 'image/jxl',
  png: 'image/png',
  svg: 'image/svg+xml',
  tiff: 'image/tiff',
  webp: 'image/webp',
};

/** The type and real sizes of an image; undefined for what is no image of a known format. */
export function readImageHeader(bytes: Uint8Array): ImageHeader | undefined {
  try {
    const { width, height, type, images } = imageSize(bytes.subarray(0, LONGEST_HEADER));
    const sizes = (images ?? [{ width, height }]).map((image) => `${image.width}x${image.height}`);
    return { type: TYPES[type ?? ''] ?? `image/${type}`, sizes: [...new Set(sizes)] };
  } catch {
    return undefined;
  }
}
