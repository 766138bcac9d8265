import type { Element } from '../element.ts';
import { descendants } from '../html-collection.ts';
import { formOwner } from './form-owner.ts';

const LISTED = new Set(['button', 'fieldset', 'input', 'object', 'output', 'select', 'textarea']);

/** https://html.spec.whatwg.org/multipage/forms.html#category-listed of this form, in tree order */
export function controlsOf(form: Element): Element[] {
  const root = form.isConnected ? form.getRootNode() : form;
  return descendants(root, (element) => LISTED.has(element.localName) && formOwner(element) === form);
}
