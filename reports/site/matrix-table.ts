import type { PlannedTest } from '../format/event-log.ts';
import { cellOf, type Cell } from './cell.ts';
import type { Column } from './columns.ts';
import type { SectionGroup, SpecGroup, StatementRow } from './groups.ts';
import { cellWords, shape } from './mark.ts';
import { markup, type Content } from './markup.ts';
import { statementAnchor, testPage } from './safe-path.ts';
import { specName } from './spec-names.ts';

/**
 * The matrix as one table: a body for each heading and each statement, so that the style sheet can fold them without a
 * script. Folding is by check boxes, which a keyboard reaches.
 */
export function matrixTable(groups: readonly SpecGroup[], columns: readonly Column[]): Content {
  return markup`<table class="matrix">
<caption class="unseen">Statements of the specifications by product</caption>
<thead><tr><th scope="col" class="corner">Statement</th>${columns.map(head)}</tr></thead>
${groups.map((group, index) => specRows(group, index, columns))}
<tbody class="nothing" hidden><tr><td colspan="${columns.length + 1}">No statement fits. Clear the filters to see all.</td></tr></tbody>
</table>`;
}

function head({ key, index, run, versions }: Column): Content {
  return markup`<th scope="col" class="product c${index}"><a href="products/${key}.html">${run.product.name}</a><span class="of">${versions.join(', ')}</span></th>`;
}

function specRows(group: SpecGroup, index: number, columns: readonly Column[]): Content {
  const rows = group.sections.flatMap((section) => section.rows);
  const name = specName(group.spec);
  const untested = rows.filter((row) => row.tests.length === 0).length;
  return markup`<tbody class="spec" data-group="g${index}"><tr>
<th scope="rowgroup"><label><input type="checkbox" class="fold" id="g${index}" checked aria-label="Show ${name}"><span class="name">${name}</span></label><span class="of">${rows.length} statements${untested > 0 ? `, ${untested} without a test` : ''}</span></th>
${columns.map((column) => markup`<td class="c${column.index} met">${met(rows, column)}</td>`)}</tr></tbody>
${group.sections.map((section, number) => sectionRows(section, group.spec, `g${index}`, `g${index}-${number}`, columns))}`;
}

/** How many of some statements all passed, of those that were decided. */
function met(rows: readonly StatementRow[], column: Column): Content {
  const cells = rows.map((row) => cell(row.tests, column)?.mark);
  const passed = cells.filter((mark) => mark === 'PASS').length;
  const decided = cells.filter(
    (mark) => mark && !['NOTRUN', 'INAPPLICABLE', 'OBSERVED', 'ERROR'].includes(mark),
  );
  return (
    decided.length > 0 &&
    markup`${passed}<span class="slash">/</span>${decided.length}<span class="unseen"> statements met</span>`
  );
}

function sectionRows(
  section: SectionGroup,
  spec: string,
  parent: string,
  id: string,
  columns: readonly Column[],
): Content {
  return markup`<tbody class="section ${parent}" data-group="${id}"><tr><th scope="rowgroup"><label><input type="checkbox" class="fold" id="${id}" checked aria-label="Show ${section.heading}"><span class="name">${section.heading}</span></label></th>${columns.map(({ index }) => markup`<td class="c${index}"></td>`)}</tr></tbody>
${section.rows.map((row) => statementRows(row, spec, `${parent} ${id}`, columns))}`;
}

function statementRows(
  { statement, tests }: StatementRow,
  spec: string,
  groups: string,
  columns: readonly Column[],
): Content {
  const cells = columns.map((column) => cell(tests, column));
  const marks =
    tests.length === 0 ? 'UNTESTED' : [...new Set(cells.flatMap((one) => (one ? [one.mark] : [])))].join(' ');
  const verdicts = columns.flatMap(({ results }) => tests.map((test) => results.get(test.id)?.verdict ?? ''));
  return markup`<tbody class="statement ${groups}" id="${statementAnchor(statement.id)}" data-spec="${spec}" data-level="${statement.level}" data-verdicts="${[...new Set([...marks.split(' '), ...verdicts])].join(' ')}"><tr>
<th scope="row"><div class="row">${
    tests.length > 0
      ? markup`<input type="checkbox" class="fold expand" aria-label="Show the ${tests.length === 1 ? 'test' : `${tests.length} tests`} of this statement">`
      : markup`<span class="fold"></span>`
  }<span class="level">${statement.level}</span><span class="words">${statement.summary}</span><code class="id">${statement.id}</code></div></th>
${cells.map((one, index) => cellMarkup(one, index))}</tr>
${tests.map(
  (
    test,
  ) => markup`<tr class="test"><th scope="row"><div class="row"><a class="words" href="${testPage(test.id)}">${test.title}</a><code class="id">${test.id}</code></div></th>${columns.map((column) => cellMarkup(cell([test], column), column.index, column.key))}</tr>
`,
)}</tbody>
`;

  function cellMarkup(one: Cell | undefined, index: number, key = columns[index]?.key ?? ''): Content {
    if (!one) return markup`<td class="c${index} untested">·<span class="unseen">no test</span></td>`;
    return markup`<td class="c${index}"><a class="cell v-${one.mark} o-${one.obtained[0] ?? 'native'}" href="${testPage(one.decidedBy)}#${key}">${shape(one.mark)}${one.runs > 0 && one.mark !== 'OBSERVED' && markup`<span class="count" aria-hidden="true">${one.passed}/${one.runs}</span>`}<span class="unseen">${cellWords(one)}</span></a></td>`;
  }
}

function cell(tests: readonly PlannedTest[], column: Column): Cell | undefined {
  return cellOf(tests.flatMap((test) => column.results.get(test.id) ?? []));
}
