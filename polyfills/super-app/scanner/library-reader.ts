import type { CodeFormat } from './code-formats.ts';
import type { CodeReader, ScannedCode } from './code-reader.ts';

const SCRIPT = 'scan-worker.js';

export interface ScanQuestion {
  readonly picture: ImageBitmap;
  readonly formats: readonly CodeFormat[];
}

/** The library in a worker of its own, so that reading a picture never holds up the screen. */
export function libraryReader(formats: readonly CodeFormat[]): CodeReader {
  const worker = new Worker(new URL(SCRIPT, document.baseURI), { type: 'module' });
  return {
    read: (picture) =>
      new Promise<ScannedCode | undefined>((resolve, reject) => {
        worker.onmessage = ({ data }: MessageEvent<ScannedCode | undefined>) => resolve(data);
        worker.onerror = () => reject(new Error('The reader of codes could not be loaded.'));
        const question: ScanQuestion = { picture, formats };
        worker.postMessage(question, [picture]);
      }),
    close: () => worker.terminate(),
  };
}
