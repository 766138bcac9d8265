import type { RunFile } from '../format/run-file.ts';
import type { Obtained } from '../format/values.ts';

/** How many statements held, of those that the run could decide. */
export interface Tally {
  /** Statements all of whose decided tests passed. */
  readonly met: number;
  /** Statements with at least one decided test (PASS, FAIL, TIMEOUT or CRASH). */
  readonly decided: number;
  /** Statements whose tests were all NOTRUN, INAPPLICABLE, OBSERVED or ERROR. */
  readonly undecided: number;
}

/** The scores of the results that came about in one way; results obtained in different ways are never mixed. */
export interface Score {
  readonly obtained: Obtained;
  /** MUST statements and algorithm steps of the specifications. */
  readonly must: Tally;
  readonly should: Tally;
  /** Only of what the product offers. */
  readonly may: Tally;
  /** Of texts without RFC 2119 keywords: listed apart, in no score. */
  readonly requirements: Tally;
}

/** Scores a run. */
export function scoreRun(run: RunFile): Score[] {
  throw new Error(`not scored yet: ${run.product.id}`);
}
