import { isCodeFormat, type CodeFormat } from './code-formats.ts';
import type { CodeReader } from './code-reader.ts';

/** https://wicg.github.io/shape-detection-api/#barcode-detection-api, which TypeScript's types lack. */
interface BarcodeDetector {
  detect(image: ImageBitmapSource): Promise<readonly { rawValue: string; format: string }[]>;
}
interface BarcodeDetectorConstructor {
  new (options: { formats: readonly string[] }): BarcodeDetector;
  getSupportedFormats(): Promise<readonly string[]>;
}

/** The browser's own reader; undefined where it knows not all of the formats, or fails on an empty picture (a system without the service behind it). */
export async function nativeReader(formats: readonly CodeFormat[]): Promise<CodeReader | undefined> {
  const Detector = (globalThis as { BarcodeDetector?: BarcodeDetectorConstructor }).BarcodeDetector;
  if (Detector === undefined) return undefined;
  try {
    const supported = await Detector.getSupportedFormats();
    if (!formats.every((format) => supported.includes(format))) return undefined;
    const detector = new Detector({ formats });
    await detector.detect(new ImageData(8, 8));
    return {
      read: async (picture) => {
        const [found] = await detector.detect(picture).finally(() => picture.close());
        if (found === undefined || !isCodeFormat(found.format)) return undefined;
        return { text: found.rawValue, format: found.format };
      },
      close: () => {},
    };
  } catch {
    return undefined;
  }
}
