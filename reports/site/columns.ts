import type { PlannedTest } from '../format/event-log.ts';
import type { RunFile, TestResult } from '../format/run-file.ts';
import { safePath } from './safe-path.ts';
import type { SiteRun } from './site-run.ts';

/** One run as a column of the matrix. */
export interface Column {
  /** Unique on the site and safe in a path, an id and a fragment. */
  readonly key: string;
  /** Position from 0; the style sheet shows and hides columns by it. */
  readonly index: number;
  readonly run: RunFile;
  readonly tests: ReadonlyMap<string, PlannedTest>;
  readonly results: ReadonlyMap<string, TestResult>;
  /** Browser and version of the sessions, each once. */
  readonly versions: readonly string[];
  evidence(file: string): Uint8Array | undefined;
}

/** Makes a column of each run; a product that has several runs gets numbered keys. */
export function columnsOf(runs: readonly SiteRun[]): Column[] {
  const taken = new Set<string>();
  return runs.map(({ run, evidence }, index) => {
    const name = safePath(run.product.id).replaceAll('/', '-');
    let key = name;
    for (let number = 2; taken.has(key.toLowerCase()); number++) key = `${name}-${number}`;
    taken.add(key.toLowerCase());
    return {
      key,
      index,
      run,
      tests: new Map(run.tests.map((test) => [test.id, test])),
      results: new Map(run.results.map((result) => [result.id, result])),
      versions: [
        ...new Set(run.sessions.map((session) => `${session.browserName} ${session.browserVersion}`)),
      ],
      evidence,
    };
  });
}

/** All tests of all runs, each once, in the order of the plans. */
export function testsOf(columns: readonly Column[]): PlannedTest[] {
  const tests = new Map<string, PlannedTest>();
  for (const column of columns) {
    for (const test of column.run.tests) if (!tests.has(test.id)) tests.set(test.id, test);
  }
  return [...tests.values()];
}
