import type { Element } from '../element.ts';
import type { HTMLFormElement } from './html-form-element.ts';

/** https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#form-owner */
export function formOwner(control: Element): HTMLFormElement | null {
  const id = control.getAttribute('form');
  if (id !== null && control.isConnected) {
    const named = control.ownerDocument?.getElementById(id);
    return named?.localName === 'form' ? (named as unknown as HTMLFormElement) : null;
  }
  return control.closest('form') as HTMLFormElement | null;
}
