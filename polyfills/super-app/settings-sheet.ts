import { element } from '../mini-app/window/element.ts';
import { appIcon } from './app-icon.ts';
import type { InstalledApp } from './installed-apps.ts';
import { openSheet } from './sheet.ts';

export interface SettingsParts {
  readonly app: InstalledApp;
  /** Bytes, as they are known. */
  readonly stored: Promise<number>;
  readonly package: Promise<number>;
  /** What the person allows it. */
  readonly permissions: HTMLElement;
}

export interface SettingsActions {
  clearData(): void;
  uninstall(): void;
}

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

/** Of less than a kilobyte each byte counts. */
function sizeText(bytes: number): string {
  if (bytes < 1000) return bytes === 1 ? '1 byte' : `${bytes} bytes`;
  const kilobytes = bytes / 1000;
  return `${kilobytes.toLocaleString(undefined, { maximumFractionDigits: kilobytes < 10 ? 1 : 0 })} kB`;
}

function sizeFact(term: string, name: string, size: Promise<number>): HTMLElement {
  const value = element('dd', { 'data-size': name, dir: 'auto' }, '…');
  void size.then((bytes) => (value.textContent = sizeText(bytes)));
  return element('div', {}, element('dt', {}, term), value);
}

/** What a person decides about an installed MiniApp. */
export function openSettingsSheet(
  phone: HTMLElement,
  parts: SettingsParts,
  actions: SettingsActions,
): HTMLDialogElement {
  const { app } = parts;
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
      parts.permissions,
      element(
        'section',
        {},
        element('h3', {}, 'Storage'),
        element(
          'dl',
          { class: 'facts' },
          sizeFact('Stored by it', 'stored', parts.stored),
          sizeFact(`Version ${app.version}`, 'package', parts.package),
        ),
      ),
      element(
        'p',
        { class: 'sheet-text' },
        'What this MiniApp stores stays on this device. Clearing its data closes it; uninstalling removes the MiniApp and everything it stored.',
      ),
      element('div', { class: 'stack' }, clear, uninstall),
    ],
  });
  return dialog;
}
