/** The character sets of RFC 3986 (https://www.rfc-editor.org/rfc/rfc3986#appendix-A) that the MiniApp URI grammar uses. */
const UNRESERVED = 'A-Za-z0-9._~\\-';
const SUB_DELIMS = "!$&'()*+,;=";
const PERCENT_ENCODED = '%[0-9A-Fa-f]{2}';
const PCHAR = `(?:[${UNRESERVED}${SUB_DELIMS}:@]|${PERCENT_ENCODED})`;

const whole = (pattern: string) => new RegExp(`^${pattern}$`);

export const SCHEME = /^[A-Za-z][A-Za-z0-9+.-]*$/;
export const ONE_OR_MORE_UNRESERVED = whole(`[${UNRESERVED}]+`);
export const REG_NAME = whole(`(?:[${UNRESERVED}${SUB_DELIMS}]|${PERCENT_ENCODED})+`);
export const PATH_ABEMPTY = whole(`(?:/${PCHAR}*)*`);
export const QUERY_OR_FRAGMENT = whole(`(?:${PCHAR}|[/?])*`);

/** IPvFuture, the part between the brackets. */
export const IP_FUTURE = whole(`[vV][0-9A-Fa-f]+\\.[${UNRESERVED}${SUB_DELIMS}:]+`);

/** A percent sign that two hexadecimal digits do not follow. */
export const BROKEN_PERCENT_ENCODING = /%(?![0-9A-Fa-f]{2})/;
