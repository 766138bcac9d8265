import { element } from '../../mini-app/window/element.ts';
import { openSheet } from '../sheet.ts';
import { pinField, pinProblem } from './pin-field.ts';
import type { Pin } from './pin.ts';

export interface PinChoice {
  readonly title?: string;
  /** The choice is over. */
  readonly signal?: AbortSignal;
}

/** Lets the person choose a PIN. Fulfils with whether they did. */
export function choosePin(
  phone: HTMLElement,
  pin: Pin,
  { title = 'Choose a PIN', signal }: PinChoice = {},
): Promise<boolean> {
  const first = pinField('pin', 'PIN, 4 to 12 digits');
  const again = pinField('pin-again', 'The same again');
  const problem = pinProblem();
  const form = element(
    'form',
    { class: 'stack', novalidate: true },
    element(
      'p',
      { class: 'sheet-text' },
      'This host asks for it before a MiniApp is paid. It stays on this device and cannot be recovered.',
    ),
    ...first.parts,
    ...again.parts,
    problem,
    element('button', { type: 'submit', class: 'action action-main' }, 'Keep'),
  );
  const dialog = openSheet(phone, { className: 'pin-sheet', title, body: [form] });
  first.field.focus();
  let isSet = false;
  const close = () => dialog.close();
  signal?.addEventListener('abort', close);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    problem.textContent = '';
    if (!first.field.checkValidity()) {
      problem.textContent = 'A PIN is 4 to 12 digits.';
      return first.field.focus();
    }
    if (first.field.value !== again.field.value) {
      problem.textContent = 'The two are not the same.';
      return again.field.focus();
    }
    return void pin.set(first.field.value).then(() => {
      isSet = true;
      close();
    });
  });
  return new Promise((resolve) =>
    dialog.addEventListener('close', () => {
      signal?.removeEventListener('abort', close);
      resolve(isSet);
    }),
  );
}
