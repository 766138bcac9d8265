import type { RunFile } from '../format/run-file.ts';

/** One column of the matrix: a judged run and its evidence files by the names that the run gives them. */
export interface SiteRun {
  readonly run: RunFile;
  evidence(file: string): Uint8Array | undefined;
}

/** The whole site as path → content. Nothing is read or written here but the two assets. */
export function siteFiles(runs: readonly SiteRun[]): Map<string, string | Uint8Array> {
  return new Map([['index.html', `<!doctype html><title>Matrix</title><p>${runs.length} runs`]]);
}
