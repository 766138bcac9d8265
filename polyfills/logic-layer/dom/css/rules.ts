import { type Libraries, library } from '../../libraries.ts';
import { shapeInterfaces } from '../shape-interfaces.ts';
import { SHARED } from './shared-with-rules.ts';

export const RULE_NAMES = [
  ...(['CSSRuleList', 'CSSRule', 'CSSStyleRule', 'CSSMediaRule', 'CSSSupportsRule'] as const),
  ...(['CSSKeyframesRule', 'CSSKeyframeRule', 'CSSFontFaceRule', 'CSSImportRule'] as const),
  ...(['CSSGroupingRule', 'CSSConditionRule'] as const),
];

let rules: Libraries['rules'] | undefined;

/** The library that takes sheets apart into rules, loaded when a script first asks for one. */
export function theRules(): Libraries['rules'] {
  if (rules === undefined) {
    rules = library('rules', SHARED);
    shapeInterfaces(rules.RULE_INTERFACES);
  }
  return rules;
}
