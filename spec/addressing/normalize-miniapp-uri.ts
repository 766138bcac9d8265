import type { MiniAppUri } from './parse-miniapp-uri.ts';
import { serializeMiniAppUri } from './serialize-miniapp-uri.ts';
import { lowerCase } from './without-case.ts';

const HTTPS_PORT = 443;
const PERCENT_ENCODED = /%[0-9A-Fa-f]{2}/g;
const UNRESERVED = /^[A-Za-z0-9._~-]$/;

/** Octets that need no percent-encoding lose it; the others get capital digits (RFC 3986, sections 6.2.2.1 and 6.2.2.2). */
function normalizePercentEncoding(text: string): string {
  return text.replace(PERCENT_ENCODED, (octet) => {
    const character = String.fromCharCode(Number.parseInt(octet.slice(1), 16));
    return UNRESERVED.test(character) ? character : octet.toUpperCase();
  });
}

function normalizeHost(host: string): string {
  // An IPv6 address can be written in many ways; a URL's serializer knows the one of RFC 5952.
  if (host.startsWith('['))
    return URL.canParse(`https://${host}`) ? new URL(`https://${host}`).hostname : host;
  return normalizePercentEncoding(lowerCase(normalizePercentEncoding(host)));
}

/**
 * The normal form of a MiniApp URI: two URIs are equal when their normal forms are the same text.
 *
 * Scheme, host, id and version are without case, so they become lower-case; the port of https is left out;
 * percent-encoding is normalized; the path `/` names no page, as the empty one. Path, query and fragment keep their case. Dot segments and empty segments stay, since
 * the path names a file of a package and is not resolved.
 *
 * @see https://w3c.github.io/miniapp-addressing/#id
 * @see https://www.rfc-editor.org/rfc/rfc3986#section-6.2.2
 */
export function normalizeMiniAppUri({
  scheme,
  host,
  port,
  id,
  version,
  path,
  query,
  fragment,
}: MiniAppUri): MiniAppUri {
  return {
    scheme: lowerCase(scheme),
    ...(host !== undefined && { host: normalizeHost(host) }),
    ...(port !== undefined && port !== HTTPS_PORT && { port }),
    id: lowerCase(id),
    ...(version && { version: lowerCase(version) }),
    path: path === '/' ? '' : normalizePercentEncoding(path),
    ...(query !== undefined && { query: normalizePercentEncoding(query) }),
    ...(fragment !== undefined && { fragment: normalizePercentEncoding(fragment) }),
  };
}

/** Whether two MiniApp URIs are the same address: an equivalence, decided by their normal forms. */
export function equalMiniAppUris(one: MiniAppUri, other: MiniAppUri): boolean {
  return serializeMiniAppUri(normalizeMiniAppUri(one)) === serializeMiniAppUri(normalizeMiniAppUri(other));
}
