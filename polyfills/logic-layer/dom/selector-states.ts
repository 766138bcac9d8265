import type { Element } from './element.ts';
import { TEXT } from './node-type.ts';

/** Pseudo-classes that follow what elements hold and where the focus is. https://html.spec.whatwg.org/multipage/semantics-other.html#pseudo-classes */
export const STATES = [
  ...['checked', 'indeterminate', 'valid', 'invalid', 'defined', 'focus', 'focus-within', 'focus-visible'],
  ...['empty', 'target', 'hover', 'active', 'open', 'placeholder-shown'],
] as const;

interface Control extends Element {
  readonly checked?: boolean;
  readonly selected?: boolean;
  readonly indeterminate?: boolean;
  readonly willValidate?: boolean;
  readonly value?: string;
  readonly validity?: { readonly valid: boolean };
}

export function stateOf(element: Element, state: string): boolean {
  const control = element as Control;
  const focused = (): unknown => Reflect.get(element.nodeDocument, 'activeElement');
  switch (state) {
    case 'checked':
      return control.localName === 'option' ? control.selected === true : control.checked === true;
    case 'indeterminate':
      return control.indeterminate === true;
    case 'valid':
      return control.willValidate === true && control.validity?.valid === true;
    case 'invalid':
      return control.willValidate === true && control.validity?.valid === false;
    case 'defined':
      return control.customElement === null || control.customElement.state === 'custom';
    case 'focus':
    case 'focus-visible':
      return focused() === element && element.localName !== 'body';
    case 'focus-within':
      return element.contains(focused() as Element | null) && element.localName !== 'body';
    case 'empty':
      return isEmpty(element);
    case 'open':
      return element.hasAttribute('open');
    case 'placeholder-shown':
      return element.hasAttribute('placeholder') && control.value === '';
    default:
      return false;
  }
}

function isEmpty(element: Element): boolean {
  for (let child = element.treeFirst; child !== null; child = child.treeNext) {
    if (child.nodeType === 1 || (child.nodeType === TEXT && child.nodeValue !== '')) return false;
  }
  return true;
}
