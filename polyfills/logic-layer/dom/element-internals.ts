import { fire } from '../events/dispatch.ts';
import { Event } from '../events/event.ts';
import type { Element } from './element.ts';
import { isDisabled } from './forms/disabled.ts';
import { labelsOf } from './forms/form-control.ts';
import { formOwner } from './forms/form-owner.ts';
import type { HTMLFormElement } from './forms/html-form-element.ts';
import { FLAWS, ValidityState, type Flaw } from './forms/validity-state.ts';
import { focus } from './html/focus.ts';
import type { HTMLElement } from './html-element.ts';
import type { NodeList } from './node-list.ts';
import type { ShadowRoot } from './shadow-root.ts';

export type FormValue = FormData | File | string | null;

const known = new WeakMap<Element, ElementInternals>();

/** What a custom element has told of itself by `attachInternals`. */
export function internalsOf(element: Element): ElementInternals | undefined {
  return known.get(element);
}

/** What the element sends with its form. */
export let formValueOf: (internals: ElementInternals) => FormValue;

/**
 * https://html.spec.whatwg.org/multipage/custom-elements.html#element-internals; its states and roles stay here: the view is not told (known
 * limit).
 */
export class ElementInternals {
  readonly states = new Set<string>();
  readonly #element: HTMLElement;
  #value: FormValue = null;
  #flaws: readonly Flaw[] = [];
  #message = '';
  readonly #validity = new ValidityState(() => this.#flaws);

  static {
    formValueOf = (internals) => internals.#value;
  }

  constructor(element: HTMLElement) {
    if (element === undefined) throw new TypeError('Illegal constructor');
    this.#element = element;
  }

  get shadowRoot(): ShadowRoot | null {
    return this.#element.shadow;
  }

  get form(): HTMLFormElement | null {
    return formOwner(this.#associated());
  }

  get labels(): NodeList {
    return labelsOf(this.#associated());
  }

  get willValidate(): boolean {
    return !isDisabled(this.#associated());
  }

  get validity(): ValidityState {
    return this.#validity;
  }

  get validationMessage(): string {
    return this.#message;
  }

  setFormValue(value: FormValue): void {
    this.#associated();
    this.#value = value === null || value instanceof FormData || value instanceof File ? value : `${value}`;
  }

  /** @throws {TypeError} for a flaw without message */
  setValidity(flags: Partial<Record<Flaw, boolean>> = {}, message = ''): void {
    this.#associated();
    this.#flaws = FLAWS.filter((flaw) => flags[flaw]);
    if (this.#flaws.length > 0 && `${message}` === '') throw new TypeError('What is wrong needs a message.');
    this.#message = this.#flaws.length > 0 ? `${message}` : '';
  }

  checkValidity(): boolean {
    if (!this.willValidate || this.#flaws.length === 0) return true;
    fire(new Event('invalid', { cancelable: true }), this.#element);
    return false;
  }

  reportValidity(): boolean {
    const isValid = this.checkValidity();
    if (!isValid) focus(this.#element);
    return isValid;
  }

  get [Symbol.toStringTag](): string {
    return 'ElementInternals';
  }

  /** @throws {DOMException} NotSupportedError for an element that says it belongs to no form */
  #associated(): HTMLElement {
    if (this.#element.customElement?.definition?.formAssociated) return this.#element;
    throw new DOMException('The element’s class has no formAssociated.', 'NotSupportedError');
  }
}

/** https://html.spec.whatwg.org/multipage/custom-elements.html#dom-attachinternals @throws {DOMException} NotSupportedError */
export function attachInternals(element: HTMLElement): ElementInternals {
  if (element.customElement?.definition === undefined) {
    throw new DOMException(`A ${element.localName} is no custom element.`, 'NotSupportedError');
  }
  if (known.has(element)) throw new DOMException('It has its internals already.', 'NotSupportedError');
  const internals = new ElementInternals(element);
  known.set(element, internals);
  return internals;
}
