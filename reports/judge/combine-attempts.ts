import type { PlannedProduct, PlannedTest } from '../format/event-log.ts';
import type { Attempt, TestResult } from '../format/run-file.ts';
import type { Verdict } from '../format/values.ts';
import { isExpected } from './is-expected.ts';

/**
 * From best to worst. What a product did weighs more than the harness's own trouble, and a crash more than a wrong answer.
 */
export const SEVERITY: readonly Verdict[] = [
  'INAPPLICABLE',
  'PASS',
  'OBSERVED',
  'NOTRUN',
  'ERROR',
  'FAIL',
  'TIMEOUT',
  'CRASH',
];

/** The worst of some verdicts; NOTRUN when there are none. */
export function worstVerdict(verdicts: readonly Verdict[]): Verdict {
  const worst = Math.max(...verdicts.map((verdict) => SEVERITY.indexOf(verdict)));
  return SEVERITY[worst] ?? 'NOTRUN';
}

/**
 * A test's result from all its attempts: the worst verdict, and how often it passed. `whyNotRun` is the reason given
 * for repetitions that are missing.
 */
export function combineAttempts(
  test: PlannedTest,
  attempts: readonly Attempt[],
  plan: { readonly repeat: number; readonly product: PlannedProduct },
  whyNotRun: string,
): TestResult {
  const verdict =
    test.inapplicable === undefined
      ? worstVerdict(attempts.map((attempt) => attempt.verdict))
      : 'INAPPLICABLE';
  const missing = plan.repeat - attempts.length;
  const notRun =
    attempts.length === 0 ? whyNotRun : `${missing} of ${plan.repeat} repetitions were not run: ${whyNotRun}`;
  const reason = test.inapplicable ?? (missing > 0 ? notRun : undefined);
  return {
    id: test.id,
    verdict,
    passed: attempts.filter((attempt) => attempt.verdict === 'PASS').length,
    runs: attempts.length,
    ...(reason === undefined ? {} : { reason }),
    expected: isExpected(test.id, verdict, plan.product.expectations),
    attempts,
  };
}
