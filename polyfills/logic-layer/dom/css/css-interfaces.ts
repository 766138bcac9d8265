import { CSS } from './css-namespace.ts';
import { CSSStyleSheet } from './css-style-sheet.ts';
import { StyleSheetList } from './root-sheets.ts';
import { CSSStyleDeclaration } from './style-declaration.ts';

/** What CSSOM makes known by name, beside rules (rules.ts). https://drafts.csswg.org/cssom/ */
export const CSS_INTERFACES: Readonly<Record<string, unknown>> = {
  CSS,
  CSSStyleDeclaration,
  CSSStyleSheet,
  StyleSheetList,
};
