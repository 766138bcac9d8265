import { element } from '../../mini-app/window/element.ts';
import { openSheet } from '../sheet.ts';
import { pinField, pinProblem } from './pin-field.ts';
import type { Pin, PinAnswer } from './pin.ts';

export interface PinQuestion {
  readonly title: string;
  /** What comes of the right PIN. */
  readonly text: string;
  readonly icon?: HTMLElement;
  /** The question is over. */
  readonly signal?: AbortSignal;
}

function problemOf(answer: PinAnswer): string {
  if (answer.is !== 'wait') return 'This is not the PIN.';
  const time = new Date(answer.until).toLocaleTimeString([], { timeStyle: 'medium' });
  return `Too many wrong ones. Try again at ${time}.`;
}

/** Asks for the PIN until it is right or the person closes the sheet. */
export function askPin(
  phone: HTMLElement,
  pin: Pin,
  { title, text, icon, signal }: PinQuestion,
): Promise<boolean> {
  const { field, parts } = pinField('pin', 'PIN');
  const problem = pinProblem();
  const enter = element('button', { type: 'submit', class: 'action action-main' }, 'Enter');
  const form = element(
    'form',
    { class: 'stack', novalidate: true },
    element('p', { class: 'sheet-text' }, text),
    ...parts,
    problem,
    enter,
  );
  const dialog = openSheet(phone, { className: 'pin-sheet', title, body: [form], ...(icon && { icon }) });
  field.focus();
  let isRight = false;
  const close = () => dialog.close();
  signal?.addEventListener('abort', close);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    enter.disabled = true;
    void pin.try(field.value).then((answer) => {
      enter.disabled = false;
      isRight = answer.is === 'right';
      if (isRight) return close();
      problem.textContent = problemOf(answer);
      field.value = '';
      return field.focus();
    });
  });
  return new Promise((resolve) =>
    dialog.addEventListener('close', () => {
      signal?.removeEventListener('abort', close);
      resolve(isRight && !signal?.aborted);
    }),
  );
}
