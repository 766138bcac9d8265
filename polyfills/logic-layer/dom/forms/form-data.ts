import { fire } from '../../events/dispatch.ts';
import { FormDataEvent } from '../../events/event-classes.ts';
import type { Element } from '../element.ts';
import { formValueOf, internalsOf, type FormValue } from '../element-internals.ts';
import { isDisabled } from './disabled.ts';
import type { HTMLFormElement } from './html-form-element.ts';
import type { HTMLSelectElement } from './html-select-element.ts';
import { isOptionDisabled } from './html-select-element.ts';
import { controlsOf } from './listed-controls.ts';

type Control = Element & { readonly type: string; readonly value: string; readonly checked?: boolean };

const reading = new WeakSet<Element>();

/** https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#constructing-the-form-data-set; null while it is */
export function constructEntryList(form: HTMLFormElement, submitter: Element | null): FormData | null {
  if (reading.has(form)) return null;
  reading.add(form);
  try {
    const formData = new FormData();
    for (const control of controlsOf(form) as Control[]) appendEntries(control, submitter, formData);
    fire(new FormDataEvent('formdata', { bubbles: true, formData }), form);
    return formData;
  } finally {
    reading.delete(form);
  }
}

function appendEntries(control: Control, submitter: Element | null, formData: FormData): void {
  const { localName, type } = control;
  if (control.customElement !== null) {
    const internals = internalsOf(control);
    if (internals !== undefined) appendValue(control, formValueOf(internals), formData);
    return;
  }
  if (['fieldset', 'object', 'output'].includes(localName)) return;
  if (isDisabled(control) || control.closest('datalist') !== null) return;
  const isButton = localName === 'button' || ['submit', 'image', 'reset', 'button'].includes(type);
  if (isButton && control !== submitter) return;
  if ((type === 'checkbox' || type === 'radio') && !control.checked) return;
  const name = control.getAttribute('name') ?? '';
  if (type === 'image') {
    for (const axis of ['x', 'y']) formData.append(name === '' ? axis : `${name}.${axis}`, '0');
    return;
  }
  if (name === '') return;
  if (localName === 'select') {
    for (const option of (control as unknown as HTMLSelectElement).selectedOptions) {
      if (!isOptionDisabled(option)) formData.append(name, option.value);
    }
  } else if (type === 'file') {
    formData.append(name, new File([], '', { type: 'application/octet-stream' }));
  } else formData.append(name, control.value);
  const direction = control.getAttribute('dirname');
  if (direction)
    formData.append(direction, control.closest('[dir]')?.getAttribute('dir') === 'rtl' ? 'rtl' : 'ltr');
}

/** What a custom element sends: one value under its name, or several under names of their own. */
function appendValue(element: Element, value: FormValue, formData: FormData): void {
  const name = element.getAttribute('name') ?? '';
  if (value === null || isDisabled(element)) return;
  if (value instanceof FormData) for (const [key, each] of value) formData.append(key, each);
  else if (name !== '') formData.append(name, value);
}
