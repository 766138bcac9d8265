import { fire } from '../../events/dispatch.ts';
import { Event } from '../../events/event.ts';
import { ACTIVATION, type Activation } from '../event-target-parts.ts';
import type { Element } from '../element.ts';
import { HTMLElement } from '../html-element.ts';

/** The view fires `toggle`, once it shows the change. https://html.spec.whatwg.org/multipage/interactive-elements.html */
export class HTMLDetailsElement extends HTMLElement {
  declare open: boolean;
}

/** Known as an HTMLElement. https://html.spec.whatwg.org/multipage/interactive-elements.html#the-summary-element */
export class SummaryElement extends HTMLElement {
  override [ACTIVATION](): Activation | undefined {
    const details = this.parentElement;
    if (details?.localName !== 'details') return undefined;
    const first = [...details.children].find(({ localName }) => localName === 'summary');
    if (first !== (this as Element)) return undefined;
    return { run: () => void details.toggleAttribute('open') };
  }
}

/**
 * The view shows a modal dialog above the rest of the page, never above the host.
 * https://html.spec.whatwg.org/multipage/interactive-elements.html#the-dialog-element
 */
export class HTMLDialogElement extends HTMLElement {
  declare open: boolean;
  #returnValue = '';
  #isModal = false;

  get returnValue(): string {
    return this.#returnValue;
  }

  set returnValue(value: string) {
    this.#returnValue = `${value}`;
  }

  show(): void {
    this.#show(false);
  }

  showModal(): void {
    if (!this.isConnected) {
      throw new DOMException('A dialog outside of the document cannot be modal.', 'InvalidStateError');
    }
    this.#show(true);
  }

  close(returnValue?: string): void {
    if (returnValue !== undefined) this.#returnValue = `${returnValue}`;
    if (!this.open) return;
    this.#isModal = false;
    this.#invoke('close');
    this.adoptAttribute('open', null);
    queueMicrotask(() => fire(new Event('close'), this));
  }

  requestClose(returnValue?: string): void {
    if (this.open && fire(new Event('cancel', { cancelable: true }), this)) this.close(returnValue);
  }

  #show(modal: boolean): void {
    if (this.open && this.#isModal === modal) return;
    if (this.open) throw new DOMException('The dialog is open already.', 'InvalidStateError');
    this.#isModal = modal;
    this.#invoke(modal ? 'showModal' : 'show');
    this.adoptAttribute('open', '');
  }

  #invoke(method: 'show' | 'showModal' | 'close'): void {
    const id = this.viewId;
    if (id !== 0) this.ownerDocument!.recorder.record({ do: 'invoke', id, method });
  }
}
