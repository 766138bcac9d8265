import type { Document } from '../document.ts';
import type { Element } from '../element.ts';
import { adoptedOthers, cssOfTree } from '../flat-tree.ts';
import type { Node } from '../node.ts';
import type { ShadowRoot } from '../shadow-root.ts';
import { link } from '../tree-links.ts';
import type { Text } from '../text.ts';
import {
  checkConstructed,
  followSheet,
  shownCss,
  type CSSStyleSheet,
  type SheetUser,
} from './css-style-sheet.ts';

/** A sheet as a style element of the view, at the end of the page: it isn't in the document. */
class ShownSheet implements SheetUser {
  readonly #sheet: CSSStyleSheet;
  /** By which shadow trees name it; undefined for a document's own. */
  readonly #token: string | undefined;
  readonly #element: Element;
  readonly #text: Text;

  constructor(sheet: CSSStyleSheet, document: Document, token?: string) {
    this.#sheet = sheet;
    this.#token = token;
    this.#element = document.make('style');
    this.#text = document.createTextNode(this.#css());
    link(this.#text, this.#element, null);
    followSheet(sheet, this);
  }

  sheetChanged(): void {
    const { nodeDocument } = this.#element;
    nodeDocument.recorder.later(this.#update);
  }

  show(): void {
    const { recorder, documentElement } = this.#element.nodeDocument;
    recorder.record({
      do: 'insert',
      parent: documentElement.viewId,
      before: null,
      node: this.#element.toView(),
    });
  }

  hide(): void {
    if (this.#element.viewId !== 0) this.#element.nodeDocument.recorder.removed(this.#element);
  }

  readonly #update = (): void => {
    this.#text.data = this.#css();
  };

  #css(): string {
    const css = shownCss(this.#sheet);
    return this.#token === undefined ? css : cssOfTree(css, this.#token);
  }
}

/** The sheets that are shown for the shadow trees of a document, which share them, and what hosts name them by. */
const forShadows = new WeakMap<Document, Map<CSSStyleSheet, ShownSheet>>();
const forDocument = new WeakMap<Node, ShownSheet[]>();
const tokens = new WeakMap<CSSStyleSheet, string>();
let lastToken = 0;

const lists = new WeakMap<Node, CSSStyleSheet[]>();

/** What a document or a shadow root adopts, an array that tells what happens to it. https://webidl.spec.whatwg.org/#idl-observable-array */
export function adoptedBy(root: Node): CSSStyleSheet[] {
  const known = lists.get(root);
  if (known !== undefined) return known;
  const sheets: CSSStyleSheet[] = [];
  const { recorder, isPage } = root.nodeDocument;
  const update = (): void => {
    if (root.isShadowRoot) adoptInShadow(root as ShadowRoot, sheets);
    else adoptInDocument(root as Document, sheets);
  };
  const changed = (isDone: boolean): boolean => {
    if (isPage) recorder.later(update);
    return isDone;
  };
  const list = new Proxy(sheets, {
    set: (target, key, value) =>
      changed(Reflect.set(target, key, key === 'length' ? value : checkConstructed(value))),
    deleteProperty: (target, key) => changed(Reflect.deleteProperty(target, key)),
  });
  lists.set(root, list);
  return list;
}

function adoptInDocument(document: Document, sheets: readonly CSSStyleSheet[]): void {
  for (const shown of forDocument.get(document) ?? []) shown.hide();
  const shown = [...new Set(sheets)].map((sheet) => new ShownSheet(sheet, document));
  forDocument.set(document, shown);
  for (const sheet of shown) sheet.show();
}

/** The host names the sheets that hold in its tree; each is in the view once, whatever number of trees adopts it. */
function adoptInShadow(root: ShadowRoot, sheets: readonly CSSStyleSheet[]): void {
  const { nodeDocument } = root;
  const all = forShadows.get(nodeDocument) ?? new Map<CSSStyleSheet, ShownSheet>();
  forShadows.set(nodeDocument, all);
  root.adoptedTokens = sheets
    .map((sheet) => {
      const token = tokens.get(sheet) ?? `s${++lastToken}`;
      tokens.set(sheet, token);
      if (!all.has(sheet)) {
        const shown = new ShownSheet(sheet, nodeDocument, token);
        all.set(sheet, shown);
        shown.show();
      }
      return token;
    })
    .join(' ');
  adoptedOthers(root);
}
