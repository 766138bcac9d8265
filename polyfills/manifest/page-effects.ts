import type { ProcessedManifest } from '@miniapp-tests/spec/manifest/processed-manifest';
import { themeColors } from './theme-colors.ts';
import type { PlacedWebAppManifest } from './web-app-manifest.ts';

/** Takes one change of the document back. */
export type Undo = () => void;

/** The window's title, else the app's name. */
export function applyTitle({ window }: ProcessedManifest, { name }: PlacedWebAppManifest): Undo {
  const before = document.title;
  document.title = window.navigation_bar_title_text ?? name;
  return () => void (document.title = before);
}

/** Language and direction, where the page's markup says nothing; a direction that the manifest leaves open stays so. */
export function applyLanguage({ dir, lang }: ProcessedManifest): Undo {
  const root = document.documentElement;
  const missing = Object.entries({ dir, lang }).filter(
    ([name, value]) => value !== undefined && value !== 'auto' && !root.hasAttribute(name),
  );
  for (const [name, value] of missing) root.setAttribute(name, String(value));
  return () => missing.forEach(([name]) => root.removeAttribute(name));
}

/** The colours around the page, and the schemes that it is made for. Browsers take the first that fits. */
export function applyColors(manifest: ProcessedManifest): Undo {
  const { light, dark } = themeColors(manifest);
  const { color_scheme: scheme } = manifest;
  const added = [
    meta('theme-color', light, '(prefers-color-scheme: light)'),
    meta('theme-color', dark, '(prefers-color-scheme: dark)'),
    ...(scheme === undefined ? [] : [meta('color-scheme', scheme === 'auto' ? 'light dark' : scheme)]),
  ];
  document.head.prepend(...added);
  return () => added.forEach((element) => element.remove());
}

function meta(name: string, content: string, media?: string): HTMLMetaElement {
  const element = document.createElement('meta');
  Object.assign(element, { name, content });
  if (media !== undefined) element.media = media;
  return element;
}

/** Icons of this site, for tabs and home screens; a manifest may not make the page ask other servers. */
export function applyIcons({ icons }: PlacedWebAppManifest): Undo {
  const added = icons
    .filter(({ src = '', purpose = 'any' }) => isOfThisSite(src) && purpose.split(' ').includes('any'))
    .map(({ src = '', sizes = '', type = '' }) => link('icon', src, { sizes, type }));
  const [largest] = [...added].sort((a, b) => sideOf(b) - sideOf(a));
  if (largest !== undefined) added.push(link('apple-touch-icon', largest.href, {}));
  document.head.append(...added);
  return () => added.forEach((element) => element.remove());
}

export function link(
  rel: string,
  href: string,
  { sizes = '', type = '' }: { readonly sizes?: string; readonly type?: string },
): HTMLLinkElement {
  const element = document.createElement('link');
  if (sizes !== '') element.sizes.value = sizes;
  if (type !== '') element.type = type;
  Object.assign(element, { rel, href });
  return element;
}

function isOfThisSite(address: string): boolean {
  return URL.parse(address)?.origin === location.origin;
}

function sideOf({ sizes }: HTMLLinkElement): number {
  return Math.max(0, ...[...sizes].map((size) => (size === 'any' ? Infinity : parseInt(size, 10) || 0)));
}
