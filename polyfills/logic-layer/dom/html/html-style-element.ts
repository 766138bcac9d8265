import { childrenOf } from '../child-list.ts';
import { shownCss, sheetOfElement, type CSSStyleSheet, type SheetUser } from '../css/css-style-sheet.ts';
import { cssShownFor } from '../flat-tree.ts';
import { HTMLElement } from '../html-element.ts';
import type { Node } from '../node.ts';
import type { Text } from '../text.ts';

/** https://html.spec.whatwg.org/multipage/semantics.html#the-style-element */
export class HTMLStyleElement extends HTMLElement implements SheetUser {
  declare type: string;
  #sheet: CSSStyleSheet | null = null;
  /** What the view has in place of the children, once a script has changed the sheet. */
  #shown: Text | null = null;

  /** https://html.spec.whatwg.org/multipage/semantics.html#update-a-style-block; read from the text when it is asked for. */
  get sheet(): CSSStyleSheet | null {
    if (!this.isConnected || !/^(?:text\/css)?$/i.test(this.type)) return null;
    return (this.#sheet ??= sheetOfElement(this, this.kindText));
  }

  get disabled(): boolean {
    return this.sheet?.disabled ?? false;
  }

  set disabled(disabled: boolean) {
    if (this.sheet !== null) this.sheet.disabled = disabled;
  }

  sheetChanged(): void {
    this.nodeDocument.recorder.later(this.#show);
  }

  /** The text makes a new sheet. */
  override childrenChanged(): void {
    super.childrenChanged();
    this.#sheet = null;
    const shown = this.#shown;
    this.#shown = null;
    if (shown === null || this.viewId === 0) return;
    const { recorder } = this.nodeDocument;
    recorder.removed(shown);
    this.#hideChildren();
    for (const child of childrenOf(this)) recorder.inserted(child);
  }

  override removedFromDocument(): void {
    super.removedFromDocument();
    this.#sheet = null;
    this.#shown = null;
  }

  override viewChildren(): Node[] {
    // Made anew: the old text's number is gone with the element's.
    return this.#shown === null ? super.viewChildren() : [this.#makeShown()];
  }

  readonly #show = (): void => {
    if (this.#sheet === null) return;
    if (this.viewId === 0 || this.#shown === null) this.#showFirst();
    else this.#shown.data = this.#css();
  };

  #showFirst(): void {
    const shown = this.#makeShown();
    if (this.viewId === 0) return;
    this.#hideChildren();
    const { recorder } = this.nodeDocument;
    recorder.record({ do: 'insert', parent: this.viewId, before: null, node: shown.toView() });
  }

  #makeShown(): Text {
    return (this.#shown = this.nodeDocument.createTextNode(this.#css()));
  }

  #css(): string {
    return this.#sheet === null ? this.kindText : cssShownFor(this, shownCss(this.#sheet));
  }

  #hideChildren(): void {
    for (const child of childrenOf(this)) if (child.viewId !== 0) this.nodeDocument.recorder.removed(child);
  }
}
