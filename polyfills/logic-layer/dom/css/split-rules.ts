/** A rule as text: what stands before its block, and the block without its braces; null for a statement without block. */
export interface RuleText {
  readonly prelude: string;
  readonly block: string | null;
}

const CLOSERS: Readonly<Record<string, string>> = { '{': '}', '(': ')', '[': ']' };
/** Comments, strings and escapes, inside of which nothing counts, and what does. */
const PIECE = /\/\*[^]*?(?:\*\/|$)|"(?:\\[^]|[^"\\\n])*"?|'(?:\\[^]|[^'\\\n])*'?|\\[^]|[{}()[\];]/g;

/** The rules of a list of rules, not looked into. https://drafts.csswg.org/css-syntax-3/#consume-stylesheet-contents */
export function splitRules(css: string): RuleText[] {
  const rules: RuleText[] = [];
  const open: string[] = [];
  let from = 0;
  let blockFrom = 0;
  const add = (preludeEnd: number, block: string | null): void => {
    const prelude = css
      .slice(from, preludeEnd)
      .replaceAll(/\/\*[^]*?(?:\*\/|$)/g, '')
      .trim();
    if (prelude !== '' || block !== null) rules.push({ prelude, block });
  };
  for (const { 0: piece, index } of css.matchAll(PIECE)) {
    const closer = CLOSERS[piece];
    if (closer !== undefined) {
      if (piece === '{' && open.length === 0) blockFrom = index + 1;
      open.push(closer);
    } else if (piece === open.at(-1)) {
      open.pop();
      if (piece !== '}' || open.length > 0) continue;
      add(blockFrom - 1, css.slice(blockFrom, index));
      from = index + 1;
      blockFrom = 0;
    } else if (piece === ';' && open.length === 0) {
      add(index, null);
      from = index + 1;
    }
  }
  // The end of a sheet closes everything.
  if (blockFrom > 0) add(blockFrom - 1, css.slice(blockFrom) + open.slice(1).reverse().join(''));
  else add(css.length, null);
  return rules;
}

export function ruleText({ prelude, block }: RuleText): string {
  return block === null ? `${prelude};` : `${prelude} {${block}}`;
}
