import {
  endOfName,
  endOfNumber,
  endOfQuoted,
  endOfRawUrl,
  startsName,
  unescapeCss,
  unescapeNames,
} from './css-characters.ts';

/** The tokens that tell what CSS loads and how deep it nests; all others are left out. */
export interface CssToken {
  /** `open` is a bracket alone, `function` a name with its bracket; `url` is the whole of an unquoted `url()`. */
  readonly type: 'string' | 'url' | 'function' | 'at-keyword' | 'open' | 'close' | 'semicolon' | 'comment';
  readonly start: number;
  readonly end: number;
  /** Text of a string or an address, name of a function or an at-keyword in lower case, or the bracket. */
  readonly value: string;
  /** What ends the token, where the text ends before it does; else empty. */
  readonly missing: string;
}

/** https://drafts.csswg.org/css-syntax-3/#consume-token */
export function* cssTokens(css: string): Generator<CssToken> {
  for (let at = 0; at < css.length;) {
    const token = tokenAt(css, at);
    if (typeof token === 'number') at = token;
    else {
      yield token;
      at = token.end;
    }
  }
}

/** CSS without its comments, and with names as they are meant: for who looks for a few of them. */
export function plainCss(css: string): string {
  if (!css.includes('/*')) return unescapeNames(css);
  let plain = '';
  let at = 0;
  for (const { type, start, end } of cssTokens(css)) {
    if (type !== 'comment') continue;
    plain += css.slice(at, start);
    at = end;
  }
  return unescapeNames(plain + css.slice(at));
}

/** Tokens of one character. */
const SIGNS: Readonly<Record<string, CssToken['type']>> = {
  ...{ '(': 'open', '[': 'open', '{': 'open', ')': 'close', ']': 'close', '}': 'close' },
  ';': 'semicolon',
};

/** The token that begins here, or where to go on when it is of no interest. */
function tokenAt(css: string, start: number): CssToken | number {
  const character = css.charAt(start);
  const type = SIGNS[character];
  if (type !== undefined) return { type, start, end: start + 1, value: character, missing: '' };
  switch (character) {
    case '"':
    case "'":
      return stringAt(css, start, character);
    case '/': {
      if (css.charAt(start + 1) !== '*') return start + 1;
      const close = css.indexOf('*/', start + 2);
      const end = close === -1 ? css.length : close + 2;
      return { type: 'comment', start, end, value: '', missing: close === -1 ? '*/' : '' };
    }
    case '#':
      return endOfName(css, start + 1);
    case '@':
      return startsName(css, start + 1) ? atKeywordAt(css, start) : start + 1;
    default:
      if (startsName(css, start)) return nameAt(css, start);
      // A unit is part of its number: what looks like a function behind a digit isn't one.
      return endOfNumber(css, start) ?? start + 1;
  }
}

function stringAt(css: string, start: number, quote: string): CssToken {
  const { end, isClosed } = endOfQuoted(css, start + 1, quote);
  const value = unescapeCss(css.slice(start + 1, isClosed ? end - 1 : end));
  return { type: 'string', start, end, value, missing: isClosed || end < css.length ? '' : quote };
}

function atKeywordAt(css: string, start: number): CssToken {
  const end = endOfName(css, start + 1);
  const value = unescapeCss(css.slice(start + 1, end)).toLowerCase();
  return { type: 'at-keyword', start, end, value, missing: '' };
}

/** https://drafts.csswg.org/css-syntax-3/#consume-ident-like-token */
function nameAt(css: string, start: number): CssToken | number {
  const nameEnd = endOfName(css, start);
  if (css.charAt(nameEnd) !== '(') return nameEnd;
  const value = unescapeCss(css.slice(start, nameEnd)).toLowerCase();
  const end = nameEnd + 1;
  const raw = value === 'url' ? endOfRawUrl(css, end) : undefined;
  if (raw === undefined) return { type: 'function', start, end, value, missing: '' };
  const address = unescapeCss(css.slice(raw.from, raw.to)).trim();
  return { type: 'url', start, end: raw.end, value: address, missing: raw.end === raw.to ? ')' : '' };
}
