import type { RunFile } from '../format/run-file.ts';

/**
 * The exit code that a run deserves: 0 when every verdict is the expected one, 1 when one is not, 3 when the harness
 * itself failed at a test (2, wrong usage, is the command line's own).
 */
export function exitCode(run: Pick<RunFile, 'results'>): 0 | 1 | 3 {
  if (run.results.some((result) => result.verdict === 'ERROR')) return 3;
  return run.results.every((result) => result.expected) ? 0 : 1;
}
