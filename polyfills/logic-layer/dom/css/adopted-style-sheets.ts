import type { Document } from '../document.ts';
import type { Element } from '../element.ts';
import { ADOPTED_SHEETS } from '../flat-tree.ts';
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
import { scopedCss } from './scoped-css.ts';

/** A sheet as a style element of the view, at the end of the page: it isn't in the document. */
class ShownSheet implements SheetUser {
  readonly #sheet: CSSStyleSheet;
  /** Selects the hosts of the shadow trees that it is for; undefined for a document's own. */
  readonly #hosts: string | undefined;
  readonly #element: Element;
  readonly #text: Text;

  constructor(sheet: CSSStyleSheet, document: Document, hosts?: string) {
    this.#sheet = sheet;
    this.#hosts = hosts;
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
    return this.#hosts === undefined ? css : scopedCss(css, this.#hosts);
  }
}

/** The sheets that are shown for the shadow trees of a document, which share them, and the numbers that hosts name them by. */
const forShadows = new WeakMap<Document, Map<CSSStyleSheet, ShownSheet>>();
const forDocument = new WeakMap<Node, ShownSheet[]>();
const numbers = new WeakMap<CSSStyleSheet, number>();
let lastNumber = 0;

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
  const { nodeDocument, host } = root;
  const all = forShadows.get(nodeDocument) ?? new Map<CSSStyleSheet, ShownSheet>();
  forShadows.set(nodeDocument, all);
  root.adoptedNumbers = sheets
    .map((sheet) => {
      const number = numbers.get(sheet) ?? ++lastNumber;
      numbers.set(sheet, number);
      if (!all.has(sheet)) {
        const shown = new ShownSheet(sheet, nodeDocument, `[${ADOPTED_SHEETS}~="${number}"]`);
        all.set(sheet, shown);
        shown.show();
      }
      return number;
    })
    .join(' ');
  if (host.viewId === 0) return;
  nodeDocument.recorder.record({
    do: 'attribute',
    id: host.viewId,
    name: ADOPTED_SHEETS,
    value: root.adoptedNumbers,
  });
}
