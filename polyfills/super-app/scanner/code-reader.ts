import type { CodeFormat } from './code-formats.ts';
import { libraryReader } from './library-reader.ts';
import { nativeReader } from './native-reader.ts';

/** What was read. */
export interface ScannedCode {
  readonly text: string;
  readonly format: CodeFormat;
}

/** Reads codes of some formats in pictures, one picture at a time. */
export interface CodeReader {
  /** @param picture is used up */
  read(picture: ImageBitmap): Promise<ScannedCode | undefined>;
  close(): void;
}

/** The browser's own reader where it has one that works, else the library's, which is loaded now. */
export async function openCodeReader(formats: readonly CodeFormat[]): Promise<CodeReader> {
  return (await nativeReader(formats)) ?? libraryReader(formats);
}
