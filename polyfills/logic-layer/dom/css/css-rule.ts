import type { CSSStyleSheet } from './css-style-sheet.ts';
import { ruleText, type RuleText } from './split-rules.ts';

/** What a rule is in: the sheet's rules, or those of another rule. */
export interface RuleParent {
  readonly sheet: CSSStyleSheet | null;
  readonly rule: CSSRule | null;
  /** A rule inside has changed. */
  changed(): void;
}

/** The text of a rule, as it is shown. */
export let textOf: (rule: CSSRule) => RuleText;
/** Takes a rule out of its parent: what happens to it later concerns nobody. */
export let orphan: (rule: CSSRule) => void;
/** A rule has another text. */
export let change: (rule: CSSRule, text: Partial<RuleText>) => void;

/** https://drafts.csswg.org/cssom/#the-cssrule-interface; what kinds there are beyond it has its text only. */
export class CSSRule {
  #text: RuleText;
  #parent: RuleParent | null;

  static {
    textOf = (rule) => rule.#text;
    orphan = (rule) => {
      rule.#parent = null;
    };
    change = (rule, text) => {
      rule.#text = { ...rule.#text, ...text };
      rule.#parent?.changed();
    };
  }

  constructor(text: RuleText, parent: RuleParent) {
    if (parent === undefined) throw new TypeError('Illegal constructor');
    this.#text = text;
    this.#parent = parent;
  }

  get parentRule(): CSSRule | null {
    return this.#parent?.rule ?? null;
  }

  get parentStyleSheet(): CSSStyleSheet | null {
    return this.#parent?.sheet ?? null;
  }

  get type(): number {
    return TYPES[this.constructor.name] ?? 0;
  }

  get cssText(): string {
    return ruleText(this.#text);
  }

  set cssText(_text: string) {
    // Ignored, as the standard does.
  }

  get [Symbol.toStringTag](): string {
    return this.constructor.name;
  }
}

/** The numbers that rules had before they had classes. */
const TYPES: Readonly<Record<string, number>> = {
  ...{ CSSStyleRule: 1, CSSImportRule: 3, CSSMediaRule: 4, CSSFontFaceRule: 5, CSSKeyframesRule: 7 },
  ...{ CSSKeyframeRule: 8, CSSSupportsRule: 12 },
};
