import { fire } from '../../events/dispatch.ts';
import { SubmitEvent } from '../../events/event-classes.ts';
import { Event } from '../../events/event.ts';
import type { Element } from '../element.ts';
import { internalsOf } from '../element-internals.ts';
import { focus } from '../html/focus.ts';
import { HTMLElement } from '../html-element.ts';
import type { FormControl } from './form-control.ts';
import { formControlsCollection, type HTMLFormControlsCollection } from './form-controls-collection.ts';
import { constructEntryList } from './form-data.ts';
import { controlsOf } from './listed-controls.ts';

/** https://html.spec.whatwg.org/multipage/forms.html#the-form-element */
export class HTMLFormElement extends HTMLElement {
  declare method: string;
  declare noValidate: boolean;
  #elements: HTMLFormControlsCollection | undefined;
  #isResetting = false;
  #isSubmitting = false;

  get elements(): HTMLFormControlsCollection {
    return (this.#elements ??= formControlsCollection(() =>
      controlsOf(this).filter((control) => (control as { type?: string }).type !== 'image'),
    ));
  }

  get length(): number {
    return this.elements.length;
  }

  [Symbol.iterator](): Iterator<Element> {
    return this.elements[Symbol.iterator]();
  }

  checkValidity(): boolean {
    return invalidControls(this).length === 0;
  }

  /** What is wrong is told by events and by the focus of the first: there is no bubble with a message. */
  reportValidity(): boolean {
    const invalid = invalidControls(this);
    const first = invalid.find(({ handled }) => !handled);
    if (first) focus(first.control);
    return invalid.length === 0;
  }

  /** https://html.spec.whatwg.org/multipage/forms.html#dom-form-requestsubmit */
  requestSubmit(submitter: Element | null = null): void {
    if (submitter !== null) {
      const { type, form } = submitter as { type?: string; form?: unknown };
      if (type !== 'submit' && type !== 'image') throw new TypeError('The submitter is no submit button.');
      if (form !== this) {
        throw new DOMException('The submitter belongs to another form.', 'NotFoundError');
      }
    }
    if (!this.isConnected || this.#isSubmitting) return;
    this.#isSubmitting = true;
    try {
      const validates = !this.noValidate && !submitter?.hasAttribute('formnovalidate');
      if (validates && !this.reportValidity()) return;
      if (!fire(new SubmitEvent('submit', { bubbles: true, cancelable: true, submitter }), this)) return;
    } finally {
      this.#isSubmitting = false;
    }
    this.#send(submitter);
  }

  /** Sends without asking anyone. A form leads nowhere in a MiniApp (known limit), but `method=dialog` closes its dialog. */
  submit(): void {
    this.#send(null);
  }

  /** https://html.spec.whatwg.org/multipage/forms.html#dom-form-reset */
  reset(): void {
    if (this.#isResetting) return;
    this.#isResetting = true;
    if (fire(new Event('reset', { bubbles: true, cancelable: true }), this)) resetControls(this);
    this.#isResetting = false;
  }

  #send(submitter: Element | null): void {
    if (!this.isConnected) return;
    const method = submitter?.getAttribute('formmethod') ?? this.method;
    const dialog = method.toLowerCase() === 'dialog' ? this.closest('dialog') : null;
    if (dialog === null) constructEntryList(this, submitter);
    else (dialog as unknown as HTMLDialogElement).close(submitter?.getAttribute('value') ?? undefined);
  }
}

type Resettable = Element & { reset?(): void; formResetCallback?(): void };

/** Back to the initial values, after the view has done so or before it is told. */
export function resetControls(form: HTMLFormElement): void {
  for (const control of controlsOf(form) as Resettable[]) {
    if (control.customElement === null) control.reset?.();
    else control.formResetCallback?.();
  }
}

/** https://html.spec.whatwg.org/multipage/forms.html#dom-formdata: what a form holds now */
export function formDataOf(form: unknown, submitter: unknown): FormData {
  if (!(form instanceof HTMLFormElement)) throw new TypeError('FormData takes a form.');
  const list = constructEntryList(form, (submitter as Element | null | undefined) ?? null);
  if (list === null) throw new DOMException('The form is being read already.', 'InvalidStateError');
  return list;
}

/** https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#statically-validate-the-constraints */
function invalidControls(form: HTMLFormElement): { control: Element; handled: boolean }[] {
  const invalid: { control: Element; handled: boolean }[] = [];
  for (const control of controlsOf(form)) {
    const { willValidate, validity } = internalsOf(control) ?? (control as unknown as Partial<FormControl>);
    if (willValidate && !validity?.valid) invalid.push({ control, handled: false });
  }
  for (const found of invalid)
    found.handled = !fire(new Event('invalid', { cancelable: true }), found.control);
  return invalid;
}
