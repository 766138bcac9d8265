import type { Obtained, Verdict } from '../format/values.ts';

/** What a cell shows: a verdict, or that a test passed only at some of its repetitions. */
export type MarkName = Verdict | 'PARTLY';

export const WORDS: Readonly<Record<MarkName, string>> = {
  PASS: 'passed',
  FAIL: 'failed',
  PARTLY: 'passed in part',
  TIMEOUT: 'timed out',
  CRASH: 'crashed',
  ERROR: 'harness error',
  NOTRUN: 'not run',
  INAPPLICABLE: 'not applicable',
  OBSERVED: 'observed',
};

/** How a result came about, as the legend explains it. */
export const WAYS: Readonly<Record<Obtained, string>> = {
  native: 'native: as the product is',
  mapped: 'mapped: through a dialect’s shim',
  emulated: 'emulated: the browser played a device',
  manual: 'manual: a person did the steps',
};
