import { element } from './element.ts';

/** How long a notice stays, in milliseconds. */
const STAY = 6000;

/** Says one sentence at the foot of the phone, which goes by itself or by its button. A new one takes the old one's place. */
export function showNotice(phone: HTMLElement, sentence: string): void {
  phone.querySelector('.notice')?.remove();
  const notice = element(
    'div',
    { class: 'notice', role: 'status' },
    element('p', {}, sentence),
    element('button', { type: 'button', click: () => notice.remove() }, 'OK'),
  );
  phone.append(notice);
  globalThis.setTimeout(() => notice.remove(), STAY);
}
