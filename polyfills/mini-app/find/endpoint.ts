import type { MiniAppUri } from '@miniapp-tests/spec/addressing/parse-miniapp-uri';

/** A base URL ends with a slash, so that names can be put behind it; query and fragment are left out. */
export function baseUrl(address: URL): string {
  const base = new URL(address);
  base.hash = '';
  base.search = '';
  if (!base.pathname.endsWith('/')) base.pathname += '/';
  return base.href;
}

/** Base URL of the package server that a MiniApp comes from: the https form names its own. */
export function endpointOf(uri: MiniAppUri, own: string): string {
  if (uri.host === undefined) return own;
  return `https://${uri.host}${uri.port === undefined ? '' : `:${uri.port}`}/`;
}
