/** Words of https://web-platform-tests.org/writing-tests/testharness-api.html */
export type HarnessStatus = 'OK' | 'ERROR' | 'TIMEOUT' | 'CRASH' | 'PRECONDITION_FAILED';
export type SubtestStatus = 'PASS' | 'FAIL' | 'TIMEOUT' | 'NOTRUN' | 'PRECONDITION_FAILED';

export interface SubtestResult {
  readonly name: string;
  readonly status: SubtestStatus;
  readonly message: string;
}

/** What one file gave in one engine. */
export interface FileResult {
  /** Path of the test file in its folder. */
  readonly file: string;
  readonly status: HarnessStatus;
  readonly message: string;
  readonly tests: readonly SubtestResult[];
}

/** What a file's page reports itself. */
export type Report = Omit<FileResult, 'file'>;

/** A file that reported nothing. */
export function unreported(status: HarnessStatus, message: string): Report {
  return { status, message, tests: [] };
}
