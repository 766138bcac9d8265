import type { Document } from '../document.ts';

/**
 * A link to another place of its own page changes the fragment of the page's address, as `location.hash` does.
 * False for every other link, which the host follows.
 * https://html.spec.whatwg.org/multipage/browsing-the-web.html#navigate-fragid
 */
export function followFragment(document: Document, href: string): boolean {
  const { defaultView } = document;
  const url = URL.parse(href, document.baseURI);
  if (defaultView === null || url === null || !href.includes('#')) return false;
  const location = Reflect.get(defaultView, 'location') as Location;
  if (url.hash === location.hash || withoutFragment(url) !== withoutFragment(location)) return false;
  location.hash = url.hash;
  return true;
}

function withoutFragment({ href, hash }: { readonly href: string; readonly hash: string }): string {
  return href.slice(0, href.length - hash.length).replace(/#$/, '');
}
