import { globSync } from 'node:fs';
import { join } from 'node:path';

export interface BenchmarkFile {
  /** Its path without `.ts`, e.g. `spec/open-package`: what people filter by. */
  readonly name: string;
  readonly file: string;
}

/** The benchmarks in the folders beside this file whose name is, or begins with, one of the filters; all without any. */
export function findBenchmarks(filters: readonly string[], folder = import.meta.dirname): BenchmarkFile[] {
  return globSync('*/**/*.ts', { cwd: folder })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !/(^|\/)testing\/|\.test\.ts$/.test(path))
    .map((path) => ({ name: path.replace(/\.ts$/, ''), file: join(folder, path) }))
    .filter(({ name }) => filters.length === 0 || filters.some((filter) => name.startsWith(filter)))
    .sort((a, b) => a.name.localeCompare(b.name));
}
