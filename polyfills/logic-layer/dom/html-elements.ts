import type { Mutation } from '../../view-layer/protocol.ts';
import { DocumentFragment } from './document.ts';
import { Element } from './element.ts';
import { isFromView } from './events.ts';
import { defineEventHandlers } from './event-handlers.ts';
import { DomEventTarget } from './dom-event-target.ts';
import { defineLayoutReads, refuseLayoutRead } from './layout-reads.ts';

defineEventHandlers(DomEventTarget.prototype);
defineLayoutReads(Element.prototype);

export class HTMLElement extends Element {}

export class HTMLAnchorElement extends HTMLElement {
  /** A link that a script clicks is followed like one that a person taps. */
  protected override defaultAction(event: Event): void {
    const href = this.getAttribute('href');
    if (event.type === 'click' && !isFromView(event) && href !== null) this.ownerDocument?.follow(href);
  }
}

export class HTMLTemplateElement extends HTMLElement {
  readonly #content: DocumentFragment = new DocumentFragment(this.ownerDocument!);

  override get content(): DocumentFragment {
    return this.#content;
  }
}

/** Form controls: what a person enters is held beside the attributes. */
class FormControl extends HTMLElement {
  #value: string | undefined;
  #checked: boolean | undefined;

  get value(): string {
    return this.#value ?? this.defaultValue;
  }

  set value(value: string) {
    this.#value = `${value ?? ''}`;
    this.#tellView('value', this.#value);
  }

  get defaultValue(): string {
    return this.getAttribute('value') ?? '';
  }

  set defaultValue(value: string) {
    this.setAttribute('value', value);
  }

  get checked(): boolean {
    return this.#checked ?? this.hasAttribute('checked');
  }

  set checked(checked: boolean) {
    this.#checked = Boolean(checked);
    this.#tellView('checked', this.#checked);
  }

  get form(): Element | null {
    return this.closest('form');
  }

  /** Takes over what a person entered. */
  takeOver(property: string, value: string | number | boolean): void {
    if (property === 'value') this.#value = String(value);
    if (property === 'checked') this.#checked = Boolean(value);
  }

  override liveProperties(): readonly Mutation[] {
    const id = this.viewId;
    return [
      ...(this.#value === undefined
        ? []
        : [{ do: 'property', id, name: 'value', value: this.#value } as const]),
      ...(this.#checked === undefined
        ? []
        : [{ do: 'property', id, name: 'checked', value: this.#checked } as const]),
    ];
  }

  #tellView(name: 'value' | 'checked', value: string | boolean): void {
    if (this.viewId !== 0)
      this.ownerDocument?.recorder.record({ do: 'property', id: this.viewId, name, value });
  }
}

export class HTMLInputElement extends FormControl {
  override click(): void {
    const type = this.getAttribute('type');
    if (type === 'checkbox') this.checked = !this.checked;
    super.click();
  }
}

export class HTMLTextAreaElement extends FormControl {
  override get defaultValue(): string {
    return this.textContent ?? '';
  }
}

export class HTMLButtonElement extends FormControl {}

export class HTMLOptionElement extends HTMLElement {
  get value(): string {
    return this.getAttribute('value') ?? this.text;
  }

  set value(value: string) {
    this.setAttribute('value', value);
  }

  get text(): string {
    return (this.textContent ?? '').trim();
  }
}

export class HTMLSelectElement extends HTMLElement {
  #selected: number | undefined;

  get options(): HTMLOptionElement[] {
    return this.querySelectorAll('option') as HTMLOptionElement[];
  }

  get selectedIndex(): number {
    const marked = this.options.findIndex((option) => option.hasAttribute('selected'));
    return this.#selected ?? (marked < 0 && this.options.length > 0 ? 0 : marked);
  }

  set selectedIndex(index: number) {
    this.#selected = Math.trunc(Number(index));
    if (this.viewId !== 0) {
      const value = this.#selected;
      this.ownerDocument?.recorder.record({ do: 'property', id: this.viewId, name: 'selectedIndex', value });
    }
  }

  get value(): string {
    return this.options[this.selectedIndex]?.value ?? '';
  }

  set value(value: string) {
    this.selectedIndex = this.options.findIndex((option) => option.value === `${value}`);
  }

  takeOver(property: string, value: string | number | boolean): void {
    if (property === 'selectedIndex') this.#selected = Number(value);
    if (property === 'value') this.#selected = this.options.findIndex((option) => option.value === value);
  }

  override liveProperties(): readonly Mutation[] {
    return this.#selected === undefined
      ? []
      : [{ do: 'property', id: this.viewId, name: 'selectedIndex', value: this.#selected }];
  }
}

export class HTMLFormElement extends HTMLElement {
  get elements(): Element[] {
    return this.querySelectorAll('input,textarea,select,button');
  }

  requestSubmit(): void {
    this.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  }
}

const CLASSES: Readonly<Record<string, typeof HTMLElement>> = {
  a: HTMLAnchorElement,
  button: HTMLButtonElement,
  form: HTMLFormElement,
  input: HTMLInputElement,
  option: HTMLOptionElement,
  select: HTMLSelectElement,
  template: HTMLTemplateElement,
  textarea: HTMLTextAreaElement,
};

/** The class of an HTML element by its local name. */
export function htmlElementClass(localName: string): typeof HTMLElement {
  return Object.hasOwn(CLASSES, localName) ? CLASSES[localName]! : HTMLElement;
}

/** Attributes that are properties of the same value on every HTML element. */
const REFLECTED = {
  text: {
    title: 'title',
    lang: 'lang',
    dir: 'dir',
    role: 'role',
    name: 'name',
    type: 'type',
    href: 'href',
    src: 'src',
    alt: 'alt',
    placeholder: 'placeholder',
    htmlFor: 'for',
    rel: 'rel',
    label: 'label',
    min: 'min',
    max: 'max',
    step: 'step',
    pattern: 'pattern',
    srcset: 'srcset',
  },
  flag: {
    hidden: 'hidden',
    disabled: 'disabled',
    required: 'required',
    readOnly: 'readonly',
    multiple: 'multiple',
    autofocus: 'autofocus',
    open: 'open',
    controls: 'controls',
    loop: 'loop',
    muted: 'muted',
    inert: 'inert',
  },
};

for (const [property, attribute] of Object.entries(REFLECTED.text)) {
  Object.defineProperty(HTMLElement.prototype, property, {
    configurable: true,
    enumerable: true,
    get(this: Element) {
      return this.getAttribute(attribute) ?? '';
    },
    set(this: Element, value: string) {
      this.setAttribute(attribute, `${value}`);
    },
  });
}
for (const [property, attribute] of Object.entries(REFLECTED.flag)) {
  Object.defineProperty(HTMLElement.prototype, property, {
    configurable: true,
    enumerable: true,
    get(this: Element) {
      return this.hasAttribute(attribute);
    },
    set(this: Element, on: boolean) {
      this.toggleAttribute(attribute, Boolean(on));
    },
  });
}
Object.defineProperty(HTMLElement.prototype, 'tabIndex', {
  configurable: true,
  get(this: Element) {
    return Number(this.getAttribute('tabindex') ?? -1);
  },
  set(this: Element, value: number) {
    this.setAttribute('tabindex', `${value}`);
  },
});
for (const name of ['scrollTop', 'scrollLeft'] as const) {
  Object.defineProperty(HTMLElement.prototype, name, {
    configurable: true,
    get: () => refuseLayoutRead(name),
    set(this: Element, value: number) {
      const id = this.viewId;
      if (id !== 0) this.ownerDocument?.recorder.record({ do: 'property', id, name, value: Number(value) });
    },
  });
}
