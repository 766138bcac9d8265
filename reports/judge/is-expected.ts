import type { PlannedProduct } from '../format/event-log.ts';
import type { Verdict } from '../format/values.ts';

/**
 * Whether a verdict is what the product's expectations name. Where they are silent, a test is expected to pass; one that
 * only observes, or that is about something the product does not claim to have, cannot surprise.
 */
export function isExpected(
  test: string,
  verdict: Verdict,
  expectations: PlannedProduct['expectations'],
): boolean {
  const named = expectations.filter((expectation) => expectation.test === test);
  if (named.length > 0) return named.some((expectation) => expectation.verdict === verdict);
  return verdict === 'PASS' || verdict === 'OBSERVED' || verdict === 'INAPPLICABLE';
}
