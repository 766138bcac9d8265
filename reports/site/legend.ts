import type { Obtained } from '../format/values.ts';
import { markup, type Content } from './markup.ts';
import { shape } from './mark.ts';
import { WAYS, WORDS, type MarkName } from './verdict-words.ts';

/** Explains the marks and edges of the matrix; always in view. */
export function legend(): Content {
  const marks = Object.entries(WORDS) as [MarkName, string][];
  const ways = Object.entries(WAYS) as [Obtained, string][];
  return markup`<footer class="legend" aria-label="Legend"><ul>
${marks.map(([name, words]) => markup`<li class="v-${name}">${shape(name)} <span>${words}</span></li>`)}
<li><span class="untested">·</span> <span>no test in the run</span></li>
<li><span class="count">2/3</span> <span>attempts passed</span></li>
</ul><ul class="ways">${ways.map(([way, words]) => markup`<li title="${words}"><span class="edge o-${way}"></span> <span>${way}</span></li>`)}</ul></footer>`;
}
