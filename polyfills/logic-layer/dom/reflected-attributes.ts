import type { Element } from './element.ts';
import { HTMLElement } from './html-element.ts';

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
