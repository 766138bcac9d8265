import { COMPONENTS, IP_FUTURE } from './uri-syntax.ts';

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

/** Whether what stands between two brackets is an IPv6 address or one of a future version. */
export function isIpLiteral(text: string): boolean {
  return isIpv6(text) || IP_FUTURE.test(text);
}

/**
 * Whether the text is a non-empty `host`: an IP literal in brackets, an IPv4 address or a registered name.
 *
 * @see https://www.rfc-editor.org/rfc/rfc3986#section-3.2.2
 */
export function isHost(text: string): boolean {
  if (!COMPONENTS.host.test(text)) return false;
  return !text.startsWith('[') || isIpLiteral(text.slice(1, -1));
}
