import type { Column } from './columns.ts';
import type { SectionGroup, SpecGroup, StatementRow } from './groups.ts';
import { markup, type Content } from './markup.ts';
import { specName } from './spec-names.ts';
import { statementCell, statementRows } from './statement-rows.ts';

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
<th scope="rowgroup"><label><input type="checkbox" class="fold" id="g${index}" checked aria-label="Show ${name}"><span class="name">${name}</span></label><span class="of">${rows.length} statements${untested > 0 ? `, ${untested} without a test here` : ''}</span></th>
${columns.map((column) => markup`<td class="c${column.index} met">${met(rows, column)}</td>`)}</tr></tbody>
${group.sections.map((section, number) => sectionRows(section, group.spec, `g${index}`, `g${index}-${number}`, columns))}`;
}

/** How many of some statements all passed, of those that were decided. */
function met(rows: readonly StatementRow[], column: Column): Content {
  const cells = rows.map((row) => statementCell(row.tests, column)?.mark);
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
