import { parseManifest } from '../../../manifest/parse-manifest.ts';
import type { Result } from '../../../result.ts';
import type { Container } from '../../open-container.ts';
import { processPackage } from '../../process-package.ts';
import { examplePackage } from '../../testing/example-package.ts';

export const text = (content: string) => new TextEncoder().encode(content);

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.violations));
  return result.value;
}
export const codeOf = (result: Result<unknown>) => (result.ok ? 'done' : result.violations[0]!.code);

export const PAGES = ['pages/home/home', 'pages/shop/list', 'pages/shop/cart/cart', 'pages/help/help'];
export const FILES = examplePackage(
  { pages: PAGES },
  {
    'pages/first/first.html': null,
    'pages/first/first.css': null,
    'pages/first/first.js': null,
    'pages/second/second.html': null,
    'pages/unlisted/unlisted.html': null,
    'pages/home/home.html': 'home',
    'pages/shop/list.html': 'list',
    'pages/shop/list.css': 'p {}',
    'pages/shop/cart/cart.html': 'cart',
    'pages/help/help.html': 'help',
    'pages/help/picture.svg': '<svg/>',
    'common/icon.png': '',
  },
);
export const SHOP = { name: 'shop', root: 'pages/shop' };

export const manifestOf = (container: Container) => valueOf(parseManifest(container.read('manifest.json')!));
export const HOST = { platformVersion: 1, locale: 'en', supportedLocales: [] };
export const launch = (bytes: Uint8Array) =>
  processPackage(bytes, { scheme: 'platform', id: 'x', path: '' }, HOST);

/** The files with other members in their manifest. */
export function rewritten(manifest: object): Map<string, Uint8Array> {
  const written = JSON.parse(new TextDecoder().decode(FILES.get('manifest.json'))) as object;
  return new Map([...FILES, ['manifest.json', text(JSON.stringify({ ...written, ...manifest }))]]);
}
