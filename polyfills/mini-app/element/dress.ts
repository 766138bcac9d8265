import type { MiniAppPackage } from '@miniapp-tests/spec/packaging/process-package';
import { appTheme, schemeOf } from '../window/app-theme.ts';
import { element } from '../window/element.ts';
import { bestIcon } from '../window/package-image.ts';
import type { TabBar } from '../window/tab-bar.ts';

export { statusStyles } from './status-styles.ts';
export { tabBarStyles } from './tab-bar-styles.ts';

/** Gives the window its colours, as custom properties, and the place of the pages its direction and its name for who can't see it. */
export function dressWindow(
  { style }: HTMLElement,
  pageArea: HTMLElement,
  { manifest }: MiniAppPackage,
): void {
  const { background, text } = appTheme(manifest.window, schemeOf(manifest));
  style.setProperty('--own-background', background);
  style.setProperty('--own-ink', text);
  const { dir, name } = manifest;
  if (dir !== 'auto') pageArea.dir = dir;
  pageArea.setAttribute('role', 'group');
  pageArea.setAttribute('aria-label', name);
}

/** What is in sight until the first page is: icon and name, once they are known. */
export function coverOf(opened: MiniAppPackage | undefined): HTMLElement {
  const progress = element('div', { class: 'progress' });
  if (opened === undefined) return element('div', { role: 'status', 'aria-label': 'Loading' }, progress);
  const { manifest, container } = opened;
  const icon = bestIcon(container, manifest.icons);
  const url = icon && URL.createObjectURL(new Blob([icon.bytes], { type: icon.type }));
  const revoke = (): void => URL.revokeObjectURL(url ?? '');
  return element(
    'div',
    { role: 'status', 'aria-label': `Loading ${manifest.name}` },
    url !== undefined && element('img', { class: 'icon', src: url, alt: '', load: revoke, error: revoke }),
    element('p', { class: 'name', dir: 'auto' }, manifest.name),
    progress,
  );
}

/** The bar of the manifest's tabs; undefined when they are unusable. */
export async function tabBarOf(
  { manifest, container }: MiniAppPackage,
  choose: (route: string) => void,
): Promise<TabBar | undefined> {
  const [{ tabBar }, { TabBar }] = await Promise.all([
    import('@miniapp-tests/spec/extensions/tab-bar'),
    import('../window/tab-bar.ts'),
  ]);
  const tabs = tabBar(manifest);
  return tabs && new TabBar(tabs, container, choose);
}
