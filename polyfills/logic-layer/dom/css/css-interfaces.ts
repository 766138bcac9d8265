import { CSS } from './css-namespace.ts';
import { CSSRule } from './css-rule.ts';
import * as rules from './css-rules.ts';
import { CSSStyleSheet } from './css-style-sheet.ts';
import { StyleSheetList } from './root-sheets.ts';
import { RuleList } from './rule-list.ts';
import { CSSStyleDeclaration } from './style-declaration.ts';

const { CSSStyleRule, CSSMediaRule, CSSSupportsRule, CSSKeyframesRule, CSSKeyframeRule, CSSFontFaceRule } =
  rules;
const { CSSImportRule, CSSGroupingRule, CSSConditionRule } = rules;

/** What CSSOM makes known by name. https://drafts.csswg.org/cssom/ */
export const CSS_INTERFACES: Readonly<Record<string, unknown>> = {
  ...{
    CSS,
    CSSStyleDeclaration,
    CSSStyleSheet,
    StyleSheetList,
    CSSRuleList: RuleList,
    CSSRule,
    CSSStyleRule,
  },
  ...{ CSSMediaRule, CSSSupportsRule, CSSKeyframesRule, CSSKeyframeRule, CSSFontFaceRule, CSSImportRule },
  ...{ CSSGroupingRule, CSSConditionRule },
};
