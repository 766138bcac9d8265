import { appIcon } from './app-icon.ts';
import { choiceOf } from './choice.ts';
import { element } from '../mini-app/window/element.ts';
import type { AppFace } from './installed-apps.ts';
import { openSheet } from './sheet.ts';

export interface LostSheet {
  readonly face: AppFace;
  readonly title: string;
  readonly text: string;
  /** What the two buttons say. */
  readonly open: string;
  readonly keepClosed: string;
}

/** What a person reads and decides about a MiniApp with which the super app's page was lost. Put away without a choice, it stays closed. */
export function openLostSheet(
  phone: HTMLElement,
  { face, title, text, open, keepClosed }: LostSheet,
  actions: { open(): void; keepClosed(): void },
): void {
  const words = element('p', { class: 'sheet-text', id: 'lost-text' }, text);
  let isToOpen = false;
  const dialog = openSheet(phone, {
    className: 'lost-sheet',
    title,
    icon: appIcon(face),
    body: [
      words,
      choiceOf(
        { label: keepClosed, name: 'keep-closed', choose: () => dialog.close() },
        {
          label: open,
          name: 'open',
          choose: () => {
            isToOpen = true;
            dialog.close();
          },
        },
      ),
    ],
  });
  dialog.setAttribute('role', 'alertdialog');
  dialog.setAttribute('aria-describedby', words.id);
  dialog.addEventListener('close', () => (isToOpen ? actions.open() : actions.keepClosed()));
}
