/** Where a name comes from: what is asked for, and the name there; null for the whole namespace. */
export type Binding = readonly [request: string, name: string | null];

/**
 * A module that can't be linked by URLs alone, since it imports itself by way of others (mini-app/modules/). What it asks for
 * is the key of another one, or the `data:` URL of a module that the platform links.
 */
export interface BoundModule {
  /** Its key; the file's path, but for inline scripts. */
  readonly path: string;
  /** The file in which it stands. */
  readonly file: string;
  /** Modules of one cycle have one group. */
  readonly group: number;
  /** What stands before the text, in its first line. */
  readonly head: string;
  readonly text: string;
  readonly imports: Readonly<Record<string, Binding>>;
  readonly reexports: Readonly<Record<string, Binding>>;
  readonly stars: readonly string[];
  /** In the order in which they are evaluated. */
  readonly requests: readonly string[];
}

/** A module as the logic layer can import it: by a URL, or with others that it is bound to. */
export type LinkedModule =
  | { readonly kind: 'module'; readonly url: string }
  | { readonly kind: 'bound'; readonly key: string; readonly modules: readonly BoundModule[] };
