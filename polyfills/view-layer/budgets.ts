import { BudgetError } from './view-error.ts';

/**
 * What one page may ask of its view. The view shares the host's main thread, so these are the published limits that
 * keep the host answering (README.md says what was measured). Beyond them the view closes with a `BudgetError`.
 */
export const BUDGETS = {
  /** Nodes of a page: elements, texts and comments. */
  nodes: 50_000,
  /** Nodes while a stylesheet of the page uses `:has()`, whose cost grows with nodes times changes. */
  nodesWithRelationalSelectors: 5_000,
  /** Elements inside each other. */
  depth: 500,
  /** UTF-16 units of text; a unit beyond U+02FF counts `complexTextWeight` times, since shaping it costs more. */
  text: 1_000_000,
  complexTextWeight: 8,
  /** UTF-16 units of all attributes' names and values. */
  attributes: 4_000_000,
  attributesOfElement: 256,
  /** UTF-16 units of all stylesheets with what they import. */
  css: 1_000_000,
  /** Rules of all stylesheets, counted by their opening braces. */
  cssRules: 10_000,
  /** `@import` inside `@import`. */
  importDepth: 8,
} as const;

/** What a node, a subtree or a page takes of the budgets. */
export interface Cost {
  readonly nodes: number;
  readonly text: number;
  readonly attributes: number;
  readonly css: number;
  readonly cssRules: number;
  /** Texts of stylesheets that use `:has()`. */
  readonly relational: number;
}

export const NO_COST: Cost = { nodes: 0, text: 0, attributes: 0, css: 0, cssRules: 0, relational: 0 };

/** What a text node (or comment) takes; inside a style element it is CSS. */
export function costOfText(text: string, inStyle: boolean): Cost {
  if (inStyle) return { ...NO_COST, nodes: 1, ...costOfCss(text) };
  let complex = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x2ff) complex++;
  return { ...NO_COST, nodes: 1, text: text.length + complex * (BUDGETS.complexTextWeight - 1) };
}

export function costOfCss(css: string): Pick<Cost, 'css' | 'cssRules' | 'relational'> {
  let cssRules = 0;
  for (let i = css.indexOf('{'); i !== -1; i = css.indexOf('{', i + 1)) cssRules++;
  return { css: css.length, cssRules, relational: /:has\s*\(/i.test(css) ? 1 : 0 };
}

export function addCosts(a: Cost, b: Cost, sign: 1 | -1 = 1): Cost {
  return {
    nodes: a.nodes + sign * b.nodes,
    text: a.text + sign * b.text,
    attributes: a.attributes + sign * b.attributes,
    css: a.css + sign * b.css,
    cssRules: a.cssRules + sign * b.cssRules,
    relational: a.relational + sign * b.relational,
  };
}

/** @throws {BudgetError} when one element would have too many attributes (setting one looks at all others) */
export function checkAttributeCount(count: number): void {
  if (count <= BUDGETS.attributesOfElement) return;
  throw new BudgetError(
    'attribute-budget',
    `An element would have ${count} attributes; ${BUDGETS.attributesOfElement} are allowed.`,
  );
}

/** @throws {BudgetError} naming the first budget that a page of this cost would break */
export function checkCost(cost: Cost): void {
  const limits: [code: string, what: string, have: number, limit: number][] = [
    ['node-budget', 'nodes', cost.nodes, BUDGETS.nodes],
    ['text-budget', 'weighted units of text', cost.text, BUDGETS.text],
    ['attribute-budget', 'units of attributes', cost.attributes, BUDGETS.attributes],
    ['css-budget', 'units of CSS', cost.css, BUDGETS.css],
    ['rule-budget', 'CSS rules', cost.cssRules, BUDGETS.cssRules],
  ];
  if (cost.relational > 0) {
    limits.push(['relational-budget', 'nodes with :has()', cost.nodes, BUDGETS.nodesWithRelationalSelectors]);
  }
  for (const [code, what, have, limit] of limits) {
    if (have > limit)
      throw new BudgetError(
        code,
        `The page would have ${have} ${what}; ${limit} are allowed. Show less at a time.`,
      );
  }
}
