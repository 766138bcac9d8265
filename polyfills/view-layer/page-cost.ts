import type { Budgets } from './budgets.ts';
import { cssNesting } from './css-nesting.ts';
import { selectorWeight } from './selector-weight.ts';
import { weightOf } from './text-weight.ts';
import { overBudget } from './view-error.ts';

/** What a node, a subtree or a page takes of the budgets. */
export interface Cost {
  readonly nodes: number;
  readonly text: number;
  readonly attributes: number;
  readonly css: number;
  readonly cssRules: number;
  /** Texts of stylesheets that use `:has()`. */
  readonly relational: number;
  /** Parts of selectors that look at many nodes for each node (selector-weight.ts). */
  readonly selectors: number;
  /** Players of sound and video, and marquees. */
  readonly media: number;
}

/** A cost that is counted up. */
export type Total = { -readonly [Key in keyof Cost]: Cost[Key] };

export const NO_COST: Cost = {
  nodes: 0,
  text: 0,
  attributes: 0,
  css: 0,
  cssRules: 0,
  relational: 0,
  selectors: 0,
  media: 0,
};

/** What nodes without CSS take, by their text or (below zero) attributes: a page has thousands alike, which are no garbage so. */
const simple = new Map<number, Cost>();
const KNOWN_COSTS = 1_000;

/** Of a node that has text or attributes, never both. */
function simpleCost(text: number, attributes: number): Cost {
  const key = text - attributes;
  let cost = simple.get(key);
  if (cost === undefined) {
    cost = { ...NO_COST, nodes: 1, text, attributes };
    if (simple.size < KNOWN_COSTS) simple.set(key, cost);
  }
  return cost;
}

/** What a text node (or comment) takes; inside a style element it is CSS. */
export function costOfText(text: string, inStyle: boolean, budgets: Budgets): Cost {
  if (inStyle) return { ...NO_COST, nodes: 1, ...costOfCss(text, budgets) };
  return simpleCost(weightOf(text), 0);
}

/** What an element with these attributes takes. */
export function costOfElement(name: string, attributes: number): Cost {
  const cost = simpleCost(0, attributes);
  return name.length > 4 && /^(?:audio|video|marquee)$/i.test(name) ? { ...cost, media: 1 } : cost;
}

/** @throws {BudgetError} for CSS that nests too deep to be parsed or matched */
export function checkCssDepth(css: string, budgets: Budgets): void {
  if (!mayNestDeep(css, budgets)) return;
  const { depth, expansion } = cssNesting(css);
  if (depth > budgets.cssDepth) {
    throw overBudget('css-depth-budget', depth, 'levels of CSS inside each other', budgets.cssDepth);
  }
  if (expansion > budgets.cssExpansion) {
    throw overBudget(
      'selector-budget',
      expansion,
      'selectors in place of a nested one',
      budgets.cssExpansion,
    );
  }
}

function mayNestDeep(css: string, budgets: Budgets): boolean {
  if (css.includes('&')) return true;
  let openers = 0;
  for (let i = 0; i < css.length && openers <= budgets.cssDepth; i++) {
    const unit = css.charCodeAt(i);
    if (unit === 0x28 || unit === 0x5b || unit === 0x7b) openers++;
  }
  return openers > budgets.cssDepth;
}

/** What a function of CSS takes beyond its units: WebKit takes three microseconds to read a `calc()`. */
const FUNCTION = 15;

/** @throws {BudgetError} for CSS that nests too deep */
export function costOfCss(
  css: string,
  budgets: Budgets,
): Pick<Cost, 'css' | 'cssRules' | 'relational' | 'selectors'> {
  checkCssDepth(css, budgets);
  // What is too long is refused without being counted.
  const text = css.slice(0, budgets.css + 1);
  const count = (mark: string): number => text.split(mark).length - 1;
  return { css: text.length + FUNCTION * count('('), cssRules: count('{'), ...selectorWeight(text) };
}

function addCosts(a: Cost, b: Cost): Cost {
  const sums = Object.keys(NO_COST).map((key) => [key, a[key as keyof Cost] + b[key as keyof Cost]]);
  return Object.fromEntries(sums) as Cost;
}

/** Attributes that hold anything but what browsers parse with brackets inside each other. */
const UNPARSED =
  /^(?:data-.*|\s?value|title|alt|placeholder|content|aria-.*|class|id|name|href|src|label|srcset)$/i;

/** What is known of names, since the pattern is asked for every attribute of a page. */
const unparsed = new Map<string, boolean>();
const KNOWN_NAMES = 1_000;

function isUnparsed(name: string): boolean {
  let is = unparsed.get(name);
  if (is === undefined) {
    is = UNPARSED.test(name);
    if (unparsed.size < KNOWN_NAMES && name.length < KNOWN_NAMES) unparsed.set(name, is);
  }
  return is;
}

/** Units of an attribute (or of a form control's value). @throws {BudgetError} for one that nests too deep */
export function costOfAttribute(name: string, value: string, budgets: Budgets): number {
  if (!isUnparsed(name)) checkCssDepth(value, budgets);
  return name.length + value.length;
}

/** @throws {BudgetError} when one element would have too many attributes (setting one looks at all others) */
export function checkAttributeCount(count: number, budgets: Budgets): void {
  if (count <= budgets.attributesOfElement) return;
  throw overBudget('attribute-budget', count, 'attributes of an element', budgets.attributesOfElement);
}

/** @throws {BudgetError} naming the first budget that a page of this cost would break when it gets so much more */
export function checkTotal(total: Cost, more: Cost, budgets: Budgets): void {
  const nodes = total.nodes + more.nodes;
  // Asked for every node of a page, so the usual answer comes first and makes no garbage.
  const fits =
    nodes <= budgets.nodes &&
    total.text + more.text <= budgets.text &&
    total.attributes + more.attributes <= budgets.attributes &&
    total.css + more.css <= budgets.css &&
    total.cssRules + more.cssRules <= budgets.cssRules &&
    (total.relational + more.relational === 0 || nodes <= budgets.nodesWithRelationalSelectors) &&
    (total.selectors + more.selectors) * nodes <= budgets.selectorWork &&
    (total.cssRules + more.cssRules) * nodes <= budgets.ruleWork &&
    total.media + more.media <= budgets.media;
  if (!fits) refuseCost(addCosts(total, more), budgets);
}

function refuseCost(cost: Cost, budgets: Budgets): void {
  const limits: [code: string, what: string, have: number, limit: number][] = [
    ['node-budget', 'nodes', cost.nodes, budgets.nodes],
    ['text-budget', 'weighted units of text', cost.text, budgets.text],
    ['attribute-budget', 'units of attributes', cost.attributes, budgets.attributes],
    ['media-budget', 'players', cost.media, budgets.media],
    ['css-budget', 'units of CSS', cost.css, budgets.css],
    ['rule-budget', 'CSS rules', cost.cssRules, budgets.cssRules],
    ['rule-budget', 'CSS rules times nodes', cost.cssRules * cost.nodes, budgets.ruleWork],
    ['selector-budget', 'costly selectors times nodes', cost.selectors * cost.nodes, budgets.selectorWork],
  ];
  if (cost.relational > 0) {
    limits.push(['relational-budget', 'nodes with :has()', cost.nodes, budgets.nodesWithRelationalSelectors]);
  }
  for (const [code, what, have, limit] of limits) {
    if (have > limit) throw overBudget(code, have, what, limit);
  }
}
