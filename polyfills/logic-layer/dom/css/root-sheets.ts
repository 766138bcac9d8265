import type { Node } from '../node.ts';
import type { HTMLStyleElement } from '../html/html-style-element.ts';
import { following } from '../tree.ts';
import { adoptedBy } from './adopted-style-sheets.ts';
import { checkConstructed, type CSSStyleSheet } from './css-style-sheet.ts';

/** https://drafts.csswg.org/cssom/#the-stylesheetlist-interface */
export class StyleSheetList extends Array<CSSStyleSheet> {
  item(index: number): CSSStyleSheet | null {
    return this[index] ?? null;
  }
}

/** What documents and shadow roots have of sheets. https://drafts.csswg.org/cssom/#extensions-to-the-document-or-shadow-root-interface */
const MEMBERS = {
  /** Those of style elements; what a `link` links only the view knows. */
  get styleSheets(): StyleSheetList {
    const root = this as unknown as Node;
    const sheets = new StyleSheetList();
    for (let node: Node | null = root; node !== null; node = following(node, root)) {
      const { localName, sheet } = node as Node & Partial<HTMLStyleElement>;
      if (localName === 'style' && sheet) sheets.push(sheet);
    }
    return sheets;
  },
  get adoptedStyleSheets(): CSSStyleSheet[] {
    return adoptedBy(this as unknown as Node);
  },
  set adoptedStyleSheets(sheets: Iterable<unknown>) {
    const list = adoptedBy(this as unknown as Node);
    list.splice(0, list.length, ...[...sheets].map(checkConstructed));
  },
};

export function defineRootSheets(prototype: object): void {
  Object.defineProperties(prototype, Object.getOwnPropertyDescriptors(MEMBERS));
}
