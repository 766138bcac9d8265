import { appIcon } from './app-icon.ts';
import { element } from '../mini-app/window/element.ts';
import type { InstalledApp } from './installed-apps.ts';
import { openSheet } from './sheet.ts';

/** What a person wrote about a MiniApp. */
export interface Note {
  readonly kind: 'feedback' | 'report';
  /** Why it is reported; absent in feedback. */
  readonly reason?: string;
  readonly text: string;
  /** In milliseconds since the epoch. */
  readonly writtenAt: number;
}

const REASONS = ['It misleads or deceives', 'It shows harmful content', 'It does not work', 'Something else'];
const LONGEST = 4000;

function reasonChoice(): HTMLElement {
  return element(
    'fieldset',
    { class: 'choice-list' },
    element('legend', {}, 'What is wrong with it?'),
    ...REASONS.map((reason) =>
      element(
        'label',
        {},
        element('input', { type: 'radio', name: 'reason', value: reason, required: true }),
        reason,
      ),
    ),
  );
}

/** A form for feedback or a report. It is kept on this device, and says so. */
export function openNoteSheet(
  phone: HTMLElement,
  app: InstalledApp,
  kind: Note['kind'],
  keep: (note: Note) => void,
): void {
  const report = kind === 'report';
  const field = element('textarea', {
    name: 'text',
    id: 'note-text',
    maxlength: String(LONGEST),
    required: !report,
    dir: 'auto',
  });
  const form = element(
    'form',
    { class: 'stack' },
    report && reasonChoice(),
    element(
      'label',
      { for: 'note-text' },
      report ? 'More about it (optional)' : 'What would you tell its developer?',
    ),
    field,
    element(
      'p',
      { class: 'sheet-text' },
      'Kept on this device only: this host has no service that it could be sent to. Uninstalling the MiniApp removes it.',
    ),
    element('button', { type: 'submit', class: 'action action-main' }, 'Keep'),
  );
  const dialog = openSheet(phone, {
    className: `${kind}-sheet`,
    title: app.name,
    subtitle: report ? 'Report' : 'Feedback',
    icon: appIcon(app),
    body: [form],
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const reason = new FormData(form).get('reason');
    keep({
      kind,
      text: field.value.trim(),
      writtenAt: Date.now(),
      ...(typeof reason === 'string' && { reason }),
    });
    dialog.close();
  });
}
