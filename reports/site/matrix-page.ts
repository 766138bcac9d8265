import type { Column } from './columns.ts';
import { filters } from './filters.ts';
import type { SpecGroup } from './groups.ts';
import { command, page } from './layout.ts';
import { legend } from './legend.ts';
import { shape } from './mark.ts';
import { markup, type Content } from './markup.ts';
import { matrixTable } from './matrix-table.ts';
import { runFacts } from './run-facts.ts';
import { VERDICTS } from '../format/values.ts';
import { WORDS } from './verdict-words.ts';

const TITLE = 'MiniApp Platform Tests';

/** The site's first page: the matrix, or how to get one. */
export function matrixPage(groups: readonly SpecGroup[], columns: readonly Column[]): string {
  const body = columns.length === 0 ? withoutRuns() : withRuns(groups, columns);
  return page({ path: 'index.html', title: `Matrix · ${TITLE}`, kind: 'matrix', body });
}

function withoutRuns(): Content {
  return markup`<header class="bar"><h1>${TITLE}</h1></header>
<main class="empty"><p>No run is here yet. Run the suite on the reference super app, then open this page again:</p>
${command('npm start')}
<p>Runs that you have already are shown by:</p>
${command('npx mpt report RUN-FOLDER')}</main>`;
}

function withRuns(groups: readonly SpecGroup[], columns: readonly Column[]): Content {
  return markup`<a class="skip" href="#matrix">To the matrix</a>
<header class="bar"><h1>${TITLE}</h1>
${runs(columns)}
${filters(groups.map((group) => group.spec))}
${columns.length > 1 && switcher(columns)}
</header>
<main class="split"><div class="scroll" id="matrix" role="region" aria-label="Matrix" tabindex="0">${matrixTable(groups, columns)}</div>
<aside class="panel" aria-labelledby="panel-title" hidden><div class="panel-head"><h2 id="panel-title" tabindex="-1">Evidence</h2><a class="panel-open" href="#matrix">Open as page</a><button type="button" class="panel-close">Close</button></div><iframe title="Evidence" class="panel-frame"></iframe></aside></main>
${legend()}`;
}

/** Every figure's run, product version and suite; folded when there are so many that they would push the matrix away. */
function runs(columns: readonly Column[]): Content {
  const lines = markup`<ul class="runs">${columns.map(runLine)}</ul>`;
  return columns.length > 4
    ? markup`<details class="many"><summary>${columns.length} runs</summary>${lines}</details>`
    : lines;
}

function runLine(column: Column): Content {
  const { key, index, run } = column;
  const counts = VERDICTS.filter((verdict) => run.summary[verdict] > 0).map(
    (verdict) =>
      markup`<li class="v-${verdict}">${shape(verdict)} ${run.summary[verdict]} <span class="unseen">${WORDS[verdict]}</span></li>`,
  );
  return markup`<li class="c${index}"><a href="products/${key}.html">${run.product.name}</a> <ul class="counts" aria-label="Tests by verdict">${counts}</ul> <span class="of">${runFacts(column)}</span></li>`;
}

/** On a narrow screen the matrix shows one product at a time; radio buttons choose it, without a script. */
function switcher(columns: readonly Column[]): Content {
  return markup`<fieldset class="switcher"><legend class="unseen">Product to show</legend>${columns.map(
    ({ index, run }) =>
      markup`<label><input type="radio" name="product" id="show-c${index}"${index === 0 && markup` checked`}><span>${run.product.name}</span></label>`,
  )}</fieldset>`;
}
