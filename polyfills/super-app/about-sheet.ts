import type { ProcessedManifest } from '@miniapp-tests/spec/manifest/processed-manifest';
import { permissionByName } from '@miniapp-tests/spec/permissions/permission-table';
import type { KnownInteractivity } from '../tti/interactivity-observer.ts';
import { appIcon } from './app-icon.ts';
import { element } from '../mini-app/window/element.ts';
import type { InstalledApp } from './installed-apps.ts';
import type { RunningApp } from './running-app.ts';
import { openSheet } from './sheet.ts';

/** What the MiniApp asks to be allowed, with the developer's reasons set apart as theirs. */
function permissions(manifest: ProcessedManifest): HTMLElement {
  const asked = manifest.req_permissions ?? [];
  if (asked.length === 0)
    return element('p', { class: 'sheet-text' }, 'This MiniApp asks for no permissions.');
  return element(
    'ul',
    { class: 'permission-list' },
    ...asked.map(({ name, reason }) => {
      const entry = permissionByName(name);
      return element(
        'li',
        {},
        entry ? `It may ${entry.description}` : name,
        reason === undefined
          ? element('p', {}, 'The developer gives no reason.')
          : element('q', { dir: 'auto' }, reason),
      );
    }),
  );
}

/** How long its person waited for it, from the press to its first answer. */
function readyText(known: KnownInteractivity | undefined): string {
  if (known === undefined) return 'Still measured';
  if (known.is === 'censored') return 'Not measured: it was in the background';
  if (known.is === 'not-reached') return 'Not within 30 seconds';
  const seconds = (known.time - known.begun) / 1_000;
  const unit = { style: 'unit', unit: 'second', maximumFractionDigits: 1 } as const;
  return `After ${new Intl.NumberFormat(undefined, unit).format(seconds)}`;
}

/** Who made the MiniApp, which version it is, and what it asks for. */
export function openAboutSheet(
  phone: HTMLElement,
  app: InstalledApp,
  manifest: ProcessedManifest,
  { address, interactivity }: Pick<RunningApp, 'address' | 'interactivity'>,
): void {
  const fact = (term: string, value: string, code = false) =>
    element(
      'div',
      {},
      element('dt', {}, term),
      element('dd', { dir: 'auto' }, code ? element('code', {}, value) : value),
    );
  openSheet(phone, {
    className: 'about-sheet',
    title: app.name,
    subtitle: 'About this MiniApp',
    icon: appIcon(app),
    body: [
      ...(manifest.description === undefined ? [] : [element('p', { dir: 'auto' }, manifest.description)]),
      element(
        'dl',
        { class: 'facts' },
        fact('Version', `${manifest.version.name} (${manifest.version.code})`),
        fact('Provider', new URL(address.endpoint).host, true),
        fact('Id', manifest.app_id, true),
        fact('Ready to use', readyText(interactivity)),
      ),
      element('section', {}, element('h3', {}, 'Permissions'), permissions(manifest)),
    ],
  });
}
