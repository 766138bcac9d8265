import { failure, success, type Result } from '../result.ts';
import { parseAuthority } from './parse-authority.ts';
import {
  BROKEN_PERCENT_ENCODING,
  ONE_OR_MORE_UNRESERVED,
  PATH_ABEMPTY,
  QUERY_OR_FRAGMENT,
  SCHEME,
} from './uri-syntax.ts';

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

const INFIX = 'miniapp';
const VERSION_PARAMETER = ';version=';

/** Splits at the first occurrence of the mark; the second part is undefined where there is none. */
function splitAt(text: string, mark: string): [string, string | undefined] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + mark.length)];
}

function refuse(code: string, component: string, message: string): Result<never> {
  return failure({ code, path: component, message });
}

/** Which fault a component that does not match its grammar has. */
function refuseComponent(component: string, text: string): Result<never> {
  if (BROKEN_PERCENT_ENCODING.test(text)) {
    return refuse(
      'uri-percent-encoding-invalid',
      component,
      `In ${component.slice(1)} "${text}" a % is not followed by two hexadecimal digits. Write a percent sign itself as %25.`,
    );
  }
  return refuse(
    `uri-${component.slice(1)}-invalid`,
    component,
    `The ${component.slice(1)} "${text}" has a character that is not allowed there. Percent-encode it.`,
  );
}

/** `identify = id [";version=" version]`; the literal is case-insensitive, as ABNF has it. */
function parseIdentify(text: string): Result<{ id: string; version?: string }> {
  const end = text.indexOf(';');
  const id = end < 0 ? text : text.slice(0, end);
  const parameter = end < 0 ? undefined : text.slice(end);
  if (id === '') {
    return refuse(
      'uri-id-missing',
      '/id',
      'The URI names no MiniApp. Write its id after "miniapp/", e.g. platform://miniapp/foo.',
    );
  }
  if (!ONE_OR_MORE_UNRESERVED.test(id)) {
    return refuse(
      'uri-id-invalid',
      '/id',
      `The id "${id}" may have only letters, digits and the characters - . _ ~ (no percent-encoding).`,
    );
  }
  if (parameter === undefined) return success({ id });
  if (!parameter.toLowerCase().startsWith(VERSION_PARAMETER)) {
    return refuse(
      'uri-version-invalid',
      '/version',
      `After the id only ";version=" may follow, not "${parameter}".`,
    );
  }
  const version = parameter.slice(VERSION_PARAMETER.length);
  if (version === '') return success({ id });
  if (!ONE_OR_MORE_UNRESERVED.test(version)) {
    return refuse(
      'uri-version-invalid',
      '/version',
      `The version "${version}" may have only letters, digits and the characters - . _ ~. Leave it out, or give the version's code.`,
    );
  }
  return success({ id, version });
}

/**
 * Parses a MiniApp URI into its syntax components.
 *
 * The grammar is read with three decisions. `https` is always the form with a host, so `https://miniapp/foo` has the
 * host `miniapp` and lacks the infix. A custom scheme is what RFC 3986 allows as a scheme, so `web+x` is one and `1x` is
 * not. Dot segments stay as they are, since `.` and `..` are legal ids; URL parsers, which resolve them, are not used.
 *
 * @param text the URI, nothing around it; longer than {@link MAX_URI_LENGTH} is refused
 * @returns the components, or one violation whose `path` names the component (`/id`, `/query`, …)
 * @see https://w3c.github.io/miniapp-addressing/#syntax
 */
export function parseMiniAppUri(text: string): Result<MiniAppUri> {
  if (text.length > MAX_URI_LENGTH) {
    return refuse(
      'uri-too-long',
      '',
      `The URI is longer than ${MAX_URI_LENGTH} characters. Shorten its query.`,
    );
  }

  // uri-prefix: custom-scheme "://", or "https://" host "/"
  const [writtenScheme, afterScheme] = splitAt(text, '://');
  if (afterScheme === undefined || !SCHEME.test(writtenScheme)) {
    return refuse(
      'uri-scheme-invalid',
      '/scheme',
      'A MiniApp URI begins with a scheme and "://", as in platform://miniapp/foo. A scheme is a letter, then letters, digits, + - or .',
    );
  }
  const scheme = writtenScheme.toLowerCase();
  const [withQuery, fragment] = splitAt(afterScheme, '#');
  const [hierarchy, query] = splitAt(withQuery, '?');
  let afterPrefix = hierarchy;
  let authority: { host?: string; port?: number } = {};
  if (scheme === 'https') {
    const [written, rest = ''] = splitAt(hierarchy, '/');
    const parsed = parseAuthority(written);
    if (!parsed.ok) return parsed;
    authority = parsed.value;
    afterPrefix = rest;
  }

  // uri-infix "/"
  const [infix, afterInfix] = splitAt(afterPrefix, '/');
  if (infix.toLowerCase() !== INFIX) {
    return refuse(
      'uri-infix-missing',
      '',
      scheme === 'https'
        ? 'In an https URI the path must begin with /miniapp/, as in https://platform.example/miniapp/foo.'
        : `After "${writtenScheme}://" must come "miniapp/", as in ${writtenScheme}://miniapp/foo.`,
    );
  }

  // identify path-abempty
  const identifyAndPath = afterInfix ?? '';
  const [identify] = splitAt(identifyAndPath, '/');
  const parsedIdentify = parseIdentify(identify);
  if (!parsedIdentify.ok) return parsedIdentify;
  const path = identifyAndPath.slice(identify.length);
  if (!PATH_ABEMPTY.test(path)) return refuseComponent('/path', path);

  // ["?" query] ["#" fragment]
  if (query !== undefined && !QUERY_OR_FRAGMENT.test(query)) return refuseComponent('/query', query);
  if (fragment !== undefined && !QUERY_OR_FRAGMENT.test(fragment))
    return refuseComponent('/fragment', fragment);

  return success({
    scheme,
    ...authority,
    ...parsedIdentify.value,
    path,
    ...(query !== undefined && { query }),
    ...(fragment !== undefined && { fragment }),
  });
}
