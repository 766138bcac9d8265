/**
 * What a MiniApp may ask of its host. Its views share the host's main thread, so these are the limits that keep the host answering;
 * they are published in BUDGETS.md, and an embedder can set its own (`MiniApp.launch`).
 */
export interface Budgets {
  /** Units of a page's HTML. */
  readonly html: number;
  /** Nodes of a page: elements, texts and comments. */
  readonly nodes: number;
  /** Nodes while a stylesheet of the page uses `:has()`, whose cost grows with nodes times changes. */
  readonly nodesWithRelationalSelectors: number;
  /** Elements inside each other. Browsers' own parsers stop at 512; some thousands crash the host's page. */
  readonly depth: number;
  /** Units of text; a UTF-16 unit beyond U+02FF counts `COMPLEX_TEXT_WEIGHT` times everywhere, since shaping it costs more. */
  readonly text: number;
  /** Units of all attributes' names and values, and of what scripts put into form controls. */
  readonly attributes: number;
  readonly attributesOfElement: number;
  /** Units of all stylesheets with what they import. */
  readonly css: number;
  /** Rules of all stylesheets, counted by their opening braces. */
  readonly cssRules: number;
  /** Brackets, functions and rules of CSS inside each other: thousands crash the host's page. */
  readonly cssDepth: number;
  /** What nested selectors with several `&` stand for: the product along the rules around them. */
  readonly cssExpansion: number;
  /** `@import` inside `@import`. */
  readonly importDepth: number;
  /** Milliseconds of styling and laying out a page at once (layout-time.ts). */
  readonly layout: number;
  /** Things that a page observes at once: sizes, what is in sight, media queries. */
  readonly watches: number;
}

export const COMPLEX_TEXT_WEIGHT = 8;

export const BUDGETS: Budgets = {
  html: 6_000_000,
  nodes: 50_000,
  nodesWithRelationalSelectors: 5_000,
  depth: 500,
  text: 1_000_000,
  attributes: 4_000_000,
  attributesOfElement: 256,
  css: 1_000_000,
  cssRules: 10_000,
  cssDepth: 64,
  cssExpansion: 1_000,
  importDepth: 8,
  layout: 200,
  watches: 2_000,
};
