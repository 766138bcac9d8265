import { element } from '../mini-app/window/element.ts';

/** How long a notice stays, in milliseconds. */
const STAY = 5000;

/** What was said no longer matters. */
export function clearNotice(phone: HTMLElement): void {
  phone.querySelector('.notice')?.remove();
}

/** Says one sentence at the foot of the phone, which goes by itself or by its button. A new one takes the old one's place. */
export function showNotice(phone: HTMLElement, sentence: string): void {
  clearNotice(phone);
  const notice = element(
    'div',
    { class: 'notice', role: 'status' },
    element('p', {}, sentence),
    element('button', { type: 'button', click: () => notice.remove() }, 'OK'),
  );
  phone.append(notice);
  globalThis.setTimeout(() => notice.remove(), STAY);
}
