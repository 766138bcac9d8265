import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The repository's root. */
export const ROOT = join(import.meta.dirname, '..', '..');

const GENERATED = /(?:^|\/)(?:node_modules|dist|out|\.cache)(?:\/|$)/;

export interface SourceFile {
  /** From the repository's root, with `/`. */
  readonly path: string;
  readonly text: string;
}

/**
 * The repository's own files that match a pattern, sorted.
 * @param patterns globs from the root, as `spec/**\/*.ts`
 */
export function sourceFiles(...patterns: readonly string[]): readonly SourceFile[] {
  return globSync(patterns, { cwd: ROOT, exclude: (path) => GENERATED.test(path.replaceAll('\\', '/')) })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}
