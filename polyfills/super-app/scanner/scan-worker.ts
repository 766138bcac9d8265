import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { formatOfLibrary, libraryFormat } from './code-formats.ts';
import type { ScannedCode } from './code-reader.ts';
import type { ScanQuestion } from './library-reader.ts';

/** Beside this script, and not at the address that the library would take it from. */
const MODULE = 'zxing_reader.wasm';
prepareZXingModule({ overrides: { locateFile: () => new URL(MODULE, import.meta.url).href } });

function pixels(picture: ImageBitmap): ImageData | undefined {
  const { width, height } = picture;
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  context?.drawImage(picture, 0, 0);
  picture.close();
  return context?.getImageData(0, 0, width, height);
}

async function read({ picture, formats }: ScanQuestion): Promise<ScannedCode | undefined> {
  const image = pixels(picture);
  if (image === undefined) return undefined;
  const [found] = await readBarcodes(image, {
    formats: formats.map(libraryFormat),
    maxNumberOfSymbols: 1,
    tryHarder: true,
  });
  const format = found?.isValid ? formatOfLibrary(found.format) : undefined;
  return found && format && { text: found.text, format };
}

addEventListener('message', ({ data }: MessageEvent<ScanQuestion>) => {
  // A failure is told to the host as this worker's error.
  void read(data).then((code) => globalThis.postMessage(code), reportError);
});
