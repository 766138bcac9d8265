import type { RunFile, TestResult } from '../format/run-file.ts';
import type { Obtained, StatementReference, Verdict } from '../format/values.ts';

/** How many statements held, of those that the run could decide. */
export interface Tally {
  /** Statements all of whose tests that were decided in this way passed, every time. */
  readonly met: number;
  /** Statements with at least one test decided in this way (PASS, FAIL, TIMEOUT or CRASH). */
  readonly decided: number;
  /** Statements that have tests, none decided in any way: not run, inapplicable, observed, or the harness's trouble. */
  readonly undecided: number;
  /** Statements without a test in this run's plan. */
  readonly untested: number;
}

/** One way in which results came about, with its own score: different ways are never mixed. */
export interface Score {
  readonly obtained: Obtained;
  /** MUST statements and algorithm steps. */
  readonly must: Tally;
  readonly should: Tally;
  /** What a product need not have; only what it did have is decided. */
  readonly may: Tally;
  /** Of texts without RFC 2119 keywords (widgets, white paper): listed apart, part of no score. */
  readonly requirements: Tally;
}

const WAYS: readonly Obtained[] = ['native', 'mapped', 'emulated', 'manual'];
const SCORED_SPECS = ['manifest', 'packaging', 'addressing', 'lifecycle', 'schema'];
const DECIDED: readonly Verdict[] = ['PASS', 'FAIL', 'TIMEOUT', 'CRASH'];

/** Scores a run: one score for each way in which its results came about, none when nothing was run. */
export function scoreRun(run: RunFile): Score[] {
  const tests = testsByStatement(run);
  // What the specs leave open is outside every score, also when such a test timed out.
  const observed = new Set(run.tests.filter((test) => test.observed).map((test) => test.id));
  return WAYS.flatMap((obtained) => {
    const theirs = (result: TestResult) => result.attempts.some((attempt) => attempt.obtained === obtained);
    if (!run.results.some(theirs)) return [];
    const tally = (wanted: (statement: StatementReference) => boolean) =>
      count(run.statements.filter(wanted), tests, (result) => !observed.has(result.id), theirs);
    return [
      {
        obtained,
        must: tally(
          (statement) => scored(statement) && (statement.level === 'MUST' || statement.level === 'step'),
        ),
        should: tally((statement) => scored(statement) && statement.level === 'SHOULD'),
        may: tally((statement) => scored(statement) && statement.level === 'MAY'),
        requirements: tally((statement) => !scored(statement)),
      },
    ];
  });
}

function scored(statement: StatementReference): boolean {
  return SCORED_SPECS.includes(statement.spec) && statement.level !== 'requirement';
}

function testsByStatement(run: RunFile): Map<string, TestResult[]> {
  const results = new Map(run.results.map((result) => [result.id, result]));
  const grouped = new Map<string, TestResult[]>();
  for (const test of run.tests) {
    const result = results.get(test.id);
    if (!result) continue;
    for (const statement of new Set(test.statements)) {
      const about = grouped.get(statement);
      if (about) about.push(result);
      else grouped.set(statement, [result]);
    }
  }
  return grouped;
}

function count(
  statements: readonly StatementReference[],
  tests: ReadonlyMap<string, readonly TestResult[]>,
  counts: (result: TestResult) => boolean,
  theirs: (result: TestResult) => boolean,
): Tally {
  const tally = { met: 0, decided: 0, undecided: 0, untested: 0 };
  for (const statement of statements) {
    const results = tests.get(statement.id) ?? [];
    const decided = results.filter((result) => counts(result) && DECIDED.includes(result.verdict));
    const here = decided.filter(theirs);
    if (results.length === 0) tally.untested++;
    else if (decided.length === 0) tally.undecided++;
    else if (here.length > 0) {
      tally.decided++;
      if (here.every((result) => result.verdict === 'PASS')) tally.met++;
    }
  }
  return tally;
}
