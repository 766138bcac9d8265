import { element } from '../mini-app/window/element.ts';
import { appIcon } from './app-icon.ts';
import { rememberFocus } from './focus-memory.ts';
import { glyph } from './glyph.ts';
import type { RunningApp } from './running-app.ts';
import { swipeAway } from './swipe-away.ts';

export interface SwitcherActions {
  open(app: RunningApp): void;
  close(app: RunningApp): void;
}

/** What of a MiniApp's window a card shows in its own colours. */
const COLOURS = ['--app-background', '--app-text', '--bar-background', '--bar-text'];

/**
 * The MiniApps that run, as cards beside each other. One is closed by its button, the key Delete on it, or a swipe upwards.
 *
 * @param apps the one shown last first
 */
export function openSwitcher(
  phone: HTMLElement,
  apps: readonly RunningApp[],
  actions: SwitcherActions,
): HTMLDialogElement {
  const none = element(
    'p',
    { class: 'switcher-none', role: 'status', hidden: apps.length > 0 },
    'No MiniApp runs now.',
  );
  const list = element('ul', { class: 'switcher-cards' });
  const done = element(
    'button',
    { type: 'button', class: 'full-screen-close', 'aria-label': 'Back', click: () => dialog.close() },
    glyph('dismiss'),
  );
  const dialog = element(
    'dialog',
    { class: 'full-screen switcher', 'aria-labelledby': 'switcher-title' },
    element(
      'div',
      { class: 'full-screen-head' },
      done,
      element('h2', { id: 'switcher-title' }, 'Running MiniApps'),
    ),
    list,
    none,
  );
  const closing = new AbortController();
  for (const app of apps) {
    const item = card(app, {
      open: () => {
        dialog.close();
        actions.open(app);
      },
      close: () => actions.close(app),
    });
    list.append(item);
    const leave = () => {
      const next = item.nextElementSibling ?? item.previousElementSibling;
      const wasIn = item.contains(document.activeElement);
      item.remove();
      none.hidden = list.childElementCount > 0;
      if (wasIn) (next?.querySelector<HTMLElement>('.card-open') ?? done).focus();
    };
    app.addEventListener('ended', leave, { signal: closing.signal });
  }
  dialog.addEventListener('close', () => {
    closing.abort();
    dialog.remove();
    giveFocusBack();
  });
  const giveFocusBack = rememberFocus();
  phone.append(dialog);
  dialog.showModal();
  list.querySelector<HTMLElement>('.card-open')?.focus();
  return dialog;
}

function card(app: RunningApp, actions: { open(): void; close(): void }): HTMLElement {
  const { name } = app.face;
  const open = element(
    'button',
    {
      type: 'button',
      class: 'card-open',
      'aria-label': `${name}, ${app.title}`,
      'aria-keyshortcuts': 'Delete',
      click: actions.open,
    },
    element('span', { class: 'card-bar', dir: 'auto' }, app.title),
    element('span', { class: 'card-page' }, appIcon(app.face)),
  );
  for (const colour of COLOURS) {
    const value = app.window.element.style.getPropertyValue(colour);
    if (value !== '') open.style.setProperty(colour, value);
  }
  open.addEventListener('keydown', (event) => {
    if (event.key !== 'Delete' && event.key !== 'Backspace') return;
    event.preventDefault();
    actions.close();
  });
  const item = element(
    'li',
    { class: 'switcher-card' },
    open,
    element(
      'div',
      { class: 'card-foot' },
      element('span', { dir: 'auto', 'aria-hidden': 'true' }, name),
      element(
        'button',
        { type: 'button', class: 'card-close', 'aria-label': `Close ${name}`, click: actions.close },
        glyph('dismiss'),
      ),
    ),
  );
  swipeAway(item, actions.close);
  return item;
}
