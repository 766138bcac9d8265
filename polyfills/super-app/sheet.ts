import { element } from '../mini-app/window/element.ts';
import { rememberFocus } from './focus-memory.ts';
import { glyph } from './glyph.ts';
import { motionEnds } from './motion-ends.ts';

/** How far down a drag, as a share of the panel's height, dismisses the sheet. */
const DISMISS_SHARE = 0.3;
/** How fast a drag, in pixels per millisecond, dismisses it however short. */
const DISMISS_SPEED = 0.6;

export interface SheetParts {
  readonly className: string;
  readonly title: string;
  readonly subtitle?: string;
  readonly icon?: HTMLElement;
  readonly body: readonly (Node | string)[];
}

/**
 * A panel that rises from below over the phone. Modal: the browser keeps the focus inside, gives it back afterwards and
 * closes it by Escape; a drag of its head or a click beside it closes it too.
 *
 * @returns the open dialog; `close()` is its own
 */
export function openSheet(phone: HTMLElement, parts: SheetParts): HTMLDialogElement {
  const heading = element('h2', { id: `${parts.className}-title` }, parts.title);
  const handle = element(
    'div',
    { class: 'sheet-handle' },
    element(
      'div',
      { class: 'sheet-head' },
      parts.icon,
      element(
        'div',
        { class: 'sheet-head-text' },
        heading,
        parts.subtitle !== undefined && element('p', {}, parts.subtitle),
      ),
      element(
        'button',
        { type: 'button', class: 'sheet-close', 'aria-label': 'Close', click: () => dialog.close() },
        glyph('dismiss'),
      ),
    ),
  );
  const panel = element(
    'div',
    { class: 'sheet-panel' },
    handle,
    element('div', { class: 'sheet-body' }, ...parts.body),
  );
  const dialog = element(
    'dialog',
    { class: `sheet ${parts.className}`, 'aria-labelledby': heading.id },
    panel,
  );
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  const giveFocusBack = rememberFocus();
  dialog.addEventListener('close', () => {
    leave(phone, dialog);
    giveFocusBack();
  });
  dragToDismiss(handle, panel, () => dialog.close());
  phone.append(dialog);
  dialog.showModal();
  return dialog;
}

/** A closed dialog is out of the way at once; a copy without any function is seen leaving. */
function leave(phone: HTMLElement, dialog: HTMLDialogElement): void {
  const ghost = element('div', { class: 'sheet-ghost', 'aria-hidden': 'true', inert: true });
  ghost.append(...dialog.childNodes);
  dialog.remove();
  phone.append(ghost);
  void motionEnds(ghost, { subtree: true }).then(() => ghost.remove());
}

function dragToDismiss(handle: HTMLElement, panel: HTMLElement, dismiss: () => void): void {
  let start: { y: number; time: number } | undefined;
  const distance = (event: PointerEvent) => Math.max(0, event.clientY - (start?.y ?? event.clientY));
  handle.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || (event.target as Element).closest('button')) return;
    start = { y: event.clientY, time: event.timeStamp };
    handle.setPointerCapture(event.pointerId);
  });
  handle.addEventListener('pointermove', (event) => {
    if (start) panel.style.setProperty('--drag', `${distance(event)}px`);
  });
  const end = (event: PointerEvent) => {
    if (!start) return;
    const far = distance(event);
    const speed = far / Math.max(1, event.timeStamp - start.time);
    start = undefined;
    if (event.type === 'pointerup' && (far > panel.offsetHeight * DISMISS_SHARE || speed > DISMISS_SPEED))
      dismiss();
    else panel.style.removeProperty('--drag');
  };
  handle.addEventListener('pointerup', end);
  handle.addEventListener('pointercancel', end);
}
