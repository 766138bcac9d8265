/** What `../compiler/` makes of markup, as the runtime reads it: plain values, and functions that read data. */

/**
 * The name of a member of the data, or of a variable of a list (`item@1`), and members below it, indexes as numbers:
 * `['item@1', 'done']`, `['list', 3]`.
 */
export type Path = readonly (string | number)[];

/** Where a block's expressions find their names. */
export interface Scope {
  data: Readonly<Record<string, unknown>>;
  /** Of the list around this one. */
  readonly up: Scope | null;
  item: unknown;
  index: number | string;
}

export interface Tools {
  /** An own member; undefined of what has none. */
  get(of: unknown, name: unknown): unknown;
  /** What is shown of a value: nothing of `null` and `undefined`. */
  text(value: unknown): string;
  /** Calls a function of a filter module. */
  call(module: unknown, name: string, args: readonly unknown[]): unknown;
}

export type Read = (scope: Scope, tools: Tools) => unknown;

/** Text, 0 for a place that a part fills, or an element: its namespace is 1 for SVG, 2 for MathML. */
export type StaticNode =
  | string
  | 0
  | readonly [
      name: string,
      attributes?: Readonly<Record<string, string>> | null,
      children?: readonly StaticNode[],
      namespace?: 0 | 1 | 2,
    ];

interface At {
  /** Positions among the children, from the block's own down. */
  readonly at: readonly number[];
}

interface Reading {
  readonly read: Read;
  /** What the expression reads: a change of any other thing doesn't concern it. */
  readonly uses: readonly Path[];
}

export interface TextPart extends At, Reading {
  readonly kind: 'text';
}

export interface AttributePart extends At, Reading {
  readonly kind: 'attribute';
  readonly name: string;
}

/** A value for a component. */
export interface PropertyPart extends At, Reading {
  readonly kind: 'property';
  readonly name: string;
  /** The expression is nothing but this path. */
  readonly source?: Path;
}

export interface EventPart extends At {
  readonly kind: 'event';
  readonly type: string;
  /** Empty where nothing is called. */
  readonly method: string | Read;
  /** No element further out hears of it. */
  readonly stop: boolean;
}

/** What follows stands before the node at `at`, or at the end of the element there. */
interface Place extends At {
  readonly end: boolean;
}

export interface ListPart extends Place, Reading {
  readonly kind: 'list';
  readonly source?: Path;
  /** A member of each item, or `*this` for the item. Without it the position counts. */
  readonly key?: string;
  readonly item: string;
  readonly index: string;
  readonly body: BlockTemplate;
}

export interface ChoicePart extends Place {
  readonly kind: 'choice';
  /** The first whose condition holds is shown; the last may have none. */
  readonly branches: readonly (Partial<Reading> & { readonly body: BlockTemplate })[];
}

/** A named template, shown with data of its own. */
export interface CallPart extends Place {
  readonly kind: 'call';
  readonly name: Reading;
  readonly templates: Readonly<Record<string, BlockTemplate>>;
  /** Members of the data; without a name, all members of a value. */
  readonly fields: readonly (Reading & { readonly name?: string; readonly source?: Path })[];
}

export type Part = TextPart | AttributePart | PropertyPart | EventPart | ListPart | ChoicePart | CallPart;

export interface BlockTemplate {
  readonly nodes: readonly StaticNode[];
  readonly parts: readonly Part[];
}

export interface Template extends BlockTemplate {
  /** The rules of a component's own style sheet. */
  readonly styles?: string;
}
