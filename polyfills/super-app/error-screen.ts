import { element } from '../mini-app/window/element.ts';
import { glyph } from './glyph.ts';
import type { Refusal } from '../mini-app/find/refusal.ts';

/** More violations than this are not listed. */
const MOST_LISTED = 8;

/** Says why a MiniApp was refused, and leads back. */
export function errorScreen(
  refusal: Refusal,
  address: string,
  actions: { dismiss: () => void; retry: () => void },
): HTMLElement {
  const fact = (term: string, description: Node | string) =>
    element('div', {}, element('dt', {}, term), element('dd', { dir: 'auto' }, description));
  const code = (text: string) => element('code', {}, text);
  const more = refusal.violations.slice(1, MOST_LISTED);
  return element(
    'section',
    {
      class: 'error-screen',
      'data-code': refusal.code,
      role: 'alertdialog',
      'aria-labelledby': 'error-title',
    },
    glyph('refused'),
    element('h1', { id: 'error-title' }, refusal.title),
    element('p', { class: 'error-message', dir: 'auto' }, refusal.message),
    element(
      'dl',
      { class: 'error-details' },
      fact('Address', code(address)),
      fact('Reason', code([refusal.code, refusal.violations[0]?.path].filter(Boolean).join(' at '))),
      ...more.map(({ path, message }) => fact(path === '' ? 'Also' : `Also, at ${path}`, message)),
    ),
    element(
      'div',
      { class: 'error-actions' },
      refusal.retry &&
        element('button', { type: 'button', class: 'action', click: actions.retry }, 'Try again'),
      element(
        'button',
        { type: 'button', class: 'action action-main error-dismiss', click: actions.dismiss },
        'Back to home',
      ),
    ),
  );
}
