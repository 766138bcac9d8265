import type { LoggedExpectation } from '../format/event-log.ts';
import type { Json } from '../format/values.ts';
import { showValue } from '../judge/show-value.ts';
import { markup, type Content } from './markup.ts';

/** An expectation as a sentence. */
export function expectationSentence(expectation: LoggedExpectation): Content {
  if ('checkpoint' in expectation) {
    const name = markup`Checkpoint <code>${expectation.checkpoint}</code>`;
    if ('equals' in expectation) return markup`${name} is ${value(expectation.equals)}.`;
    if ('oneOf' in expectation) return markup`${name} is ${alternatives(expectation.oneOf.map(value))}.`;
    if ('absent' in expectation) return markup`${name} is never reported.`;
    return markup`${name} is recorded; no verdict hangs on it.`;
  }
  if ('case' in expectation) {
    const name = markup`Case “${expectation.case}”`;
    if ('output' in expectation) return markup`${name} gives ${value(expectation.output)}.`;
    return markup`${name} fails with ${alternatives(expectation.failure.map((code) => markup`<code>${code}</code>`))}.`;
  }
  switch (expectation.host) {
    case 'refuses':
      return 'The host refuses the package with an error screen, and nothing of it runs.';
    case 'silent':
      return 'No request or connection is seen.';
    case 'shows':
      return markup`The page shows “${expectation.text}”.`;
    case 'titles':
      return markup`The host’s bar has the title “${expectation.text}”.`;
  }
}

function value(json: Json): Content {
  return markup`<code>${showValue(json)}</code>`;
}

function alternatives(items: readonly Content[]): Content {
  return items.map((item, index) => [index > 0 && ' or ', item]);
}
