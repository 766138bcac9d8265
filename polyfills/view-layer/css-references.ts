import { cssTokens, type CssToken } from './css-tokens.ts';

/** A place in a stylesheet where it names another resource. */
export interface CssReference {
  /** `import`: the whole rule up to its semicolon; `url`: a `url()` or a string where CSS takes one as an image. */
  readonly kind: 'import' | 'url';
  readonly start: number;
  readonly end: number;
  readonly href: string;
  /** What follows an import's address: layer, supports and media conditions. */
  readonly conditions: string;
}

/** What has been read of an import. */
interface Import {
  readonly start: number;
  readonly address?: { readonly href: string; readonly end: number };
}

/** Functions that take a string as an address. */
const ADDRESSED = ['url', 'src'];
const IMAGE_SETS = ['image-set', '-webkit-image-set'];

/**
 * Finds what a stylesheet (or a style attribute) loads. An import that stands after another rule is ignored, as CSS does.
 * This is no wall (the frame's policy is): what is missed here just doesn't load.
 * https://drafts.csswg.org/css-cascade-5/#at-import, https://drafts.csswg.org/css-values-4/#urls
 */
export function findCssReferences(css: string): CssReference[] {
  const found: CssReference[] = [];
  /** Names of the functions, or brackets, that are open, and where they begin. */
  const open: { name: string; start: number }[] = [];
  let rulesBegan = false;
  let importing: Import | undefined;

  function address(href: string, start: number, end: number): void {
    if (importing && importing.address === undefined) importing = { ...importing, address: { href, end } };
    else found.push({ kind: 'url', start, end, href, conditions: '' });
  }

  function endImport(conditionsEnd: number, end: number): void {
    if (importing?.address) {
      const conditions = css.slice(importing.address.end, conditionsEnd).trim();
      found.push({ kind: 'import', start: importing.start, end, href: importing.address.href, conditions });
    }
    importing = undefined;
  }

  function readString({ value, start, end }: CssToken): void {
    const opener = open.at(-1);
    if (opener && ADDRESSED.includes(opener.name)) address(value, opener.start, closed(css, end));
    else if (opener && IMAGE_SETS.includes(opener.name)) address(value, start, end);
    else if (importing && importing.address === undefined) address(value, start, end);
  }

  for (const token of cssTokens(css)) {
    const { type, value, start, end } = token;
    const expectsAddress = importing !== undefined && importing.address === undefined && open.length === 0;
    if (expectsAddress && !['string', 'url'].includes(type) && !ADDRESSED.includes(value))
      importing = undefined;
    if (type === 'url') address(value, start, end);
    else if (type === 'string') readString(token);
    else if (type === 'at-keyword' && value === 'import') {
      if (!rulesBegan && open.length === 0 && namesAddress(css, end)) importing = { start };
    } else if (type === 'function' || type === 'open') {
      open.push({ name: value, start });
      if (value === '{') rulesBegan = true;
    } else if (type === 'close') close(open, value);
    else if (type === 'semicolon' && open.length === 0) endImport(start, end);
  }
  endImport(css.length, css.length);
  return found;
}

function namesAddress(css: string, at: number): boolean {
  const address = /(?:\s|\/\*(?:[^*]|\*(?!\/))*\*\/)*(?:["']|url\(|src\()/iy;
  address.lastIndex = at;
  return address.test(css);
}

/** The place behind the bracket that closes a function after its only argument. */
function closed(css: string, at: number): number {
  const bracket = /\s*\)/y;
  bracket.lastIndex = at;
  return bracket.test(css) ? bracket.lastIndex : at;
}

function close(open: { name: string }[], bracket: string): void {
  const name = open.at(-1)?.name;
  const expected = name === '{' ? '}' : name === '[' ? ']' : ')';
  if (bracket === expected) open.pop();
}
