import { element } from '../../mini-app/window/element.ts';
import { PIN_PATTERN } from './pin.ts';

/** A labelled field for a PIN. It takes part in no saved passwords of the browser. */
export function pinField(
  id: string,
  label: string,
): { field: HTMLInputElement; parts: readonly HTMLElement[] } {
  const field = element('input', {
    id,
    class: 'pin-field',
    type: 'password',
    inputmode: 'numeric',
    autocomplete: 'off',
    pattern: PIN_PATTERN,
    required: true,
    'aria-describedby': 'pin-problem',
  });
  return { field, parts: [element('label', { for: id }, label), field] };
}

/** Says what is wrong with what was entered. */
export function pinProblem(): HTMLElement {
  return element('p', { class: 'pin-problem', id: 'pin-problem', role: 'alert' });
}
