import { isBelow, MOST_SUB_PACKAGES, overlap } from '../../extensions/sub-packages.ts';
import { tabBar } from '../../extensions/tab-bar.ts';
import type { ProcessedManifest } from '../../manifest/processed-manifest.ts';

/** What is to become one sub-package. */
export interface PlannedSubPackage {
  readonly name: string;
  /** The directory whose files leave the main package. */
  readonly root: string;
  /** What the manifest says of where it is; default: its name with `.ma`, beside the main package. */
  readonly url?: string;
}

/** What of the manifest must be there before anything else is fetched, with the word for it. */
export function neededAtLaunch(manifest: ProcessedManifest): [what: string, path: string][] {
  const { pages, widgets = [], icons, icons_localized: localized = {} } = manifest;
  const tabs = tabBar(manifest)?.items ?? [];
  const images = [...icons, ...Object.values(localized).flat()].map(({ src }) => src);
  const tabIcons = tabs.flatMap(({ icon, selected_icon }) => [icon, selected_icon]);
  return [
    ['the localization resources', 'i18n/'],
    ...pages.slice(0, 1).map((page): [string, string] => ['the first page', page]),
    ...widgets.map(({ path }): [string, string] => ['a widget', path]),
    ...tabs.map(({ page }): [string, string] => ['a page of the tab bar', page]),
    ...[...images, ...tabIcons.filter((icon) => icon !== undefined)].map((path): [string, string] => [
      'an icon',
      path,
    ]),
  ];
}

const directoryOf = (path: string) => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/**
 * The plan for a MiniApp whose author makes none: every directory of pages becomes a sub-package, except those that
 * hold what is needed at launch, and those beyond the 64 that a manifest may name. Of directories in each other, the
 * outermost counts.
 */
export function planSubPackages(manifest: ProcessedManifest): PlannedSubPackage[] {
  const needed = neededAtLaunch(manifest).map(([, path]) => path);
  const directories = [...new Set(manifest.pages.map(directoryOf))].sort((a, b) => a.length - b.length);
  const roots: string[] = [];
  for (const root of directories) {
    if (roots.length === MOST_SUB_PACKAGES) break;
    const holds = (path: string) => isBelow(path, root);
    if (root === '' || roots.some((other) => overlap(root, other)) || needed.some(holds)) continue;
    roots.push(root);
  }
  return roots.map((root, index) => ({ name: `part-${index + 1}`, root }));
}
