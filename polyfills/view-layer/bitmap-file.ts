/** Bytes of the two headers, BITMAPFILEHEADER and BITMAPV4HEADER. */
const FILE_HEADER = 14;
const HEADERS = FILE_HEADER + 108;
/** Pixels that are read at once: more would hold up the host's frames. */
const STRIP = 1_000_000;
/** Milliseconds in which a picture is ready to be drawn; a page that is not on screen draws none. */
const READY = 200;

/** A `blob:` URL of a bitmap that can be drawn in this document at once. Whoever asked revokes it. */
export async function bitmapAddress(bitmap: ImageBitmap, document: Document): Promise<string> {
  const url = URL.createObjectURL(await bitmapFile(bitmap));
  const image = Document.prototype.createElement.call(document, 'img') as HTMLImageElement;
  image.src = url;
  const late = new Promise((done) => setTimeout(done, READY));
  await Promise.race([image.decode().catch(() => undefined), late]);
  return url;
}

/**
 * A bitmap as an image file. Uncompressed, since that is made and read fastest: a script may draw sixty a second. Big
 * ones are read in strips, with time for other tasks between them.
 */
async function bitmapFile(bitmap: ImageBitmap): Promise<Blob> {
  const { width, height } = bitmap;
  const rows = Math.max(1, Math.floor(STRIP / width));
  const strips: Uint8ClampedArray<ArrayBuffer>[] = [];
  for (let top = 0; top < height; top += rows) {
    if (top > 0) await new Promise((done) => setTimeout(done));
    strips.push(pixelsOf(bitmap, top, Math.min(rows, height - top)));
  }
  if (strips.every(isBlank)) return emptyFile(width, height);
  return new Blob([headers(width, height), ...strips], { type: 'image/bmp' });
}

/** An image of a size that shows nothing. (Browsers take a bitmap file without any opaque pixel for an opaque one.) */
function emptyFile(width: number, height: number): Blob {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"/>`;
  return new Blob([svg], { type: 'image/svg+xml' });
}

function pixelsOf(bitmap: ImageBitmap, top: number, rows: number): Uint8ClampedArray<ArrayBuffer> {
  const context = new OffscreenCanvas(bitmap.width, rows).getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('The host has no canvas to read a bitmap with.');
  context.drawImage(bitmap, 0, -top);
  return context.getImageData(0, 0, bitmap.width, rows).data as Uint8ClampedArray<ArrayBuffer>;
}

function isBlank({ buffer }: Uint8ClampedArray<ArrayBuffer>): boolean {
  return !new Uint32Array(buffer).some((pixel) => pixel !== 0);
}

/** https://learn.microsoft.com/windows/win32/api/wingdi/ns-wingdi-bitmapv4header: rows from the top, RGBA, sRGB */
function headers(width: number, height: number): ArrayBuffer {
  const view = new DataView(new ArrayBuffer(HEADERS));
  const pixels = width * height * 4;
  view.setUint16(0, 0x424d);
  view.setUint32(2, HEADERS + pixels, true);
  view.setUint32(10, HEADERS, true);
  const header = [HEADERS - FILE_HEADER, width, -height, (32 << 16) | 1, 3, pixels, 0, 0, 0, 0];
  const masks = [0xff, 0xff00, 0xff0000, 0xff000000, 0x73524742];
  [...header, ...masks].forEach((word, index) => view.setInt32(FILE_HEADER + 4 * index, word, true));
  return view.buffer;
}
