import { failure, success, type Result } from '../result.ts';
import { normalizeMiniAppUri } from './normalize-miniapp-uri.ts';
import { parseMiniAppUri, type MiniAppUri } from './parse-miniapp-uri.ts';
import { COMPONENTS } from './uri-syntax.ts';

/** Schemes with a meaning of their own in browsers and systems: a user agent cannot have them for MiniApps. */
const TAKEN = new Set(
  [
    'about',
    'blob',
    'chrome',
    'data',
    'file',
    'filesystem',
    'ftp',
    'http',
    'https',
    'intent',
    'javascript',
  ].concat(['mailto', 'resource', 'sms', 'tel', 'urn', 'view-source', 'ws', 'wss']),
);

/** The addresses that one user agent answers to. */
export interface AcceptedUris {
  /** Its custom schemes, each unique on the device. */
  readonly schemes: readonly string[];
  /** Hosts of https URIs that the system hands to it, with a port other than 443, e.g. `platform.example:8443`. */
  readonly hosts: readonly string[];
}

/**
 * The addresses that a user agent registers, in normal form.
 *
 * @returns `scheme-invalid` for what RFC 3986 does not allow as a scheme, `scheme-taken` for one that means something
 *   else already, `host-invalid`
 * @see https://w3c.github.io/miniapp-addressing/#custom-scheme
 */
export function acceptedUris(
  schemes: readonly string[],
  hosts: readonly string[] = [],
): Result<AcceptedUris> {
  for (const [index, scheme] of schemes.entries()) {
    const path = `/schemes/${index}`;
    if (!COMPONENTS.scheme.test(scheme)) {
      const message = `"${scheme}" is no scheme: a letter, then letters, digits, + - or .`;
      return failure({ code: 'scheme-invalid', path, message });
    }
    if (TAKEN.has(scheme.toLowerCase())) {
      const message = `The scheme ${scheme} means something else already. Choose one of your own.`;
      return failure({ code: 'scheme-taken', path, message });
    }
  }
  const normal: string[] = [];
  for (const [index, host] of hosts.entries()) {
    const parsed = parseMiniAppUri(`https://${host}/miniapp/x`);
    if (!parsed.ok) {
      const message = `"${host}" is not a host with an optional port, such as platform.example.`;
      return failure({ code: 'host-invalid', path: `/hosts/${index}`, message });
    }
    normal.push(hostOf(parsed.value));
  }
  return success({ schemes: schemes.map((scheme) => scheme.toLowerCase()), hosts: normal });
}

function hostOf(uri: MiniAppUri): string {
  const { host = '', port } = normalizeMiniAppUri(uri);
  return port === undefined ? host : `${host}:${port}`;
}

/**
 * Whether a MiniApp URI is for this user agent: one with its custom scheme or with a host that is its own.
 *
 * @returns the URI; or `uri-scheme-not-accepted`, `uri-host-not-accepted`
 * @see https://w3c.github.io/miniapp-addressing/#dereferencing
 */
export function acceptUri(uri: MiniAppUri, { schemes, hosts }: AcceptedUris): Result<MiniAppUri> {
  if (uri.host === undefined) {
    if (schemes.includes(uri.scheme)) return success(uri);
    const known = schemes.map((scheme) => `${scheme}://`).join(', ');
    return failure({
      code: 'uri-scheme-not-accepted',
      path: '/scheme',
      message: `This user agent opens ${known || 'no custom scheme'}, not ${uri.scheme}://. Open the link in the app it is made for.`,
    });
  }
  const host = hostOf(uri);
  if (hosts.includes(host)) return success(uri);
  return failure({
    code: 'uri-host-not-accepted',
    path: '/host',
    message: `This user agent opens no MiniApps of ${host}. Open the link in a browser or in the app it is made for.`,
  });
}
