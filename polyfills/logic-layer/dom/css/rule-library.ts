import { CSSRule, type RuleParent } from './css-rule.ts';
import {
  CSSConditionRule,
  CSSFontFaceRule,
  CSSGroupingRule,
  CSSImportRule,
  CSSKeyframeRule,
  CSSKeyframesRule,
  CSSMediaRule,
  CSSStyleRule,
  CSSSupportsRule,
  makeRule,
} from './css-rules.ts';
import { RuleList } from './rule-list.ts';

/** The library `rules`: what the text of a sheet is as rules. */
export const RULE_INTERFACES = {
  ...{ CSSRuleList: RuleList, CSSRule, CSSStyleRule, CSSMediaRule, CSSSupportsRule, CSSKeyframesRule },
  ...{ CSSKeyframeRule, CSSFontFaceRule, CSSImportRule, CSSGroupingRule, CSSConditionRule },
} as const;

export function rulesOf(css: string, parent: RuleParent): RuleList {
  return new RuleList(css, makeRule, parent);
}
