import type { MiniAppUri } from './parse-miniapp-uri.ts';

const HTTPS_PORT = 443;

/**
 * Who provides the MiniApp that a URI names: the host of the https form, with a port other than 443; for a custom
 * scheme the super app's own provider.
 *
 * @param ownProvider the name under which the super app keeps its own provider's MiniApps
 */
export function providerOf(uri: MiniAppUri, ownProvider: string): string {
  if (uri.host === undefined) return ownProvider;
  return uri.port === undefined || uri.port === HTTPS_PORT ? uri.host : `${uri.host}:${uri.port}`;
}

/**
 * The name of an installed MiniApp and of all its data: provider and `app_id`, so that equal ids of two providers are
 * two MiniApps. The parts can be told apart whatever they hold.
 *
 * @param appId the manifest's `app_id`, case-sensitive
 * @see https://w3c.github.io/miniapp-packaging/#sec-privacy
 */
export function identityOf(uri: MiniAppUri, appId: string, ownProvider: string): string {
  return `${encodeURIComponent(providerOf(uri, ownProvider))}/${appId}`;
}
