import { BUDGETS } from './budgets.ts';
import { cssNesting } from './css-nesting.ts';
import { BudgetError } from './view-error.ts';

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
  return { ...NO_COST, nodes: 1, text: weightOf(text) };
}

/** Units of a text, complex ones weighted. */
export function weightOf(text: string): number {
  let complex = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x2ff) complex++;
  return text.length + complex * (BUDGETS.complexTextWeight - 1);
}

/** @throws {BudgetError} for CSS that nests too deep to be parsed or matched */
export function checkCssDepth(css: string): void {
  if (!mayNestDeep(css)) return;
  const { depth, expansion } = cssNesting(css);
  if (depth > BUDGETS.cssDepth) {
    throw new BudgetError(
      'css-depth-budget',
      `CSS is nested ${depth} levels deep; ${BUDGETS.cssDepth} are allowed.`,
    );
  }
  if (expansion > BUDGETS.cssExpansion) {
    throw new BudgetError(
      'selector-budget',
      `A nested CSS selector stands for more than ${BUDGETS.cssExpansion} others. Use fewer & in it.`,
    );
  }
}

function mayNestDeep(css: string): boolean {
  if (css.includes('&')) return true;
  let openers = 0;
  for (let i = 0; i < css.length && openers <= BUDGETS.cssDepth; i++) {
    const unit = css.charCodeAt(i);
    if (unit === 0x28 || unit === 0x5b || unit === 0x7b) openers++;
  }
  return openers > BUDGETS.cssDepth;
}

/** @throws {BudgetError} for CSS that nests too deep */
export function costOfCss(css: string): Pick<Cost, 'css' | 'cssRules' | 'relational'> {
  checkCssDepth(css);
  let cssRules = 0;
  for (let i = css.indexOf('{'); i !== -1; i = css.indexOf('{', i + 1)) cssRules++;
  return { css: weightOf(css), cssRules, relational: /:has\s*\(/i.test(css) ? 1 : 0 };
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

/** Attributes that hold anything but what browsers parse with brackets inside each other. */
const UNPARSED =
  /^(?:data-.*|\s?value|title|alt|placeholder|content|aria-.*|class|id|name|href|src|label|srcset)$/i;

/** Units of an attribute (or of a form control's value). @throws {BudgetError} for one that nests too deep */
export function costOfAttribute(name: string, value: string): number {
  if (!UNPARSED.test(name)) checkCssDepth(value);
  return name.length + weightOf(value);
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
  // Asked for every node of a page, so the usual answer comes first.
  const fits =
    cost.nodes <= BUDGETS.nodes &&
    cost.text <= BUDGETS.text &&
    cost.attributes <= BUDGETS.attributes &&
    cost.css <= BUDGETS.css &&
    cost.cssRules <= BUDGETS.cssRules &&
    (cost.relational === 0 || cost.nodes <= BUDGETS.nodesWithRelationalSelectors);
  if (!fits) refuseCost(cost);
}

function refuseCost(cost: Cost): void {
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
