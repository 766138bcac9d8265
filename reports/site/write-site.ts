import { serializeRunFile } from '../judge/serialize-run-file.ts';
import { script, styleSheet } from './assets.ts';
import { columnsOf, testsOf } from './columns.ts';
import { generatedRules } from './generated-rules.ts';
import { groupsOf } from './groups.ts';
import { matrixPage } from './matrix-page.ts';
import { productPageFile } from './product-page.ts';
import { testPage } from './safe-path.ts';
import type { SiteRun } from './site-run.ts';
import { testPageFile } from './test-page.ts';

export type { SiteRun } from './site-run.ts';

/**
 * The static site of some runs, as path → content: the matrix (`index.html`), a page for each test and each product,
 * the evidence and the run files. It opens from the file system, needs no server and sends nothing.
 *
 * @param runs judged runs, one for each column; run files from elsewhere are to be checked by `validateRunFile` first
 */
export function siteFiles(runs: readonly SiteRun[]): Map<string, string | Uint8Array> {
  const columns = columnsOf(runs);
  const groups = groupsOf(columns);
  const files = new Map<string, string | Uint8Array>();
  const statements = new Map(
    groups.flatMap(({ sections }) =>
      sections.flatMap(({ rows }) => rows.map(({ statement }) => [statement.id, statement] as const)),
    ),
  );
  files.set('index.html', matrixPage(groups, columns));
  for (const test of testsOf(columns)) {
    files.set(testPage(test.id), testPageFile(test, statements, columns, files));
  }
  for (const column of columns) {
    files.set(`products/${column.key}.html`, productPageFile(column));
    files.set(`runs/${column.key}.json`, serializeRunFile(column.run));
  }
  files.set(
    'site.css',
    `${styleSheet()}${generatedRules(groups, columns.length)}
`,
  );
  files.set('site.js', script());
  return files;
}
