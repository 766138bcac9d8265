import { VERDICTS } from '../format/values.ts';
import { markup, type Content } from './markup.ts';
import { specName } from './spec-names.ts';
import { WORDS } from './verdict-words.ts';

const LEVELS = ['MUST', 'step', 'SHOULD', 'MAY', 'requirement'];

/** Search and filters of the matrix. They need the script, which shows them. */
export function filters(specs: readonly string[]): Content {
  const option = (value: string, text: string) => markup`<option value="${value}">${text}</option>`;
  return markup`<form class="filters" role="search" aria-label="Filter the matrix" hidden>
<label class="search"><span class="unseen">Search statements and tests</span><input type="search" name="q" placeholder="Search statements and tests" autocomplete="off" spellcheck="false"></label>
<label><span class="unseen">Verdict</span><select name="verdict">${option('', 'Any verdict')}${VERDICTS.map((verdict) => option(verdict, WORDS[verdict]))}${option('PARTLY', WORDS.PARTLY)}${option('UNTESTED', 'no test')}</select></label>
<label><span class="unseen">Level</span><select name="level">${option('', 'Any level')}${LEVELS.map((level) => option(level, level))}</select></label>
<label><span class="unseen">Specification</span><select name="spec">${option('', 'Any spec')}${specs.map((spec) => option(spec, specName(spec)))}</select></label>
<button type="reset">Clear</button>
<output name="count" aria-live="polite"></output>
</form>`;
}
