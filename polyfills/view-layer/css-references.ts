/** A place in a stylesheet where it names another resource. */
export interface CssReference {
  /** `import`: the whole rule up to its semicolon; `url`: a `url()` or a string where CSS takes one as an image. */
  readonly kind: 'import' | 'url';
  readonly start: number;
  readonly end: number;
  readonly href: string;
  /** What follows an import's URL: layer, supports and media conditions. */
  readonly conditions: string;
}

/** Alternatives in the order they are tried; what none of them matches is skipped one unit at a time. */
const STRING = String.raw`"(?:[^"\\\n\r\f]|\\(?:\r\n|[\s\S]))*"?|'(?:[^'\\\n\r\f]|\\(?:\r\n|[\s\S]))*'?`;
const RAW_URL = String.raw`(?:[^"'()\\\s]|\\[^\n\r\f])*`;
const URL_FUNCTION = String.raw`(?:url|src)\(\s*(?:${STRING}|${RAW_URL})\s*\)?`;
const TOKEN = new RegExp(
  String.raw`/\*[\s\S]*?(?:\*/|$)|@import\b|${URL_FUNCTION}|${STRING}|image-set\(|[-\w\u0080-\uffff\\]+\(?|@[-\w]+|[(){};]`,
  'gi',
);

/**
 * Finds what a stylesheet (or a style attribute) loads.
 * https://drafts.csswg.org/css-syntax-3/#tokenization, https://drafts.csswg.org/css-cascade-5/#at-import
 * An import that stands after another rule is ignored, as CSS does. This is no wall: the frame's policy is; what is
 * missed here just doesn't load.
 */
export function findCssReferences(css: string): CssReference[] {
  const found: CssReference[] = [];
  const open: string[] = [];
  let importsAllowed = true;
  let importFrom: number | undefined;
  let importHref: { href: string; end: number } | undefined;
  for (const match of css.matchAll(TOKEN)) {
    const token = match[0];
    const start = match.index;
    const end = start + token.length;
    const opener = open.at(-1);
    if (token.startsWith('/*')) continue;
    if (importFrom !== undefined && importHref === undefined) {
      if (/^(?:["']|(?:url|src)\()/i.test(token)) importHref = { href: hrefOf(token), end };
      else importFrom = undefined;
      continue;
    }
    if (/^@import$/i.test(token)) {
      if (importsAllowed && open.length === 0) importFrom = start;
    } else if (/^(?:url|src)\(/i.test(token)) {
      found.push({ kind: 'url', start, end, href: hrefOf(token), conditions: '' });
    } else if (/^["']/.test(token)) {
      if (opener === 'image-set(')
        found.push({ kind: 'url', start, end, href: hrefOf(token), conditions: '' });
    } else if (token.endsWith('(')) {
      open.push(/^(?:-webkit-)?image-set\($/i.test(token) ? 'image-set(' : '(');
    } else if (token === ')') {
      if (opener !== '{') open.pop();
    } else if (token === '{') {
      open.push('{');
      importsAllowed = false;
    } else if (token === '}') {
      while (open.length > 0 && open.pop() !== '{');
    } else if (token === ';' && importFrom !== undefined && importHref !== undefined && open.length === 0) {
      const conditions = css.slice(importHref.end, start).trim();
      found.push({ kind: 'import', start: importFrom, end, href: importHref.href, conditions });
      importFrom = importHref = undefined;
    }
  }
  if (importFrom !== undefined && importHref !== undefined) {
    const conditions = css.slice(importHref.end).trim();
    found.push({ kind: 'import', start: importFrom, end: css.length, href: importHref.href, conditions });
  }
  return found;
}

/** The address in a string or a `url()`, its escapes resolved. */
function hrefOf(token: string): string {
  const inner = token
    .replace(/^(?:url|src)\(\s*/i, '')
    .replace(/\s*\)$/, '')
    .replace(/^(["'])([\s\S]*?)\1?$/, '$2');
  return inner.replace(/\\(?:([0-9a-f]{1,6})\s?|(\r\n|[\s\S]))/gi, (_, hex?: string, character?: string) => {
    if (hex === undefined) return /[\r\n\f]/.test(character ?? '') ? '' : (character ?? '');
    const point = Number.parseInt(hex, 16);
    return point === 0 || point > 0x10ffff || (point >= 0xd800 && point < 0xe000)
      ? '\ufffd'
      : String.fromCodePoint(point);
  });
}
