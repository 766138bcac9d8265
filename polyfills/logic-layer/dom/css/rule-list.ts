import { toUnsignedLong } from '../../web-idl/conversions.ts';
import { orphan, textOf, type CSSRule, type RuleParent } from './css-rule.ts';
import { ruleText, splitRules, type RuleText } from './split-rules.ts';

type MakeRule = (text: RuleText, parent: RuleParent) => CSSRule | null;

/** https://drafts.csswg.org/cssom/#the-cssrulelist-interface, with what changes it; scripts know it as `CSSRuleList`. */
export class RuleList extends Array<CSSRule> {
  readonly #make: MakeRule;
  readonly #parent: RuleParent;

  /** What `map` and the like make of it is an array. */
  static override get [Symbol.species](): ArrayConstructor {
    return Array;
  }

  constructor(css: string, make: MakeRule, parent: RuleParent) {
    super();
    this.#make = make;
    this.#parent = parent;
    for (const text of splitRules(css)) {
      const rule = make(text, parent);
      if (rule !== null) this.push(rule);
    }
  }

  item(index: number): CSSRule | null {
    return this[toUnsignedLong(index)] ?? null;
  }

  /** https://drafts.csswg.org/cssom/#insert-a-css-rule @throws {DOMException} SyntaxError, IndexSizeError */
  insert(css: string, at: number): number {
    const index = toUnsignedLong(at);
    if (index > this.length) throw noIndex(index);
    const [text, ...more] = splitRules(css);
    const rule = text === undefined || more.length > 0 ? null : this.#make(text, this.#parent);
    if (rule === null) throw new DOMException(`"${css}" is not one CSS rule.`, 'SyntaxError');
    this.splice(index, 0, rule);
    this.#parent.changed();
    return index;
  }

  /** https://drafts.csswg.org/cssom/#remove-a-css-rule @throws {DOMException} IndexSizeError */
  delete(at: number): void {
    const index = toUnsignedLong(at);
    if (index >= this.length) throw noIndex(index);
    for (const rule of this.splice(index, 1)) orphan(rule);
    this.#parent.changed();
  }

  text(): string {
    return Array.from(this, (rule) => ruleText(textOf(rule))).join('\n');
  }

  get [Symbol.toStringTag](): string {
    return 'CSSRuleList';
  }
}

function noIndex(index: number): DOMException {
  return new DOMException(`There is no rule ${index}.`, 'IndexSizeError');
}
