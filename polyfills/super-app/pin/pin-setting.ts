import { element } from '../../mini-app/window/element.ts';
import { askPin } from './ask-pin.ts';
import { choosePin } from './choose-pin.ts';
import type { Pin } from './pin.ts';

/** What the host's settings offer for the PIN. Changing or removing it takes the old one. */
export function pinSetting(phone: HTMLElement, pin: Pin, say: (sentence: string) => void): HTMLElement {
  const knows = (text: string) => askPin(phone, pin, { title: 'Your PIN', text });
  const draw = async () => {
    const isSet = await pin.isSet();
    chooser.textContent = isSet ? 'Change the PIN' : 'Choose a PIN';
    remover.hidden = !isSet;
  };
  const choose = async () => {
    const isSet = await pin.isSet();
    if (isSet && !(await knows('Then you can choose another one.'))) return;
    if (await choosePin(phone, pin))
      say(isSet ? 'The PIN is another one now.' : 'The PIN is kept on this device.');
    await draw();
  };
  const remove = async () => {
    if (!(await knows('Then it is removed. MiniApps cannot be paid without one.'))) return;
    await pin.remove();
    say('The PIN is removed.');
    chooser.focus();
    await draw();
  };
  const chooser = element(
    'button',
    { type: 'button', class: 'action', 'data-setting': 'pin', click: () => void choose() },
    'Choose a PIN',
  );
  const remover = element(
    'button',
    {
      type: 'button',
      class: 'action action-danger',
      'data-setting': 'remove-pin',
      hidden: true,
      click: () => void remove(),
    },
    'Remove the PIN',
  );
  void draw();
  return element('div', { class: 'stack' }, chooser, remover);
}
