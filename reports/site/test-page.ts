import type { PlannedTest } from '../format/event-log.ts';
import type { StatementReference } from '../format/values.ts';
import type { Column } from './columns.ts';
import { expectationSentence } from './expectation-sentence.ts';
import { page, trail } from './layout.ts';
import { markup, type Content } from './markup.ts';
import { resultSection } from './result-section.ts';
import { rootOf, safeUrl, statementAnchor, testPage } from './safe-path.ts';
import { specName } from './spec-names.ts';

/**
 * A test's page: what it says, what each product did, how to run it again, and its source.
 *
 * @param files the site so far; evidence is added to it
 */
export function testPageFile(
  test: PlannedTest,
  statements: ReadonlyMap<string, StatementReference>,
  columns: readonly Column[],
  files: Map<string, string | Uint8Array>,
): string {
  const path = testPage(test.id);
  const root = rootOf(path);
  const body = markup`${trail(path, test.id)}
<main class="document">
<header><h1>${test.title}</h1><p class="of"><code>${test.id}</code> · ${test.form === 'app' ? 'runs as a MiniApp' : 'tests an algorithm, without a screen'}${test.observed && ' · observed only: the specifications leave this open'}${test.needs.length > 0 && ` · needs ${test.needs.join(', ')}`}</p></header>
<div class="columns"><div class="told">
${list('Steps', 'ol', test.instructions)}
${list('Expected', 'ul', test.expect.map(expectationSentence))}
<section class="statements"><h2>Statements</h2><ul>${test.statements.map((id) => markup`<li>${statementLine(id, statements.get(id), root)}</li>`)}</ul></section>
</div>
<div class="results">${columns.map((column) => resultSection(test, column, root, files))}</div></div>
<details class="source"><summary>Source of the test</summary><pre tabindex="0"><code>${test.source}</code></pre></details>
</main>`;
  return page({ path, title: `${test.title} · MiniApp Platform Tests`, kind: 'test', body });
}

function list(heading: string, tag: 'ol' | 'ul', items: readonly Content[]): Content {
  if (items.length === 0) return null;
  const lines = items.map((item) => markup`<li>${item}</li>`);
  return markup`<section><h2>${heading}</h2>${tag === 'ol' ? markup`<ol>${lines}</ol>` : markup`<ul>${lines}</ul>`}</section>`;
}

function statementLine(id: string, statement: StatementReference | undefined, root: string): Content {
  if (!statement) return markup`<code>${id}</code>`;
  const url = safeUrl(statement.anchor);
  const section = `${specName(statement.spec)}, ${statement.section}`;
  return markup`<span class="level">${statement.level}</span> ${statement.summary} <span class="of"><a href="${root}index.html#${statementAnchor(id)}"><code>${id}</code></a> · ${url ? markup`<a href="${url}" rel="noreferrer">${section}</a>` : section}</span>`;
}
