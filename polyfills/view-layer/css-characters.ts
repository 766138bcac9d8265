/** A place in CSS is an index of UTF-16 units; each function takes time in proportion to what it goes over. */

const isDigit = (unit: number) => unit >= 0x30 && unit <= 0x39;
const isHex = (unit: number) =>
  isDigit(unit) || (unit >= 0x41 && unit <= 0x46) || (unit >= 0x61 && unit <= 0x66);
const isNewline = (unit: number) => unit === 0x0a || unit === 0x0c || unit === 0x0d;
const isBlank = (unit: number) => unit === 0x20 || unit === 0x09 || isNewline(unit);
const isNameStart = (unit: number) =>
  (unit >= 0x61 && unit <= 0x7a) ||
  (unit >= 0x41 && unit <= 0x5a) ||
  unit === 0x5f ||
  unit >= 0x80 ||
  unit === 0;
const BACKSLASH = 0x5c;
const MINUS = 0x2d;
const POINT = 0x2e;

/** https://drafts.csswg.org/css-syntax-3/#starts-with-a-valid-escape */
function startsEscape(css: string, at: number): boolean {
  return css.charCodeAt(at) === BACKSLASH && !isNewline(css.charCodeAt(at + 1));
}

/** https://drafts.csswg.org/css-syntax-3/#would-start-an-identifier */
export function startsName(css: string, at: number): boolean {
  const unit = css.charCodeAt(at);
  if (unit !== MINUS) return isNameStart(unit) || startsEscape(css, at);
  const next = css.charCodeAt(at + 1);
  return next === MINUS || isNameStart(next) || startsEscape(css, at + 1);
}

/** https://drafts.csswg.org/css-syntax-3/#consume-name */
export function endOfName(css: string, start: number): number {
  for (let at = start; ;) {
    const unit = css.charCodeAt(at);
    if (isNameStart(unit) || isDigit(unit) || unit === MINUS) at++;
    else if (at < css.length && startsEscape(css, at)) at = endOfEscape(css, at);
    else return at;
  }
}

/** https://drafts.csswg.org/css-syntax-3/#consume-escaped-code-point */
function endOfEscape(css: string, start: number): number {
  let at = start + 1;
  if (!isHex(css.charCodeAt(at))) return Math.min(at + 1, css.length);
  while (at < start + 7 && isHex(css.charCodeAt(at))) at++;
  if (css.startsWith('\r\n', at)) return at + 2;
  return isBlank(css.charCodeAt(at)) ? at + 1 : at;
}

/** With its unit; undefined where no number begins. https://drafts.csswg.org/css-syntax-3/#consume-numeric-token */
export function endOfNumber(css: string, start: number): number | undefined {
  let at = endOfDigits(css, start);
  if (css.charCodeAt(at) === POINT && isDigit(css.charCodeAt(at + 1))) at = endOfDigits(css, at + 1);
  if (at === start) return undefined;
  const exponent = /e[+-]?\d/iy;
  exponent.lastIndex = at;
  if (exponent.test(css)) at = endOfDigits(css, exponent.lastIndex);
  return startsName(css, at) ? endOfName(css, at) : at;
}

function endOfDigits(css: string, start: number): number {
  let at = start;
  while (isDigit(css.charCodeAt(at))) at++;
  return at;
}

/** A line's end ends a string too, without closing it. https://drafts.csswg.org/css-syntax-3/#consume-string-token */
export function endOfQuoted(css: string, start: number, quote: string): { end: number; isClosed: boolean } {
  for (let at = start; at < css.length; at++) {
    const unit = css.charCodeAt(at);
    if (unit === quote.charCodeAt(0)) return { end: at + 1, isClosed: true };
    if (isNewline(unit)) return { end: at, isClosed: false };
    if (unit === BACKSLASH) at += css.startsWith('\r\n', at + 1) ? 2 : 1;
  }
  return { end: css.length, isClosed: false };
}

/**
 * Where the address of an unquoted `url()` stands and where the token ends (a malformed one ends at the same bracket);
 * undefined for a quoted one. https://drafts.csswg.org/css-syntax-3/#consume-url-token
 */
export function endOfRawUrl(
  css: string,
  start: number,
): { from: number; to: number; end: number } | undefined {
  let from = start;
  while (isBlank(css.charCodeAt(from))) from++;
  if (['"', "'"].includes(css.charAt(from))) return undefined;
  let to = from;
  while (to < css.length && css.charAt(to) !== ')') to += css.charCodeAt(to) === BACKSLASH ? 2 : 1;
  to = Math.min(to, css.length);
  return { from, to, end: Math.min(to + 1, css.length) };
}

/** The text with its escapes resolved; an escaped line end stands for nothing. */
export function unescapeCss(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(
    /\\(?:([0-9a-f]{1,6})(?:\r\n|\s)?|(\r\n|[\s\S])?)/gi,
    (_, hex?: string, other?: string) => {
      if (hex === undefined) return other === undefined || /[\r\n\f]/.test(other) ? '' : other;
      const point = Number.parseInt(hex, 16);
      const isCharacter = point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point < 0xe000);
      return isCharacter ? String.fromCodePoint(point) : '\ufffd';
    },
  );
}

/** The text with its escaped letters, digits and hyphens as themselves; what CSS has other meanings for stays escaped. */
export function unescapeNames(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(/\\(?:[0-9a-f]{1,6}(?:\r\n|\s)?|[^])/gi, (escape) => {
    const character = unescapeCss(escape);
    return /^[-\w]$/.test(character) ? character : escape;
  });
}
