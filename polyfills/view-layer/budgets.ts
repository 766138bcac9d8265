/**
 * What a MiniApp may ask of its host. Its views share the host's main thread, so these are the limits that keep the host answering;
 * they are published in BUDGETS.md, and an embedder can set its own (`MiniApp.launch`).
 */
export interface Budgets {
  /** Units of a page's HTML; what takes long to be parsed is refused too (parse-chunks.ts). */
  readonly html: number;
  /** Nodes of a page: elements, texts and comments. */
  readonly nodes: number;
  /** Nodes while a stylesheet of the page uses `:has()`, whose cost grows with nodes times changes. */
  readonly nodesWithRelationalSelectors: number;
  /** Elements inside each other. Browsers' own parsers stop at 512; some thousands crash the host's page. */
  readonly depth: number;
  /** Text, in what simple letters cost to be laid out (text-weight.ts). */
  readonly text: number;
  /** Units of all attributes' names and values, and of what scripts put into form controls. */
  readonly attributes: number;
  readonly attributesOfElement: number;
  /** Players of sound and video, and marquees, each of which costs the host milliseconds. */
  readonly media: number;
  /** Units of all stylesheets with what they import; each function costs 15 more. */
  readonly css: number;
  /** Rules of all stylesheets, counted by their opening braces. */
  readonly cssRules: number;
  /** Rules times nodes: any rule could be for any node. */
  readonly ruleWork: number;
  /** Parts of selectors that look at siblings or (counting a hundredfold) `:has()`, times nodes. */
  readonly selectorWork: number;
  /** Nodes while CSS of the page makes columns, whose layout is quadratic. */
  readonly nodesWithColumns: number;
  /** Nodes up to which what changes may take its time: in a bigger page it has changed at once (costly-css.ts). */
  readonly nodesWithTransitions: number;
  /** Elements that can have transitions, squared, times the properties of one (`all` counts 150): beyond it they change at once too. */
  readonly transitionWork: number;
  /** Elements that are painted in layers of their own (sticky ones count three times), in a page where layers are counted (layer-work.ts). */
  readonly layers: number;
  /** Elements that get layers at once, times nodes: the page's that they are looked for in. No page with fewer nodes than its root has them counted. */
  readonly layerWork: number;
  /** Screens that are painted for filters and large or many shadows at once (painted-area.ts). */
  readonly effects: number;
  /** Columns inside each other: each level multiplies the time of layout. */
  readonly columnDepth: number;
  /** Brackets, functions and rules of CSS inside each other: thousands crash the host's page. */
  readonly cssDepth: number;
  /** What nested selectors with several `&` stand for: the product along the rules around them. */
  readonly cssExpansion: number;
  /** `@import` inside `@import`. */
  readonly importDepth: number;
  /** Milliseconds of styling and laying out a page at once, or setting an attribute (layout-time.ts), and of the task that this is part of (long-task.ts). */
  readonly layout: number;
  /** Milliseconds of styling and laying out a page while it is loaded, in all. */
  readonly firstLayout: number;
  /** Animations and transitions that run at once, and elements that animate SVG. */
  readonly animations: number;
  /** Things that a page observes at once: sizes, what is in sight, media queries. */
  readonly watches: number;
  /** Units of all items of the MiniApp's `localStorage`, 64 more for each. */
  readonly storage: number;
  /** Messages of a logic layer in a second, where a big one counts as several: more would keep the host from drawing its frames. */
  readonly messages: number;
  /** Milliseconds of a second that the host may spend on them, of each at most 5. */
  readonly messageTime: number;
}

export const BUDGETS: Budgets = {
  html: 6_000_000,
  nodes: 50_000,
  nodesWithRelationalSelectors: 5_000,
  depth: 500,
  text: 400_000,
  attributes: 4_000_000,
  attributesOfElement: 256,
  media: 100,
  css: 1_000_000,
  cssRules: 10_000,
  ruleWork: 100_000_000,
  selectorWork: 2_000_000,
  nodesWithColumns: 5_000,
  nodesWithTransitions: 3_000,
  transitionWork: 40_000_000,
  layers: 11_000,
  layerWork: 30_000_000,
  effects: 12,
  columnDepth: 2,
  cssDepth: 64,
  cssExpansion: 1_000,
  importDepth: 8,
  layout: 200,
  firstLayout: 2_000,
  animations: 1_000,
  watches: 2_000,
  storage: 5_242_880,
  messages: 5_000,
  messageTime: 500,
};
