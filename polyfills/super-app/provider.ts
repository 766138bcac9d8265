import type { MiniAppUri } from '@miniapp-tests/spec/addressing/parse-miniapp-uri';

/** A base URL ends with a slash, so that names can be put behind it. */
function asBase(url: URL): string {
  url.hash = '';
  url.search = '';
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url.href;
}

/**
 * The package server of custom schemes: the page's `?provider=`, else the root of the page's own server.
 *
 * @param page the super app's own address
 */
export function ownProvider(page: URL): string {
  const given = page.searchParams.get('provider');
  if (given !== null && URL.canParse(given, page)) {
    const url = new URL(given, page);
    if (url.protocol === 'https:' || url.protocol === 'http:') return asBase(url);
  }
  return asBase(new URL('/', page));
}

/** Base URL of the package server that a MiniApp comes from: the https form names its own. */
export function endpointOf(uri: MiniAppUri, own: string): string {
  if (uri.host === undefined) return own;
  return `https://${uri.host}${uri.port === undefined ? '' : `:${uri.port}`}/`;
}
