import type { PlannedTest } from '../format/event-log.ts';
import type { TestResult } from '../format/run-file.ts';
import { attemptSection } from './attempt-section.ts';
import { cellOf } from './cell.ts';
import type { Column } from './columns.ts';
import { takeEvidence } from './evidence-files.ts';
import { command } from './layout.ts';
import { verdictLabel } from './mark.ts';
import { markup, type Content } from './markup.ts';
import { reproduceCommand } from './reproduce-command.ts';
import { runFacts } from './run-facts.ts';

/**
 * What one product did with one test.
 *
 * @param root leads to the site's root
 * @param files the site so far; evidence is added to it
 */
export function resultSection(
  test: PlannedTest,
  column: Column,
  root: string,
  files: Map<string, string | Uint8Array>,
): Content {
  const { key, run } = column;
  const result = column.results.get(test.id);
  const head = markup`<h2><a href="${root}products/${key}.html">${run.product.name}</a></h2><p class="of">${runFacts(column)}</p>`;
  if (!result)
    return markup`<section class="result" id="${key}">${head}<p>This run’s suite did not have the test.</p></section>`;
  const mark = cellOf([result])?.mark ?? result.verdict;
  const firstBad = result.attempts.find((attempt) => attempt.verdict !== 'PASS') ?? result.attempts[0];
  return markup`<section class="result" id="${key}">${head}
<p class="outcome">${verdictLabel(mark)}${result.runs > 0 && result.verdict !== 'OBSERVED' && markup` <span class="count">${result.passed}/${result.runs}</span> attempts passed`}${expectation(result, column)}</p>
${result.reason && markup`<p class="reason">${result.reason}</p>`}
${differs(test, column) && markup`<p class="reason">This run used another version of the test than the one shown here.</p>`}
${result.attempts.map((attempt) => {
  const evidence = attempt.evidence.map((file) => takeEvidence(column, file, files));
  return attemptSection(attempt, evidence, root, attempt === firstBad);
})}
<h3>Run it again</h3>
${command(reproduceCommand(test.id, run.product.id, run.repeat))}
<details class="versions"><summary>Versions</summary><ul>${run.sessions.map((session) => markup`<li>${session.browserName} ${session.browserVersion}, ${session.platform}, by ${session.automation}<br><code>${session.userAgent}</code></li>`)}</ul></details>
</section>`;
}

function expectation(result: TestResult, { run }: Column): Content {
  const named = run.product.expectations.filter(({ test }) => test === result.id);
  if (result.expected && named.length === 0) return null;
  const reasons = named.map(({ verdict, reason }) => `${verdict}, because ${reason}`).join('; ');
  if (result.expected) return markup` · <span>as expected (${reasons})</span>`;
  return markup` · <strong>not as expected</strong>${reasons && ` (${reasons})`}`;
}

function differs(test: PlannedTest, column: Column): boolean {
  return column.tests.get(test.id)?.source !== test.source;
}
