import type { Element } from './element.ts';
import { HTMLElement } from './html-element.ts';

export class HTMLFormElement extends HTMLElement {
  get elements(): Element[] {
    return this.querySelectorAll('input,textarea,select,button');
  }

  requestSubmit(): void {
    this.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  }
}
