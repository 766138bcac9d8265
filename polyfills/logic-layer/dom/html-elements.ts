import './reflected-attributes.ts';
import { DomEventTarget } from './dom-event-target.ts';
import { Element } from './element.ts';
import { defineEventHandlers } from './event-handlers.ts';
import { HTMLElement } from './html-element.ts';
import { HTMLAnchorElement } from './html-anchor-element.ts';
import { HTMLButtonElement } from './html-button-element.ts';
import { HTMLFormElement } from './html-form-element.ts';
import { HTMLInputElement } from './html-input-element.ts';
import { HTMLOptionElement } from './html-option-element.ts';
import { HTMLSelectElement } from './html-select-element.ts';
import { HTMLTemplateElement } from './html-template-element.ts';
import { HTMLTextAreaElement } from './html-text-area-element.ts';
import { defineDocumentLayout } from './document-layout.ts';
import { Document } from './document.ts';
import { defineLayoutReads } from './layout-reads.ts';
import { SVGElement } from './svg-element.ts';
import { defineTextSelection } from './text-selection.ts';

defineEventHandlers(DomEventTarget.prototype);
defineLayoutReads(Element.prototype);
defineDocumentLayout(Document.prototype);
defineTextSelection(HTMLInputElement.prototype);
defineTextSelection(HTMLTextAreaElement.prototype);

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

/** The class of an element by its local name and namespace. */
export function htmlElementClass(
  localName: string,
  namespace?: 'svg' | 'mathml',
): typeof HTMLElement | typeof SVGElement | typeof Element {
  if (namespace !== undefined) return namespace === 'svg' ? SVGElement : Element;
  return Object.hasOwn(CLASSES, localName) ? CLASSES[localName]! : HTMLElement;
}
