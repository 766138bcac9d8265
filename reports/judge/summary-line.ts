import type { RunFile } from '../format/run-file.ts';

/** The closing line of a run: every verdict's count, always in this order, noughts too. */
export function summaryLine(summary: RunFile['summary']): string {
  return [
    `${summary.PASS} passed`,
    `${summary.FAIL} failed`,
    `${summary.TIMEOUT} timeout`,
    `${summary.CRASH} crash`,
    `${summary.ERROR} error`,
    `${summary.NOTRUN} not run`,
    `${summary.INAPPLICABLE} inapplicable`,
    `${summary.OBSERVED} observed`,
  ].join(', ');
}
