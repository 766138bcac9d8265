import type { TestResult } from '../format/run-file.ts';
import { VERDICTS } from '../format/values.ts';
import { scoreRun } from '../judge/score.ts';
import { cellOf } from './cell.ts';
import type { Column } from './columns.ts';
import { command, page, trail } from './layout.ts';
import { shape } from './mark.ts';
import { markup, type Content } from './markup.ts';
import { moment } from './moment.ts';
import { runFacts } from './run-facts.ts';
import { rootOf, testPage } from './safe-path.ts';
import { scoreTables } from './score-table.ts';
import { specName } from './spec-names.ts';
import { WORDS } from './verdict-words.ts';

/** A product's page: what it is, what it scored, and each test that did not simply pass, failures first. */
export function productPageFile(column: Column): string {
  const { key, run } = column;
  const path = `products/${key}.html`;
  const root = rootOf(path);
  const having = (...verdicts: string[]) => run.results.filter(({ verdict }) => verdicts.includes(verdict));
  const body = markup`${trail(path, run.product.name)}
<main class="document">
<header><h1>${run.product.name}</h1><p>${run.product.description}</p><p class="of">${runFacts(column)}</p></header>
<ul class="counts large" aria-label="Tests by verdict">${VERDICTS.map((verdict) => markup`<li class="v-${verdict}">${shape(verdict)} <span class="figure">${run.summary[verdict]}</span> ${WORDS[verdict]}</li>`)}</ul>
${tests('Failures', having('FAIL', 'TIMEOUT', 'CRASH', 'ERROR'), column, root, 'Nothing failed.')}
<section><h2>Score</h2>${scoreTables(scoreRun(run))}</section>
${expectations(column, root)}
${tests('Observed', having('OBSERVED'), column, root)}
${tests('Not applicable', having('INAPPLICABLE'), column, root)}
${tests('Not run', having('NOTRUN'), column, root)}
<section><h2>The run</h2><dl>
<dt>Began</dt><dd>${moment(run.started)}</dd><dt>Ended</dt><dd>${run.ended ? moment(run.ended) : 'not: the log was cut off'}</dd>
<dt>Complete</dt><dd>${run.complete ? 'yes' : 'no: tests or repetitions of the plan are missing'}</dd>
<dt>Repetitions</dt><dd>${run.repeat}</dd>
<dt>Suite</dt><dd>${run.suite.version} at <code>${run.suite.revision}</code></dd>
<dt>Specifications</dt><dd><ul>${run.specs.map((spec) => markup`<li>${specName(spec.id)} at <code>${spec.revision}</code></li>`)}</ul></dd>
<dt>Implementation</dt><dd>${run.product.implementation} (products with the same one count once)</dd>
<dt>Offers</dt><dd>${run.product.provides.join(', ') || 'nothing beyond the specifications'}</dd>
<dt>Sessions</dt><dd><ul>${run.sessions.map((session) => markup`<li>${session.browserName} ${session.browserVersion}, ${session.platform}, by ${session.automation}<br><code>${session.userAgent}</code></li>`)}</ul></dd>
<dt>Run file</dt><dd><a href="${root}runs/${key}.json">${key}.json</a></dd></dl>
<h3>Run it again</h3>${command(run.command)}</section>
${tests('Passed', having('PASS'), column, root)}
</main>`;
  return page({ path, title: `${run.product.name} · MiniApp Platform Tests`, kind: 'product', body });
}

function tests(
  heading: string,
  results: readonly TestResult[],
  column: Column,
  root: string,
  none?: string,
): Content {
  if (results.length === 0) return none && markup`<section><h2>${heading}</h2><p>${none}</p></section>`;
  return markup`<section><h2>${heading} <span class="count">${results.length}</span></h2><ul class="tests">${results.map(
    (result) =>
      markup`<li><span class="verdict v-${cellOf([result])?.mark ?? result.verdict}">${shape(cellOf([result])?.mark ?? result.verdict)}</span><div><a href="${root}${testPage(result.id)}#${column.key}">${column.tests.get(result.id)?.title ?? result.id}</a> <code class="id">${result.id}</code>${details(result)}</div></li>`,
  )}</ul></section>`;
}

function details(result: TestResult): Content {
  const bad = result.attempts.find(
    (attempt) => attempt.verdict === result.verdict && attempt.verdict !== 'PASS',
  );
  const lines = [...(result.reason ? [result.reason] : []), ...(bad?.messages ?? [])].slice(0, 4);
  const facts = [
    result.verdict !== 'PASS' && WORDS[result.verdict],
    result.passed < result.runs &&
      result.verdict !== 'OBSERVED' &&
      `${result.passed}/${result.runs} attempts passed`,
    !result.expected && 'not as expected',
  ].filter(Boolean);
  return [
    facts.length > 0 && markup`<span class="of">${facts.join(' · ')}</span>`,
    lines.length > 0 && markup`<ul class="messages">${lines.map((line) => markup`<li>${line}</li>`)}</ul>`,
  ];
}

function expectations({ run, results }: Column, root: string): Content {
  const named = run.product.expectations;
  if (named.length === 0) return null;
  return markup`<section><h2>Expectations <span class="count">${named.length}</span></h2><p class="of">Named in advance, each with its reason. They decide the exit code and change no score.</p><ul class="tests">${named.map(
    ({ test, verdict, reason }) => {
      const result = results.get(test);
      const outcome = result
        ? result.verdict === verdict
          ? 'came true'
          : `was ${result.verdict}`
        : 'not in this run';
      const name = result ? markup`<a href="${root}${testPage(test)}">${test}</a>` : test;
      return markup`<li><div><code>${name}</code> ${verdict}: ${reason} <span class="of">${outcome}</span></div></li>`;
    },
  )}</ul></section>`;
}
