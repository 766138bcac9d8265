import { cssTokens } from './css-tokens.ts';

const CLOSERS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

export interface CssNesting {
  /** The most brackets, functions and rules that stand inside each other. */
  readonly depth: number;
  /** How many compound selectors a nested one stands for: each `&` repeats the whole selector around it. */
  readonly expansion: number;
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
  let expansion = 1;
  let preludeFrom = 0;
  /** Of each rule that is open, with the rules around it. */
  const expansions = [1];
  for (const token of cssTokens(css)) {
    missing = token.missing;
    if (token.type === 'open') open.push(CLOSERS[token.value] ?? '');
    else if (token.type === 'function') open.push(')');
    // A closing bracket of another kind closes nothing.
    else if (token.type === 'close' && open.at(-1) === token.value) {
      open.pop();
      if (token.value === '}') expansions.pop();
    }
    if ('{};'.includes(token.value) && ['open', 'close', 'semicolon'].includes(token.type)) {
      const prelude = css.slice(preludeFrom, token.start);
      preludeFrom = token.end;
      if (token.type === 'open') {
        expansions.push((expansions.at(-1) ?? 1) * Math.max(1, prelude.split('&').length - 1));
        expansion = Math.max(expansion, expansions.at(-1) ?? 1);
      }
    }
    depth = Math.max(depth, open.length);
  }
  // A backslash at the very end would swallow what is put behind it.
  const escaped = /(?:^|[^\\])(?:\\\\)*\\$/.test(css) ? ' ' : '';
  return { depth, expansion, closers: escaped + missing + open.reverse().join('') };
}
