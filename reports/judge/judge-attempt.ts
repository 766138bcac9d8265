import type { PlannedTest } from '../format/event-log.ts';
import type { AttemptRecord } from './attempt-record.ts';
import type { Verdict } from '../format/values.ts';

/** What the judge says of one attempt: its verdict and one line for each thing that was not as expected. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly messages: readonly string[];
}

/** Judges one attempt of one test. Pure. */
export function judgeAttempt(test: PlannedTest, record: AttemptRecord): Judgement {
  throw new Error(`not judged yet: ${test.id} ${record.outcome}`);
}
