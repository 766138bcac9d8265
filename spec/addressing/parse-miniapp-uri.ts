import { failure, success, type Result } from '../result.ts';
import { findUriFault } from './find-uri-fault.ts';
import { isIpLiteral } from './host.ts';
import { MINIAPP_URI } from './uri-syntax.ts';

/** The syntax components of a MiniApp URI. */
export interface MiniAppUri {
  /** In lower case; `https` for the form with a host. */
  readonly scheme: string;
  /** Only in the https form; in lower case, an IPv6 address in its brackets. */
  readonly host?: string;
  /** Only in the https form, 0 to 65535; absent when the URI gives none. */
  readonly port?: number;
  /** As written; ids are compared without regard to case. */
  readonly id: string;
  /** As written; absent when the URI gives none or an empty one. */
  readonly version?: string;
  /** `''` or what begins with `/`, still percent-encoded. */
  readonly path: string;
  /** Without its `?`, still percent-encoded; `''` when there is a `?` with nothing behind it. */
  readonly query?: string;
  /** Without its `#`, still percent-encoded. */
  readonly fragment?: string;
}

/** The longest MiniApp URI that is looked at, in UTF-16 code units. */
export const MAX_URI_LENGTH = 8192;

const HIGHEST_PORT = 65535;

/** The components, or undefined for what the grammar does not admit. */
function matchUri(text: string): MiniAppUri | undefined {
  const match = MINIAPP_URI.exec(text);
  if (match === null) return undefined;
  // One by one: destructuring goes through an iterator, which is a tenth of the whole time.
  const scheme = match[1];
  const host = match[2];
  const port = match[3];
  const version = match[5];
  const query = match[7];
  const fragment = match[8];
  const isAddress = host?.startsWith('[') === true;
  if (isAddress && !isIpLiteral(host.slice(1, -1))) return undefined;
  if (port !== undefined && Number(port) > HIGHEST_PORT) return undefined;

  const uri: { -readonly [Component in keyof MiniAppUri]: MiniAppUri[Component] } = {
    scheme: scheme === undefined ? 'https' : scheme.toLowerCase(),
    id: match[4] ?? '',
    path: match[6] ?? '',
  };
  if (host !== undefined) uri.host = host.toLowerCase();
  if (port) uri.port = Number(port);
  if (version) uri.version = version;
  if (query !== undefined) uri.query = query;
  if (fragment !== undefined) uri.fragment = fragment;
  return uri;
}

/**
 * Parses a MiniApp URI into its syntax components.
 *
 * The grammar is read with these decisions. `https` is always the form with a host, so `https://miniapp/foo` has the
 * host `miniapp` and lacks the infix; a port may follow the host. A custom scheme is what RFC 3986 allows as a scheme,
 * so `web+x` is one and `1x` is not. An empty version is none. Dot segments stay as they are, since `.` and `..` are
 * legal ids; URL parsers, which resolve them, are not used.
 *
 * @param text the URI, nothing around it; longer than {@link MAX_URI_LENGTH} is refused
 * @returns the components, or one violation whose `path` names the component (`/id`, `/query`, …)
 * @see https://w3c.github.io/miniapp-addressing/#syntax
 */
export function parseMiniAppUri(text: string): Result<MiniAppUri> {
  if (text.length > MAX_URI_LENGTH) {
    return failure({
      code: 'uri-too-long',
      path: '',
      message: `The URI is longer than ${MAX_URI_LENGTH} characters. Shorten its query.`,
    });
  }
  const uri = matchUri(text);
  return uri === undefined ? failure(findUriFault(text)) : success(uri);
}
