import { appIcon } from './app-icon.ts';
import { choiceOf } from './choice.ts';
import { element } from '../mini-app/window/element.ts';
import type { AppFace } from './installed-apps.ts';
import { openSheet } from './sheet.ts';

/**
 * Says that the MiniApp in front doesn't answer, and asks whether to wait or to close it. Put away without a choice, it waits.
 *
 * @returns the open sheet
 */
export function openHangSheet(
  phone: HTMLElement,
  face: AppFace,
  actions: { close(): void },
): HTMLDialogElement {
  const text = element(
    'p',
    { class: 'sheet-text', id: 'hang-text' },
    'It may still be busy with something. What it has stored is kept if you close it.',
  );
  const dialog = openSheet(phone, {
    className: 'hang-sheet',
    title: `${face.name} does not answer`,
    icon: appIcon(face),
    body: [
      text,
      choiceOf(
        { label: 'Wait', name: 'wait', choose: () => dialog.close() },
        {
          label: 'Close it',
          name: 'close',
          choose: () => {
            dialog.close();
            actions.close();
          },
        },
      ),
    ],
  });
  dialog.setAttribute('role', 'alertdialog');
  dialog.setAttribute('aria-describedby', text.id);
  return dialog;
}
