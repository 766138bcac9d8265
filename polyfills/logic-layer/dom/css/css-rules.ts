import { toDOMString } from '../../web-idl/conversions.ts';
import { change, CSSRule, textOf, type RuleParent } from './css-rule.ts';
import { RuleList } from './rule-list.ts';
import type { RuleText } from './split-rules.ts';
import { styleDeclaration, type StyleDeclaration } from './style-declaration.ts';

/** A rule with declarations; `styleText` is where its `style` writes. */
export class DeclarationsRule extends CSSRule {
  #style: StyleDeclaration | undefined;

  get styleText(): string {
    return textOf(this).block ?? '';
  }

  set styleText(block: string) {
    change(this, { block });
  }

  get style(): StyleDeclaration {
    return (this.#style ??= styleDeclaration(this));
  }

  set style(text: unknown) {
    this.style.cssText = `${text as string}`;
  }

  override get cssText(): string {
    // What is nested would get lost among the declarations.
    if (this.styleText.includes('{')) return super.cssText;
    const { cssText } = this.style;
    return `${textOf(this).prelude} {${cssText === '' ? '' : ` ${cssText}`} }`;
  }
}

export class CSSStyleRule extends DeclarationsRule {
  get selectorText(): string {
    return textOf(this).prelude;
  }

  set selectorText(given: string) {
    const prelude = toDOMString(given).trim();
    if (prelude !== '' && !/[{};@]/.test(prelude)) change(this, { prelude });
  }
}

export class CSSFontFaceRule extends DeclarationsRule {}

export class CSSKeyframeRule extends DeclarationsRule {
  get keyText(): string {
    return textOf(this).prelude;
  }
}

export class CSSImportRule extends CSSRule {
  get href(): string {
    return /["'(]+([^"')]*)/.exec(textOf(this).prelude)?.[1] ?? '';
  }
}

/** https://drafts.csswg.org/css-conditional-3/#the-cssgroupingrule-interface */
export class CSSGroupingRule extends CSSRule {
  #rules: RuleList | undefined;

  get cssRules(): RuleList {
    this.#rules ??= new RuleList(textOf(this).block ?? '', this.makeRule, {
      rule: this,
      sheet: this.parentStyleSheet,
      changed: () => change(this, { block: this.#rules!.text() }),
    });
    return this.#rules;
  }

  /** What the texts inside are. */
  protected get makeRule(): (text: RuleText, parent: RuleParent) => CSSRule | null {
    return makeRule;
  }

  /** @throws {DOMException} SyntaxError, IndexSizeError */
  insertRule(rule: string, index = 0): number {
    return this.cssRules.insert(`${rule}`, index);
  }

  /** @throws {DOMException} IndexSizeError */
  deleteRule(index: number): void {
    this.cssRules.delete(index);
  }

  override get cssText(): string {
    return `${textOf(this).prelude} {\n${[...this.cssRules].map((rule) => `  ${rule.cssText}\n`).join('')}}`;
  }
}

export class CSSConditionRule extends CSSGroupingRule {
  get conditionText(): string {
    return textOf(this).prelude.replace(/^@[\w-]+\s*/, '');
  }
}

export class CSSMediaRule extends CSSConditionRule {
  get media(): object {
    return { mediaText: this.conditionText };
  }
}

export class CSSSupportsRule extends CSSConditionRule {}

export class CSSKeyframesRule extends CSSGroupingRule {
  get name(): string {
    return textOf(this).prelude.replace(/^@[\w-]+\s*/, '');
  }

  protected override get makeRule(): (text: RuleText, parent: RuleParent) => CSSRule | null {
    return (text, parent) => (text.block === null ? null : new CSSKeyframeRule(text, parent));
  }

  appendRule(rule: string): void {
    this.insertRule(rule, this.cssRules.length);
  }
}

const AT_RULES: Readonly<Record<string, typeof CSSRule>> = {
  ...{ import: CSSImportRule, media: CSSMediaRule, supports: CSSSupportsRule, keyframes: CSSKeyframesRule },
  ...{ container: CSSConditionRule, layer: CSSGroupingRule, scope: CSSGroupingRule },
  ...{ 'font-face': CSSFontFaceRule, 'starting-style': CSSGroupingRule },
};

/** The object for a rule's text; null for what is no rule. */
export function makeRule(text: RuleText, parent: RuleParent): CSSRule | null {
  const { prelude, block } = text;
  const name = /^@(?:-webkit-)?([\w-]+)/.exec(prelude)?.[1]?.toLowerCase();
  if (name === undefined) {
    return prelude === '' || block === null ? null : new CSSStyleRule(text, parent);
  }
  const made = AT_RULES[name] ?? CSSRule;
  // `@layer a, b;` groups nothing, and an import has no block.
  const fits = (block === null) === (made === CSSImportRule);
  return fits ? new made(text, parent) : new CSSRule(text, parent);
}
