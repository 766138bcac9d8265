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
  /** Units of text; a UTF-16 unit beyond U+02FF counts `complexTextWeight` times everywhere, since shaping it costs more. */
  text: 1_000_000,
  complexTextWeight: 8,
  /** Units of all attributes' names and values, and of what scripts put into form controls. */
  attributes: 4_000_000,
  attributesOfElement: 256,
  /** Units of all stylesheets with what they import. */
  css: 1_000_000,
  /** Rules of all stylesheets, counted by their opening braces. */
  cssRules: 10_000,
  /** Brackets, functions and rules of CSS inside each other: thousands crash the host's page. */
  cssDepth: 64,
  /** What nested selectors with several `&` stand for: the product along the rules around them. */
  cssExpansion: 1_000,
  /** `@import` inside `@import`. */
  importDepth: 8,
} as const;
