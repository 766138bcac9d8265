import type { HTMLFormElement } from './html-form-element.ts';
import { formDataOf } from './html-form-element.ts';

const PlatformFormData = globalThis.FormData;

/** The platform's, which here takes the page's forms. https://xhr.spec.whatwg.org/#dom-formdata */
export class FormData extends PlatformFormData {
  constructor(form?: HTMLFormElement, submitter?: unknown) {
    super();
    if (form === undefined) return;
    for (const [name, value] of formDataOf(form, submitter)) {
      if (typeof value === 'string') this.append(name, value);
      else this.append(name, value, value.name);
    }
  }
}
