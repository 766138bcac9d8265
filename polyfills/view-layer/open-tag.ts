import type { Budgets } from './budgets.ts';
import { checkAttributeCount } from './page-cost.ts';

/** How much may come without anything of it in the document, before somebody looks why. Units. */
const LONG = 16_384;
/** What these hold is no markup, and may be kept by the parser until they end. */
const RAW = /^(?:script|style|textarea|title|xmp|iframe|noembed|noframes)$/;
/** Units of the longest of their ends, of which a part may be in the chunk before, or after. */
const LONGEST_END = 12;
const BEGINNING = /<[a-z][^\s/>]*/gi;
/** As tokenizers read them: quotes mean something after `=` only. https://html.spec.whatwg.org/multipage/parsing.html#before-attribute-name-state */
const ATTRIBUTE = /[\s/]*[^\s/>][^\s/>=]*(?:\s*=\s*(?:"[^"]*(?:"|$)|'[^']*(?:'|$)|[^\s>"'][^\s>]*))?/y;

/** A tag that goes on from chunk to chunk: parsers compare each of its attributes with all before it, and its element is there only when it ends. */
export class OpenTag {
  readonly #html: string;
  readonly #budgets: Budgets;
  /** Where the last chunk begins of which something is in the document. */
  #grownAt = 0;
  #grownTo = 0;
  #elements = 0;
  #length = 0;
  #hasLooked = false;

  constructor(html: string, budgets: Budgets) {
    this.#html = html;
    this.#budgets = budgets;
  }

  /**
   * After a chunk.
   *
   * @param last the last node of the place that the parser has come to
   * @param elements how many there are
   * @throws {BudgetError} attribute-budget
   */
  check(start: number, end: number, last: Node, elements: number): void {
    const length = last.nodeValue?.length ?? 0;
    if (elements !== this.#elements || length !== this.#length) {
      this.#elements = elements;
      this.#length = length;
      this.#grownAt = start;
      this.#grownTo = end;
      this.#hasLooked = false;
    } else if (!this.#hasLooked && end - this.#grownAt > LONG) {
      this.#hasLooked = true;
      checkAttributeCount(this.#attributes(end, last), this.#budgets);
    }
  }

  /** In what may be a tag that is open. */
  #attributes(end: number, last: Node): number {
    const element = last instanceof HTMLElement ? last : last.parentElement;
    const to = this.#grownTo + LONGEST_END;
    let from = this.#grownAt;
    if (element instanceof HTMLElement && RAW.test(element.localName)) {
      const before = Math.max(0, from - LONGEST_END);
      const known = this.#html.slice(before, to).toLowerCase();
      const closed = known.lastIndexOf(`</${element.localName}`);
      if (closed < 0) return 0;
      from = before + closed;
    }
    return mostAttributes(this.#html.slice(from, end), to - from);
  }
}

/** Of what may be a tag that begins within so many units, and has no end in the text. */
function mostAttributes(text: string, within: number): number {
  let most = 0;
  for (const { 0: beginning, index } of text.slice(0, within).matchAll(BEGINNING)) {
    let count = 0;
    let at = index + beginning.length;
    for (ATTRIBUTE.lastIndex = at; ATTRIBUTE.test(text); at = ATTRIBUTE.lastIndex) count++;
    if (text.indexOf('>', at) === -1) most = Math.max(most, count);
  }
  return most;
}
