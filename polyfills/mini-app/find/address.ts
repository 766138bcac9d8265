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

/** Names all that a MiniApp keeps: its provider and its own id, whose case counts. */
export function dataIdentity({ uri, endpoint }: Address, appId: string): string {
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
