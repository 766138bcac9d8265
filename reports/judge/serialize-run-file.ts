import type { RunFile } from '../format/run-file.ts';

/** The text of `run.json`: members sorted by name, two blanks of indentation, a newline at the end. */
export function serializeRunFile(run: RunFile): string {
  return (
    JSON.stringify(
      run,
      (_key, value: unknown) =>
        typeof value === 'object' && value !== null && !Array.isArray(value)
          ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
          : value,
      2,
    ) + '\n'
  );
}
