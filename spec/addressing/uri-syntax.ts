/**
 * The grammar of MiniApp URIs, rule by rule under the names of the texts: those of RFC 3986
 * (https://www.rfc-editor.org/rfc/rfc3986#appendix-A) first, then those of the MiniApp text
 * (https://w3c.github.io/miniapp-addressing/#syntax). Each is the source of a regular expression in which no two ways
 * match the same text, so that matching takes linear time.
 */
const UNRESERVED = 'A-Za-z0-9._~\\-';
const SUB_DELIMS = "!$&'()*+,;=";
const PCT_ENCODED = '%[0-9A-Fa-f]{2}';

/** Any number of the given characters and of percent-encoded octets. */
const encoded = (characters: string) => `[${characters}]*(?:${PCT_ENCODED}[${characters}]*)*`;

const SCHEME = '[A-Za-z][A-Za-z0-9+.\\-]*';
const IP_LITERAL = '\\[[^\\]/?#@]*\\]';
/** Covers IPv4 addresses. RFC 3986 lets it be empty; the https scheme does not (RFC 9110, section 4.2.2). */
const REG_NAME = `(?=[^:/])${encoded(UNRESERVED + SUB_DELIMS)}`;
const HOST = `${IP_LITERAL}|${REG_NAME}`;
const PORT = '[0-9]*';
const PATH_ABEMPTY = `(?:/${encoded(`${UNRESERVED}${SUB_DELIMS}:@/`)})?`;
const QUERY = encoded(`${UNRESERVED}${SUB_DELIMS}:@/?`);
const FRAGMENT = QUERY;

const CUSTOM_SCHEME = `(?!https:)${SCHEME}`;
const URI_PREFIX = `(?:(${CUSTOM_SCHEME})://|https://(${HOST})(?::(${PORT}))?/)`;
const URI_INFIX = 'miniapp';
const ID = `[${UNRESERVED}]+`;
const VERSION = `[${UNRESERVED}]*`;
const IDENTIFY = `(${ID})(?:;version=(${VERSION}))?`;

const whole = (pattern: string, flags?: string) => new RegExp(`^(?:${pattern})$`, flags);

/**
 * A MiniApp URI. Groups: 1 custom scheme, 2 host, 3 port, 4 id, 5 version, 6 path, 7 query, 8 fragment. Literals are
 * case-insensitive, as ABNF has them. Addresses in brackets are only found here, not checked.
 */
export const MINIAPP_URI = whole(
  `${URI_PREFIX}${URI_INFIX}/${IDENTIFY}(${PATH_ABEMPTY})(?:\\?(${QUERY}))?(?:#(${FRAGMENT}))?`,
  'i',
);

/** The components one by one, to tell which of them a text fails in. */
export const COMPONENTS = {
  scheme: whole(SCHEME),
  host: whole(HOST),
  port: whole(PORT),
  id: whole(ID),
  version: whole(VERSION),
  path: whole(PATH_ABEMPTY),
  query: whole(QUERY),
} as const;

/** IPvFuture, the part between the brackets. */
export const IP_FUTURE = whole(`[vV][0-9A-Fa-f]+\\.[${UNRESERVED}${SUB_DELIMS}:]+`);

/** A percent sign that two hexadecimal digits do not follow. */
export const BROKEN_PERCENT_ENCODING = /%(?![0-9A-Fa-f]{2})/;
