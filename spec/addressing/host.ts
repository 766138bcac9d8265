import { IP_FUTURE, REG_NAME } from './uri-syntax.ts';

const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/;
const GROUP = /^[0-9A-Fa-f]{1,4}$/;

/** How many 16-bit groups the text between two `::` fills, or undefined when it is not made of groups. */
function countGroups(text: string, mayEndInIpv4: boolean): number | undefined {
  if (text === '') return 0;
  const groups = text.split(':');
  const last = groups[groups.length - 1] ?? '';
  if (mayEndInIpv4 && IPV4.test(last)) {
    return groups.slice(0, -1).every((group) => GROUP.test(group)) ? groups.length + 1 : undefined;
  }
  return groups.every((group) => GROUP.test(group)) ? groups.length : undefined;
}

function isIpv6(text: string): boolean {
  const halves = text.split('::');
  if (halves.length > 2) return false;
  const [left = '', right] = halves;
  if (right === undefined) return countGroups(left, true) === 8;
  const before = countGroups(left, false);
  const after = countGroups(right, true);
  return before !== undefined && after !== undefined && before + after <= 7;
}

/**
 * Whether the text is a non-empty `host`: an IP literal in brackets, an IPv4 address or a registered name.
 *
 * RFC 3986 lets a registered name be empty; the https scheme does not (RFC 9110, section 4.2.2).
 * https://www.rfc-editor.org/rfc/rfc3986#section-3.2.2
 */
export function isHost(text: string): boolean {
  if (text.startsWith('[')) {
    const literal = text.slice(1, -1);
    return text.endsWith(']') && (isIpv6(literal) || IP_FUTURE.test(literal));
  }
  return REG_NAME.test(text);
}
