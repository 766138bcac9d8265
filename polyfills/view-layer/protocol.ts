import type { Edit } from '../channel/text-field.ts';

/**
 * What crosses between a page's document in the logic layer and its view. Nodes are known to both sides by number: the
 * view numbers the nodes of a loaded page from 1 (1 is the document element) in tree order, the logic layer numbers the
 * nodes it creates from `FIRST_LOGIC_NODE` up. The view trusts nothing of what it is sent.
 */
export const FIRST_LOGIC_NODE = 1_000_000;

export interface ElementNode {
  readonly id: number;
  readonly kind: 'element';
  /** Local name, lower case for HTML. */
  readonly name: string;
  /** Absent for the HTML namespace. */
  readonly namespace?: 'svg' | 'mathml';
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly children: readonly ViewNode[];
}

export interface TextNode {
  readonly id: number;
  readonly kind: 'text' | 'comment';
  readonly text: string;
}

export type ViewNode = ElementNode | TextNode;

/**
 * A change of the page's document, made by the logic layer, as it is noted there; it crosses as records
 * (../PROTOCOL.md). `before` null appends.
 */
export type Mutation =
  | {
      readonly do: 'insert';
      readonly parent: number;
      readonly before: number | null;
      readonly node: ViewNode;
    }
  | { readonly do: 'move'; readonly parent: number; readonly before: number | null; readonly id: number }
  | { readonly do: 'remove'; readonly id: number }
  | { readonly do: 'text'; readonly id: number; readonly text: string }
  | { readonly do: 'attribute'; readonly id: number; readonly name: string; readonly value: string | null }
  | {
      readonly do: 'property';
      readonly id: number;
      readonly name: (typeof WRITABLE)[number];
      readonly value: string | number | boolean;
    }
  | { readonly do: 'focus' | 'blur'; readonly id: number }
  /** Without a smooth way the position is there at once; `by` is relative, null leaves a direction alone. */
  | {
      readonly do: 'scroll';
      readonly id: number;
      readonly left: number | null;
      readonly top: number | null;
      readonly by: boolean;
      readonly smooth: boolean;
    }
  | {
      readonly do: 'scroll-into-view';
      readonly id: number;
      readonly block: ScrollLogicalPosition;
      readonly inline: ScrollLogicalPosition;
      readonly smooth: boolean;
    }
  | {
      readonly do: 'select-range';
      readonly id: number;
      readonly start: number;
      readonly end: number;
      readonly direction: 'forward' | 'backward' | 'none';
    }
  | { readonly do: 'invoke'; readonly id: number; readonly method: (typeof INVOCABLE)[number] };

/** Properties that a script may set on what the view shows. */
export const WRITABLE = [
  ...['value', 'checked', 'indeterminate', 'selectedIndex', 'selected', 'scrollTop', 'scrollLeft'],
  ...['currentTime', 'volume', 'muted', 'playbackRate', 'returnValue'],
  // JSON text: what of the element is to be observed (watches.ts)
  'watch',
  // What of a text field the logic layer has seen (channel/text-field.ts)
  'editsSeen',
  // Methods that take a pointer's number
  ...['setPointerCapture', 'releasePointerCapture'],
] as const;

/** Methods without arguments that a script may call on what the view shows. */
export const INVOCABLE = [
  ...['select', 'reset', 'play', 'pause', 'load', 'show', 'showModal', 'close'],
  ...['showPopover', 'hidePopover', 'togglePopover'],
] as const;

/** A person's action in the view. */
export interface ViewEvent {
  readonly type: string;
  readonly target: number;
  readonly bubbles: boolean;
  readonly cancelable: boolean;
  /** Members of the event that a script may read: `key`, `clientX`, `button`, `data`, ... */
  readonly members: Readonly<Record<string, string | number | boolean | null>>;
  /** Current state of the form controls that the event concerns: node → property → value. */
  readonly state: readonly (readonly [
    node: number,
    property: 'value' | 'checked' | 'selectedIndex' | 'selected',
    value: string | number | boolean,
    edit?: Edit,
  ])[];
}
