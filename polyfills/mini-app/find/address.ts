import { identityOf } from '@miniapp-tests/spec/addressing/identity';
import { parseMiniAppUri, type MiniAppUri } from '@miniapp-tests/spec/addressing/parse-miniapp-uri';
import { serializeMiniAppUri } from '@miniapp-tests/spec/addressing/serialize-miniapp-uri';
import { success, type Result } from '@miniapp-tests/spec/result';
import { endpointOf } from './endpoint.ts';

/** A MiniApp URI, and whose MiniApp it names. */
export interface Address {
  /** As it was typed. */
  readonly text: string;
  readonly uri: MiniAppUri;
  /** Base URL of the package server. */
  readonly endpoint: string;
  /** Names the installed MiniApp before its package is read: the provider and the id, which has no case in a URI. */
  readonly key: string;
  /** Where the package itself is, when it was named by its own URL and not by a MiniApp URI. */
  readonly file?: string;
}

export function resolveAddress(text: string, ownProvider: string): Result<Address> {
  const parsed = parseMiniAppUri(text);
  if (!parsed.ok) return parsed;
  const endpoint = endpointOf(parsed.value, ownProvider);
  return success({
    text,
    uri: parsed.value,
    endpoint,
    key: `${endpoint} ${parsed.value.id.toLowerCase()}`,
  });
}

/**
 * A MiniApp URI, or the URL of a package (`tea.ma`, `tea.ma#/pages/b/b?x=1`): relative to the page, with the MiniApp's page
 * and query as its fragment.
 *
 * @param base of relative URLs
 * @param ownProvider base URL of the package server of custom schemes
 */
export function resolveSource(text: string, base: string, ownProvider: string): Result<Address> {
  const address = resolveAddress(text, ownProvider);
  if (address.ok || !URL.canParse(text, base)) return address;
  const url = new URL(text, base);
  if (!/^https?:$/.test(url.protocol)) return address;
  const place = url.hash.startsWith('#/') ? url.hash.slice(1) : '';
  const name =
    url.pathname
      .split('/')
      .at(-1)
      ?.replace(/[^\w.-]/g, '-') || 'package';
  url.hash = '';
  const named = resolveAddress(`platform://miniapp/${name}${place}`, new URL('.', url).href);
  return named.ok ? success({ ...named.value, key: url.href, file: url.href }) : named;
}

/** Names all that a MiniApp keeps: its provider and its own id, whose case counts. */
export function dataIdentity({ uri, endpoint }: Pick<Address, 'uri' | 'endpoint'>, appId: string): string {
  return identityOf(uri, appId, endpoint);
}

/**
 * The URI of the MiniApp itself, in its newest version.
 *
 * @param page the page that it opens; the first one when there is none
 */
export function appUri(
  { scheme, host, port, id }: MiniAppUri,
  page?: { readonly route: string; readonly query: string },
): string {
  return serializeMiniAppUri({
    scheme,
    id,
    path: page ? `/${page.route}` : '',
    ...(host !== undefined && { host }),
    ...(port !== undefined && { port }),
    ...(page && page.query !== '' && { query: page.query }),
  });
}
