import { baseUrl } from '../mini-app/find/endpoint.ts';

/**
 * The package server of custom schemes: the page's `?provider=`, else the root of the page's own server.
 *
 * @param page the super app's own address
 */
export function ownProvider(page: URL): string {
  const given = page.searchParams.get('provider');
  if (given !== null && URL.canParse(given, page)) {
    const url = new URL(given, page);
    if (url.protocol === 'https:' || url.protocol === 'http:') return baseUrl(url);
  }
  return baseUrl(new URL('/', page));
}
