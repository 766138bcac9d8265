import { cssTokens } from './css-tokens.ts';

const CLOSERS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

export interface CssNesting {
  /** The most brackets, functions and rules that stand inside each other. */
  readonly depth: number;
  /**
   * What ends everything that the text leaves open. CSS does so at the end of a sheet; the texts of one style element,
   * and what a sheet imports, must each end by themselves, or several harmless ones make a deep one together.
   */
  readonly closers: string;
}

/** https://drafts.csswg.org/css-syntax-3/#consume-simple-block */
export function cssNesting(css: string): CssNesting {
  const open: string[] = [];
  let depth = 0;
  let missing = '';
  for (const token of cssTokens(css)) {
    missing = token.missing;
    if (token.type === 'open') open.push(CLOSERS[token.value] ?? '');
    else if (token.type === 'function') open.push(')');
    // A closing bracket of another kind closes nothing.
    else if (token.type === 'close' && open.at(-1) === token.value) open.pop();
    depth = Math.max(depth, open.length);
  }
  // A backslash at the very end would swallow what is put behind it.
  const escaped = /(?:^|[^\\])(?:\\\\)*\\$/.test(css) ? ' ' : '';
  return { depth, closers: escaped + missing + open.reverse().join('') };
}
