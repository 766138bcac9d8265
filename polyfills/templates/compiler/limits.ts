/** Templates that are more than this are refused: nothing that they could do takes long. */
export const LIMITS = {
  /** UTF-16 code units of one file. */
  fileLength: 262_144,
  /** Elements and texts of a page or component, with all that it includes. */
  nodes: 20_000,
  /** Elements in each other. */
  depth: 100,
  /** Files that include or import each other. */
  files: 16,
  /** Components of a page, with those that they use. */
  components: 500,
  /** UTF-16 code units of one expression. */
  expressionLength: 4_000,
  /** Expressions in each other. */
  expressionDepth: 40,
} as const;
