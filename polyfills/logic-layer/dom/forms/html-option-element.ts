import type { Element } from '../element.ts';
import { toBoolean } from '../../web-idl/conversions.ts';
import { HTMLElement } from '../html-element.ts';
import type { Node } from '../node.ts';
import { formOwner } from './form-owner.ts';
import type { HTMLFormElement } from './html-form-element.ts';
import type { HTMLSelectElement } from './html-select-element.ts';

/** Whether an option is selected, apart from what its select makes of it; undefined while only its attribute says. */
export const SELECTEDNESS = Symbol('selectedness');

/** https://html.spec.whatwg.org/multipage/form-elements.html#the-option-element */
export class HTMLOptionElement extends HTMLElement {
  [SELECTEDNESS]: boolean | undefined;

  get value(): string {
    return this.getAttribute('value') ?? this.text;
  }

  set value(value: string) {
    this.setAttribute('value', `${value}`);
  }

  get text(): string {
    return textOf(this)
      .replaceAll(/[\t\n\f\r ]+/g, ' ')
      .trim();
  }

  set text(text: string) {
    this.textContent = text;
  }

  get label(): string {
    return this.getAttribute('label') || this.text;
  }

  set label(label: string) {
    this.setAttribute('label', `${label}`);
  }

  get index(): number {
    return this.#select?.[SHOWN_OPTIONS]().indexOf(this) ?? 0;
  }

  get form(): HTMLFormElement | null {
    const select = this.#select;
    return select === null ? null : formOwner(select);
  }

  get selected(): boolean {
    const select = this.#select;
    if (select !== null) return select[SELECTED_OPTIONS]().includes(this);
    return this[SELECTEDNESS] ?? this.hasAttribute('selected');
  }

  set selected(given: boolean) {
    const selected = toBoolean(given);
    const select = this.#select;
    if (select === null) this[SELECTEDNESS] = selected;
    else select[SELECT](this, selected);
  }

  override clonedFrom(original: Element): void {
    if (!(original instanceof HTMLOptionElement)) return;
    this[SELECTEDNESS] = original[SELECTEDNESS];
  }

  get #select(): HTMLSelectElement | null {
    return this.closest('select') as HTMLSelectElement | null;
  }
}

/** What a select tells its options. */
export const SHOWN_OPTIONS = Symbol('options');
export const SELECTED_OPTIONS = Symbol('selected options');
export const SELECT = Symbol('select');

/** Its text without that of scripts. */
function textOf(node: Node): string {
  let text = '';
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === 3) text += child.nodeValue;
    else if (child.nodeName.toLowerCase() !== 'script') text += textOf(child);
  }
  return text;
}
