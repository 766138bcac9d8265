import type { MiniAppUri } from './parse-miniapp-uri.ts';

/**
 * Writes a MiniApp URI from its components. Parsing what it gives yields the same components again, provided that they
 * came from parsing.
 *
 * @see https://w3c.github.io/miniapp-addressing/#syntax
 */
export function serializeMiniAppUri(uri: MiniAppUri): string {
  const port = uri.port === undefined ? '' : `:${uri.port}`;
  const prefix = uri.host === undefined ? `${uri.scheme}://` : `${uri.scheme}://${uri.host}${port}/`;
  const version = uri.version === undefined ? '' : `;version=${uri.version}`;
  const query = uri.query === undefined ? '' : `?${uri.query}`;
  const fragment = uri.fragment === undefined ? '' : `#${uri.fragment}`;
  return `${prefix}miniapp/${uri.id}${version}${uri.path}${query}${fragment}`;
}
