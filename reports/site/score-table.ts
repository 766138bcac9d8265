import type { Score, Tally } from '../judge/score.ts';
import { markup, type Content } from './markup.ts';

/** A product's scores: each way of obtaining results in a table of its own, since they are never mixed. */
export function scoreTables(scores: readonly Score[]): Content {
  if (scores.length === 0) return markup`<p>Nothing was run, so there is no score.</p>`;
  return scores.map(
    (
      score,
    ) => markup`<table class="plain scores"><caption>Statements met, results obtained ${score.obtained}</caption>
<thead><tr><th scope="col">Level</th><th scope="col" class="number">met</th><th scope="col" class="number">decided</th><th scope="col" class="number">not decided</th><th scope="col" class="number">without a test in the run</th></tr></thead><tbody>
${row('MUST and algorithm steps', score.must)}${row('SHOULD', score.should)}${row('MAY', score.may)}${row('Requirements (no score)', score.requirements)}
</tbody></table>`,
  );
}

function row(name: string, { met, decided, undecided, untested }: Tally): Content {
  return markup`<tr><th scope="row">${name}</th>${[met, decided, undecided, untested].map((number) => markup`<td class="number">${number}</td>`)}</tr>`;
}
