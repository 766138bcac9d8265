import { element } from '../mini-app/window/element.ts';
import { glyph } from './glyph.ts';
import type { Refusal } from '../mini-app/find/refusal.ts';
import { wordsFor } from './refusal-words.ts';

/** More violations than this are not listed. */
const MOST_LISTED = 8;

/** Says to its person why a MiniApp was refused, and leads back; what its developer needs is folded below. */
export function errorScreen(
  refusal: Refusal,
  address: string,
  actions: { dismiss: () => void; retry: () => void },
): HTMLElement {
  const fact = (term: string, description: Node | string) =>
    element('div', {}, element('dt', {}, term), element('dd', {}, description));
  const code = (text: string) => element('code', {}, text);
  const place = refusal.violations[0]?.path;
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
    element('p', { class: 'error-message' }, wordsFor(refusal.code)),
    element('p', { class: 'error-address' }, code(address)),
    element(
      'details',
      { class: 'error-details' },
      element('summary', {}, 'For its developer'),
      element(
        'dl',
        {},
        fact('What is wrong', refusal.message),
        fact('Code', code(refusal.code)),
        place !== undefined && place !== '' && fact('Where', code(place)),
        ...more.map(({ path, message }) => fact(path === '' ? 'Also' : `Also, at ${path}`, message)),
      ),
    ),
    element(
      'div',
      { class: 'error-actions' },
      refusal.retry &&
        element('button', { type: 'button', class: 'action action-main', click: actions.retry }, 'Try again'),
      element(
        'button',
        {
          type: 'button',
          class: refusal.retry ? 'action error-dismiss' : 'action action-main error-dismiss',
          click: actions.dismiss,
        },
        'Back to home',
      ),
    ),
  );
}
