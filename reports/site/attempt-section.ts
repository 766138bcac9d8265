import type { Attempt } from '../format/run-file.ts';
import { showValue } from '../judge/show-value.ts';
import type { ShownEvidence } from './evidence-files.ts';
import { verdictLabel } from './mark.ts';
import { markup, type Content } from './markup.ts';
import { duration } from './moment.ts';

/** One attempt of a test: what was seen, and the evidence. Open where there is something to look at. */
export function attemptSection(
  attempt: Attempt,
  evidence: readonly ShownEvidence[],
  root: string,
  open: boolean,
): Content {
  return markup`<details class="attempt"${open && markup` open`}><summary>Attempt ${attempt.repetition} ${verdictLabel(attempt.verdict)} <span class="of">${attempt.obtained}, ${duration(attempt.duration)}</span></summary>
${attempt.messages.length > 0 && markup`<ul class="messages">${attempt.messages.map((message) => markup`<li>${message}</li>`)}</ul>`}
${attempt.checkpoints.length > 0 && checkpoints(attempt)}
${evidence.length > 0 && markup`<div class="evidence">${evidence.map((file) => shown(file, root))}</div>`}
</details>`;
}

function checkpoints(attempt: Attempt): Content {
  return markup`<div class="wide" role="region" aria-label="Checkpoints of attempt ${attempt.repetition}" tabindex="0"><table class="plain"><caption>Checkpoints in the order they came</caption><thead><tr><th scope="col">#</th><th scope="col">Name</th><th scope="col">Value</th></tr></thead><tbody>${attempt.checkpoints.map(
    ({ name, value }, index) =>
      markup`<tr><td>${index + 1}</td><td><code>${name}</code></td><td><code>${showValue(value)}</code></td></tr>`,
  )}</tbody></table></div>`;
}

function shown({ kind, name, path, picture, text, problem }: ShownEvidence, root: string): Content {
  const label = path ? markup`<a href="${root}${path}">${name}</a>` : markup`<span>${name}</span>`;
  const caption = markup`<figcaption>${kind}: ${label}${problem && markup` <strong class="problem">(${problem})</strong>`}</figcaption>`;
  const content = picture
    ? path &&
      markup`<a href="${root}${path}"><img src="${root}${path}" alt="Screenshot of the product in this attempt" loading="lazy"></a>`
    : text !== undefined && markup`<pre tabindex="0">${text === '' ? '(empty)' : text}</pre>`;
  return markup`<figure>${content}${caption}</figure>`;
}
