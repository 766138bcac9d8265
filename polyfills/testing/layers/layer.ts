/** Text that stands in a file of polyfills/ exactly once, and what replaces it where a layer is taken away. */
export interface LayerEdit {
  /** Path from polyfills/. */
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

/** One of the things that keep a MiniApp in, which can be built without. */
export interface Layer {
  readonly name: string;
  /** What it is, as a sentence. */
  readonly is: string;
  readonly edits: readonly LayerEdit[];
}
