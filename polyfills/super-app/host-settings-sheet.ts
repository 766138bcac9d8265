import { element } from '../mini-app/window/element.ts';
import { appIcon } from './app-icon.ts';
import type { InstalledApp, InstalledApps } from './installed-apps.ts';
import { openSheet } from './sheet.ts';

/** What a person decides about the host: its PIN, and the way to each MiniApp's settings. */
export function openHostSettings(
  phone: HTMLElement,
  installed: InstalledApps,
  pin: HTMLElement,
  settings: (app: InstalledApp) => void,
): void {
  const row = (app: InstalledApp) =>
    element(
      'li',
      {},
      element(
        'button',
        {
          type: 'button',
          class: 'app-row',
          click: () => {
            dialog.close();
            settings(app);
          },
        },
        appIcon(app),
        element(
          'span',
          { class: 'app-row-text' },
          element('span', { dir: 'auto' }, app.name),
          element('span', { class: 'app-row-detail' }, `Version ${app.version}`),
        ),
      ),
    );
  const apps = [...installed.list].sort((one, other) => one.name.localeCompare(other.name));
  const dialog = openSheet(phone, {
    className: 'host-settings-sheet',
    title: 'Settings',
    body: [
      element('section', {}, element('h3', {}, 'PIN'), pin),
      element(
        'section',
        {},
        element('h3', {}, 'Installed MiniApps'),
        apps.length > 0
          ? element('ul', { class: 'app-list' }, ...apps.map(row))
          : element('p', { class: 'sheet-text' }, 'None yet.'),
      ),
    ],
  });
}
