import type { LoggedExpectation, PlannedTest } from '../format/event-log.ts';
import type { Verdict } from '../format/values.ts';
import type { AttemptRecord } from './attempt-record.ts';
import type { Finding } from './finding.ts';
import { judgeCase } from './judge-case.ts';
import { judgeCheckpoint } from './judge-checkpoint.ts';
import { judgeHost } from './judge-host.ts';

/** What the judge says of one attempt: its verdict, and one line for each thing that a reader should know. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly messages: readonly string[];
}

/**
 * Judges one attempt of one test. Pure.
 *
 * A crash or the harness's own trouble is the verdict whatever else was seen. An attempt that ran out of time fails when
 * what it saw already rules an expectation out, else it is a TIMEOUT. A test of what the specs leave open is OBSERVED
 * whatever it saw, and its messages tell what that was.
 */
export function judgeAttempt(
  test: Pick<PlannedTest, 'expect' | 'observed'>,
  record: AttemptRecord,
): Judgement {
  const findings = test.expect.map((expectation) => judgeExpectation(expectation, record));
  const verdict = decide(test, record, findings);
  const unmet = findings.flatMap((finding) => (finding.state === 'met' ? [] : [finding.message]));
  const notes =
    verdict === 'OBSERVED'
      ? findings.flatMap((finding) => ('note' in finding ? [finding.note ?? ''] : []))
      : [];
  const vacuous =
    test.expect.length === 0
      ? ['The test expects nothing, so it could not fail: give it an expectation.']
      : [];
  return { verdict, messages: [...(record.message ? [record.message] : []), ...vacuous, ...unmet, ...notes] };
}

function judgeExpectation(expectation: LoggedExpectation, record: AttemptRecord): Finding {
  if ('checkpoint' in expectation) return judgeCheckpoint(expectation, record);
  if ('host' in expectation) return judgeHost(expectation, record);
  return judgeCase(expectation, record);
}

function decide(
  test: Pick<PlannedTest, 'expect' | 'observed'>,
  record: AttemptRecord,
  findings: readonly Finding[],
): Verdict {
  if (record.outcome === 'crash') return 'CRASH';
  if (record.outcome === 'error' || findings.length === 0) return 'ERROR';
  // A test whose every expectation only records has nothing that a verdict could hang on.
  const observed = test.observed || test.expect.every((expectation) => 'observe' in expectation);
  if (record.outcome === 'timeout') {
    const ruledOut = findings.some((finding) => finding.state === 'contradicted');
    return ruledOut && !observed ? 'FAIL' : 'TIMEOUT';
  }
  if (observed) return 'OBSERVED';
  return findings.every((finding) => finding.state === 'met') ? 'PASS' : 'FAIL';
}
