import type { PlannedTest } from '../format/event-log.ts';
import type { StatementReference } from '../format/values.ts';
import { cellOf, type Cell } from './cell.ts';
import type { Column } from './columns.ts';
import type { StatementRow } from './groups.ts';
import { cellWords, shape } from './mark.ts';
import { markup, type Content } from './markup.ts';
import { statementAnchor, testPage } from './safe-path.ts';

/**
 * A statement's rows of the matrix: itself, and below it the tests about it, which show when it is unfolded.
 *
 * @param groups class names of the groups that fold it away
 */
export function statementRows(
  { statement, tests }: StatementRow,
  spec: string,
  groups: string,
  columns: readonly Column[],
): Content {
  return markup`<tbody class="statement ${groups}" id="${statementAnchor(statement.id)}" data-spec="${spec}" data-level="${statement.level}" data-verdicts="${verdictsOf(tests, columns).join(' ')}"><tr>
<th scope="row"><div class="row">${fold(tests)}<span class="level">${statement.level}</span><span class="words">${statement.summary}</span><code class="id">${statement.id}</code>${whyUntested(statement, tests)}</div></th>
${columns.map((column) => cellMarkup(statementCell(tests, column), column))}</tr>
${tests.map((test) => testRow(test, columns))}</tbody>
`;
}

/** What a statement's cell says in one run. Tests of what the specs leave open show only where there are no others. */
export function statementCell(tests: readonly PlannedTest[], column: Column): Cell | undefined {
  const scored = tests.filter((test) => !test.observed);
  return cellOf((scored.length > 0 ? scored : tests).flatMap((test) => column.results.get(test.id) ?? []));
}

function testRow(test: PlannedTest, columns: readonly Column[]): Content {
  return markup`<tr class="test"><th scope="row"><div class="row"><a class="words" href="${testPage(test.id)}">${test.title}</a><code class="id">${test.id}</code></div></th>${columns.map((column) => cellMarkup(statementCell([test], column), column))}</tr>
`;
}

function fold(tests: readonly PlannedTest[]): Content {
  if (tests.length === 0) return markup`<span class="fold"></span>`;
  const what = tests.length === 1 ? 'test' : `${tests.length} tests`;
  return markup`<input type="checkbox" class="fold expand" aria-label="Show the ${what} of this statement">`;
}

function whyUntested({ untested }: StatementReference, tests: readonly PlannedTest[]): Content {
  if (tests.length > 0 || untested === undefined) return null;
  return markup`<span class="why">no test: ${untested.replaceAll('-', ' ')}</span>`;
}

/** What the filter by verdict looks at: what the cells show, and what each test came to. */
function verdictsOf(tests: readonly PlannedTest[], columns: readonly Column[]): string[] {
  if (tests.length === 0) return ['UNTESTED'];
  const shown = columns.flatMap((column) => statementCell(tests, column)?.mark ?? []);
  const results = columns.flatMap((column) =>
    tests.flatMap((test) => column.results.get(test.id)?.verdict ?? []),
  );
  return [...new Set([...shown, ...results])];
}

function cellMarkup(cell: Cell | undefined, { index, key }: Column): Content {
  if (!cell)
    return markup`<td class="c${index} untested">·<span class="unseen">no test in this run</span></td>`;
  const count = cell.runs > 0 && cell.mark !== 'OBSERVED' && `${cell.passed}/${cell.runs}`;
  return markup`<td class="c${index}"><a class="cell v-${cell.mark} o-${cell.obtained[0] ?? 'native'}" href="${testPage(cell.decidedBy)}#${key}">${shape(cell.mark)}${count && markup`<span class="count" aria-hidden="true">${count}</span>`}<span class="unseen">${cellWords(cell)}</span></a></td>`;
}
