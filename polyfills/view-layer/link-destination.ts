import { resolveReference } from '../package-loader/resolve-reference.ts';

/** Where a link of a page leads: to a place in it, to another page of the package, or nowhere that a MiniApp may go. */
export type LinkDestination =
  | { readonly to: 'place'; readonly fragment: string }
  | { readonly to: 'page'; readonly href: string }
  | { readonly to: 'nowhere' };

/**
 * @param href as the author wrote it
 * @param path package path of the page
 * @returns a page as an absolute reference, `/pages/b/b?x=1#f`; a fragment without its number sign
 */
export function linkDestination(href: string, path: string): LinkDestination {
  const reference = resolveReference(href, path);
  if (reference === undefined) return { to: 'nowhere' };
  const { query, fragment } = reference;
  const isHere = reference.path === path && query === '';
  if (isHere && (fragment !== '' || href.trim().startsWith('#'))) {
    return { to: 'place', fragment: fragment.slice(1) };
  }
  const absolute = reference.path.split('/').map(encodeURIComponent).join('/');
  return { to: 'page', href: `/${absolute}${query}${fragment}` };
}
