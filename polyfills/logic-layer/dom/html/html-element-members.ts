import { toLong } from '../../web-idl/conversions.ts';
import { attachInternals, type ElementInternals } from '../element-internals.ts';
import type { HTMLElement } from '../html-element.ts';
import { parseInteger } from './reflect.ts';

/** Properties of all HTML elements that reflect more than one string. https://html.spec.whatwg.org/multipage/dom.html#htmlelement */
export const MEMBERS = {
  attachInternals(): ElementInternals {
    return attachInternals(this as unknown as HTMLElement);
  },
  get hidden(): boolean | string {
    const value = attribute(this, 'hidden');
    return value?.toLowerCase() === 'until-found' ? 'until-found' : value !== null;
  },
  set hidden(value: unknown) {
    const element = this as unknown as HTMLElement;
    if (typeof value === 'string' && value.toLowerCase() === 'until-found') {
      element.setAttribute('hidden', 'until-found');
    } else element.toggleAttribute('hidden', Boolean(value));
  },
  get tabIndex(): number {
    const given = parseInteger(attribute(this, 'tabindex') ?? '');
    if (given !== undefined) return given;
    return FOCUSABLE_BY_ITSELF.has((this as unknown as HTMLElement).localName) ? 0 : -1;
  },
  set tabIndex(index: number) {
    (this as unknown as HTMLElement).setAttribute('tabindex', `${toLong(index)}`);
  },
  get draggable(): boolean {
    const value = attribute(this, 'draggable')?.toLowerCase();
    const { localName } = this as unknown as HTMLElement;
    return (
      value === 'true' ||
      (value !== 'false' && (localName === 'img' || isLink(this as unknown as HTMLElement)))
    );
  },
  set draggable(on: boolean) {
    (this as unknown as HTMLElement).setAttribute('draggable', `${Boolean(on)}`);
  },
  get spellcheck(): boolean {
    return attribute(this, 'spellcheck')?.toLowerCase() !== 'false';
  },
  set spellcheck(on: boolean) {
    (this as unknown as HTMLElement).setAttribute('spellcheck', `${Boolean(on)}`);
  },
  get translate(): boolean {
    const closest = (this as unknown as HTMLElement).closest('[translate]');
    return closest?.getAttribute('translate')?.toLowerCase() !== 'no';
  },
  set translate(on: boolean) {
    (this as unknown as HTMLElement).setAttribute('translate', on ? 'yes' : 'no');
  },
  get contentEditable(): string {
    const value = attribute(this, 'contenteditable')?.toLowerCase();
    if (value === '' || value === 'true') return 'true';
    return value === 'false' || value === 'plaintext-only' ? value : 'inherit';
  },
  set contentEditable(given: string) {
    const element = this as unknown as HTMLElement;
    const value = `${given}`.toLowerCase();
    if (value === 'inherit') element.removeAttribute('contenteditable');
    else if (['true', 'false', 'plaintext-only'].includes(value))
      element.setAttribute('contenteditable', value);
    else throw new DOMException(`"${given}" is no value of contentEditable.`, 'SyntaxError');
  },
  get isContentEditable(): boolean {
    const closest = (this as unknown as HTMLElement).closest('[contenteditable]');
    return closest !== null && closest.getAttribute('contenteditable')?.toLowerCase() !== 'false';
  },
};

const FOCUSABLE_BY_ITSELF = new Set([
  'a',
  'area',
  'button',
  'input',
  'select',
  'textarea',
  'iframe',
  'summary',
]);

function isLink(element: HTMLElement): boolean {
  const { localName } = element;
  return (localName === 'a' || localName === 'area') && element.hasAttribute('href');
}

function attribute(element: object, name: string): string | null {
  return (element as HTMLElement).getAttribute(name);
}
