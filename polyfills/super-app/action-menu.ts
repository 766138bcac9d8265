import { appIcon } from './app-icon.ts';
import { element } from '../mini-app/window/element.ts';
import { glyph, type GlyphName } from './glyph.ts';
import type { InstalledApp } from './installed-apps.ts';
import { openSheet } from './sheet.ts';

export const MENU_ACTIONS = [
  'switch',
  'share',
  'favourite',
  'add-to-home',
  'about',
  'settings',
  'feedback',
  'report',
  're-enter',
] as const satisfies readonly GlyphName[];
export type MenuAction = (typeof MENU_ACTIONS)[number];

const LABELS: Readonly<Record<MenuAction, string>> = {
  switch: 'Running',
  share: 'Share',
  favourite: 'Favourite',
  'add-to-home': 'Pin to home',
  about: 'About',
  settings: 'Settings',
  feedback: 'Feedback',
  report: 'Report',
  're-enter': 'Re-enter',
};

/** What can be done with the MiniApp in front, whatever it shows. */
export function openActionMenu(
  phone: HTMLElement,
  app: InstalledApp,
  run: (action: MenuAction) => void,
): void {
  const pressed: Partial<Record<MenuAction, boolean>> = {
    favourite: app.favourite,
    'add-to-home': app.onHome,
  };
  const dialog = openSheet(phone, {
    className: 'action-menu',
    title: app.name,
    subtitle: `Version ${app.version}`,
    icon: appIcon(app),
    body: [
      element(
        'div',
        { class: 'menu-grid' },
        ...MENU_ACTIONS.map((action) =>
          element(
            'button',
            {
              type: 'button',
              'data-action': action,
              'aria-pressed': pressed[action] === undefined ? undefined : String(pressed[action]),
              click: () => {
                dialog.close();
                run(action);
              },
            },
            element('span', { class: 'menu-disc' }, glyph(action)),
            LABELS[action],
          ),
        ),
      ),
    ],
  });
}
