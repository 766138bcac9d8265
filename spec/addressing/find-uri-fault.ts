import type { Violation } from '../result.ts';
import { isHost } from './host.ts';
import { BROKEN_PERCENT_ENCODING, COMPONENTS } from './uri-syntax.ts';

const INFIX = 'miniapp';
const VERSION_PARAMETER = ';version=';
const HIGHEST_PORT = 65535;

/** Splits at the first occurrence of the mark; the second part is undefined where there is none. */
function splitAt(text: string, mark: string): [string, string | undefined] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + mark.length)];
}

function fault(code: string, path: string, message: string): Violation {
  return { code, path, message };
}

function findAuthorityFault(text: string): Violation | undefined {
  if (text.includes('@')) {
    return fault(
      'uri-userinfo-not-allowed',
      '/host',
      `"${text}" names a user before the host; a MiniApp URI has a host and a port only.`,
    );
  }
  const portMark = text.indexOf(':', text.startsWith('[') ? text.indexOf(']') : 0);
  const host = portMark < 0 ? text : text.slice(0, portMark);
  const port = portMark < 0 ? '' : text.slice(portMark + 1);
  if (!isHost(host) || !COMPONENTS.port.test(port)) {
    return fault(
      'uri-host-invalid',
      '/host',
      `"${text}" is not a host with an optional port, such as platform.example or [::1]:8443.`,
    );
  }
  if (Number(port) > HIGHEST_PORT) {
    return fault('uri-port-invalid', '/port', `Port ${port} is above ${HIGHEST_PORT}.`);
  }
  return undefined;
}

function findIdentifyFault(text: string): Violation | undefined {
  const [id, parameter] = splitAt(text, ';');
  if (id === '') {
    return fault(
      'uri-id-missing',
      '/id',
      'The URI names no MiniApp. Write its id after "miniapp/", e.g. platform://miniapp/foo.',
    );
  }
  if (!COMPONENTS.id.test(id)) {
    return fault(
      'uri-id-invalid',
      '/id',
      `The id "${id}" may have only letters, digits and the characters - . _ ~ (no percent-encoding).`,
    );
  }
  if (parameter === undefined) return undefined;
  const written = `;${parameter}`;
  if (!written.toLowerCase().startsWith(VERSION_PARAMETER)) {
    return fault(
      'uri-version-invalid',
      '/version',
      `After the id only ";version=" may follow, not "${written}".`,
    );
  }
  const version = written.slice(VERSION_PARAMETER.length);
  if (COMPONENTS.version.test(version)) return undefined;
  return fault(
    'uri-version-invalid',
    '/version',
    `The version "${version}" may have only letters, digits and the characters - . _ ~. Leave it out, or give the version's code.`,
  );
}

/** Which fault a component has that does not match its grammar. */
function componentFault(name: 'path' | 'query' | 'fragment', text: string): Violation {
  if (BROKEN_PERCENT_ENCODING.test(text)) {
    return fault(
      'uri-percent-encoding-invalid',
      `/${name}`,
      `In ${name} "${text}" a % is not followed by two hexadecimal digits. Write a percent sign itself as %25.`,
    );
  }
  return fault(
    `uri-${name}-invalid`,
    `/${name}`,
    `The ${name} "${text}" has a character that is not allowed there. Percent-encode it.`,
  );
}

/**
 * The first fault, from left to right, of a text that is no MiniApp URI: the grammar's expression only says that there
 * is one.
 *
 * @param text what the grammar's expression does not match, or matches with a host or port that is none
 * @see https://w3c.github.io/miniapp-addressing/#syntax
 */
export function findUriFault(text: string): Violation {
  // uri-prefix
  const [scheme, afterScheme] = splitAt(text, '://');
  if (afterScheme === undefined || !COMPONENTS.scheme.test(scheme)) {
    return fault(
      'uri-scheme-invalid',
      '/scheme',
      'A MiniApp URI begins with a scheme and "://", as in platform://miniapp/foo. A scheme is a letter, then letters, digits, + - or .',
    );
  }
  const hasHost = scheme.toLowerCase() === 'https';
  const [withQuery, fragment] = splitAt(afterScheme, '#');
  const [hierarchy, query] = splitAt(withQuery, '?');
  const [authority, afterAuthority = ''] = hasHost ? splitAt(hierarchy, '/') : ['', hierarchy];
  const inPrefix = hasHost ? findAuthorityFault(authority) : undefined;
  if (inPrefix !== undefined) return inPrefix;

  // uri-infix "/"
  const [infix, identifyAndPath = ''] = splitAt(afterAuthority, '/');
  if (infix.toLowerCase() !== INFIX) {
    return fault(
      'uri-infix-missing',
      '',
      hasHost
        ? 'In an https URI the path must begin with /miniapp/, as in https://platform.example/miniapp/foo.'
        : `After "${scheme}://" must come "miniapp/", as in ${scheme}://miniapp/foo.`,
    );
  }

  // identify path-abempty ["?" query ] ["#" fragment ]
  const [identify] = splitAt(identifyAndPath, '/');
  const inIdentify = findIdentifyFault(identify);
  if (inIdentify !== undefined) return inIdentify;
  const path = identifyAndPath.slice(identify.length);
  if (!COMPONENTS.path.test(path)) return componentFault('path', path);
  if (query !== undefined && !COMPONENTS.query.test(query)) return componentFault('query', query);
  // All before it is as it should be.
  return componentFault('fragment', fragment ?? '');
}
