import type { Element } from '../element.ts';
import { descendants } from '../html-collection.ts';
import { formOwner } from './form-owner.ts';

const LISTED = new Set(['button', 'fieldset', 'input', 'object', 'output', 'select', 'textarea']);

function isListed(element: Element): boolean {
  return LISTED.has(element.localName) || isFormAssociated(element);
}

/** https://html.spec.whatwg.org/multipage/custom-elements.html#form-associated-custom-element */
export function isFormAssociated({ customElement }: Element): boolean {
  return customElement?.definition?.formAssociated === true;
}

/** https://html.spec.whatwg.org/multipage/forms.html#category-listed of this form, in tree order */
export function controlsOf(form: Element): Element[] {
  const root = form.isConnected ? form.getRootNode() : form;
  return descendants(root, (element) => isListed(element) && formOwner(element) === form);
}
