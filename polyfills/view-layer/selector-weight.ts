import { plainCss } from './css-tokens.ts';
import type { Cost } from './page-cost.ts';

const HAS = /:has\s*\(/gi;
/** What looks at the siblings of each node. */
const SIBLINGS = /~(?!=)|:nth-|-of-type|:only-child/gi;
/** How many selectors about siblings cost as much as one `:has()`. */
const HAS_WEIGHT = 100;

/** How costly a text's selectors are for each node of the page, by what stands in them. */
export function selectorWeight(css: string): Pick<Cost, 'relational' | 'selectors'> {
  const plain = plainCss(css);
  const has = count(plain, HAS);
  return { relational: has === 0 ? 0 : 1, selectors: has * HAS_WEIGHT + count(plain, SIBLINGS) };
}

function count(css: string, pattern: RegExp): number {
  return css.match(pattern)?.length ?? 0;
}
