import type { PermissionQuestion } from '../../permissions/permission-broker.ts';
import { askPin } from './ask-pin.ts';
import { choosePin } from './choose-pin.ts';
import type { Pin } from './pin.ts';

/** Asks for the host's PIN before what a question is about is done; lets the person choose one where there is none yet. */
export async function authenticate(
  phone: HTMLElement,
  pin: Pin,
  { app, items, signal }: PermissionQuestion,
): Promise<boolean> {
  if (!(await pin.isSet()) && !(await choosePin(phone, pin, { title: 'Choose a PIN first', signal })))
    return false;
  const [{ description } = { description: '' }] = items;
  return askPin(phone, pin, { title: 'Your PIN', text: `So that ${app.name} may ${description}.`, signal });
}
