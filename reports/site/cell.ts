import type { TestResult } from '../format/run-file.ts';
import type { Obtained } from '../format/values.ts';
import { worstVerdict } from '../judge/combine-attempts.ts';
import type { MarkName } from './verdict-words.ts';

/** What a cell of the matrix says about one or more tests in one run. */
export interface Cell {
  readonly mark: MarkName;
  /** Attempts that passed, of all attempts. */
  readonly passed: number;
  readonly runs: number;
  /** How the results came about, weakest first; empty when nothing was run. */
  readonly obtained: readonly Obtained[];
  /** The test that decides the cell: the first of the worst. */
  readonly decidedBy: string;
}

const WEAKEST_FIRST: readonly Obtained[] = ['manual', 'emulated', 'mapped', 'native'];

/**
 * Sums up some tests' results in one run: the worst verdict of those that could be scored. What is observed or
 * inapplicable shows only where there is nothing else.
 */
export function cellOf(results: readonly TestResult[]): Cell | undefined {
  const scored = results.filter(({ verdict }) => verdict !== 'INAPPLICABLE' && verdict !== 'OBSERVED');
  const deciding = scored.length > 0 ? scored : results;
  const verdict = worstVerdict(deciding.map((result) => result.verdict));
  const decidedBy = deciding.find((result) => result.verdict === verdict);
  if (!decidedBy) return undefined;
  const broken = deciding.filter((result) => result.verdict !== 'PASS');
  const partly = broken.length > 0 && broken.every((result) => result.passed > 0);
  const ways = new Set(results.flatMap((result) => result.attempts.map((attempt) => attempt.obtained)));
  return {
    mark: partly ? 'PARTLY' : verdict,
    passed: deciding.reduce((sum, result) => sum + result.passed, 0),
    runs: deciding.reduce((sum, result) => sum + result.runs, 0),
    obtained: WEAKEST_FIRST.filter((way) => ways.has(way)),
    decidedBy: decidedBy.id,
  };
}
