import type { RunFile } from '../format/run-file.ts';

/** A judged run and its evidence. */
export interface SiteRun {
  readonly run: RunFile;
  /** The bytes of an evidence file by the name that the run gives it; undefined when it is not there. */
  evidence(file: string): Uint8Array | undefined;
}
