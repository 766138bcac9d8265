import { appIcon } from './app-icon.ts';
import { element } from '../mini-app/window/element.ts';
import type { InstalledApp } from './installed-apps.ts';
import { openSheet } from './sheet.ts';

/** Removing data takes a second press of the same button, which says so first. */
function pressTwice(label: string, confirm: string, run: () => void): HTMLButtonElement {
  const button = element('button', { type: 'button', class: 'action action-danger' }, label);
  button.addEventListener('click', () => {
    if (button.textContent === confirm) run();
    else button.textContent = confirm;
  });
  button.addEventListener('blur', () => {
    button.textContent = label;
  });
  return button;
}

/** What a person decides about an installed MiniApp. */
export function openSettingsSheet(
  phone: HTMLElement,
  app: InstalledApp,
  actions: { clearData: () => void; uninstall: () => void },
): void {
  const closing = (run: () => void) => () => {
    dialog.close();
    run();
  };
  const clear = pressTwice('Clear its data', 'Clear now: it cannot be undone', closing(actions.clearData));
  clear.dataset['setting'] = 'clear-data';
  const uninstall = pressTwice('Uninstall', 'Uninstall now: its data go too', closing(actions.uninstall));
  uninstall.dataset['setting'] = 'uninstall';
  const dialog = openSheet(phone, {
    className: 'settings-sheet',
    title: app.name,
    subtitle: 'Settings',
    icon: appIcon(app),
    body: [
      element(
        'p',
        { class: 'sheet-text' },
        'What this MiniApp stores stays on this device. Clearing its data closes it; uninstalling removes the MiniApp and everything it stored.',
      ),
      element('div', { class: 'stack' }, clear, uninstall),
    ],
  });
}
