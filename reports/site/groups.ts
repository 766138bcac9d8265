import type { PlannedTest } from '../format/event-log.ts';
import type { StatementReference } from '../format/values.ts';
import { testsOf, type Column } from './columns.ts';

/** A row of the matrix: a statement with the tests about it, none when it is untested. */
export interface StatementRow {
  readonly statement: StatementReference;
  readonly tests: readonly PlannedTest[];
}
export interface SectionGroup {
  readonly heading: string;
  readonly rows: readonly StatementRow[];
}
export interface SpecGroup {
  readonly spec: string;
  readonly sections: readonly SectionGroup[];
}

/** The matrix's rows: all statements of all runs by spec and section, in the order in which the runs name them. */
export function groupsOf(columns: readonly Column[]): SpecGroup[] {
  const tests = testsOf(columns);
  const statements = new Map<string, StatementReference>();
  for (const { run } of columns) {
    for (const statement of run.statements)
      if (!statements.has(statement.id)) statements.set(statement.id, statement);
  }
  // A run file of another suite may name statements that its plan does not carry: they still get a row.
  for (const id of tests.flatMap((test) => (test.statements.length > 0 ? test.statements : [NO_STATEMENT]))) {
    if (!statements.has(id)) statements.set(id, unlisted(id));
  }
  const about = Map.groupBy(
    tests.flatMap((test) =>
      [...new Set(test.statements.length > 0 ? test.statements : [NO_STATEMENT])].map((id) => ({ id, test })),
    ),
    ({ id }) => id,
  );
  return [...Map.groupBy(statements.values(), ({ spec }) => spec)].map(([spec, ofSpec]) => ({
    spec,
    sections: [...Map.groupBy(ofSpec, ({ section }) => section)].map(([heading, ofSection]) => ({
      heading,
      rows: ofSection.map((statement) => ({
        statement,
        tests: about.get(statement.id)?.map(({ test }) => test) ?? [],
      })),
    })),
  }));
}

const NO_STATEMENT = 'no-statement';

function unlisted(id: string): StatementReference {
  const summary =
    id === NO_STATEMENT ? 'Tests about no statement.' : 'A statement that the run does not describe.';
  return { id, spec: 'other', section: 'Other', anchor: '', level: 'requirement', summary };
}
