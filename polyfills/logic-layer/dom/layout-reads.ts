import type { ViewCallName, CallValue, READABLE } from '../../channel/call-operations.ts';
import type { Recorder } from './recorder.ts';

/** A node whose layout is asked for. */
export interface LaidOut {
  /** 0 while the node isn't in the page: it has no layout then. */
  readonly viewId: number;
  readonly ownerDocument: { readonly recorder: Recorder } | null;
}

const SIZES = [
  ...['offsetWidth', 'offsetHeight', 'offsetTop', 'offsetLeft'],
  ...['clientWidth', 'clientHeight', 'clientTop', 'clientLeft', 'scrollWidth', 'scrollHeight'],
] as const;

/**
 * Asks the view about a node and waits; undefined for a node that isn't in the page.
 *
 * @throws {DOMException} NotSupportedError where the host's page is not cross-origin isolated
 */
export function askView(
  node: LaidOut,
  operation: ViewCallName,
  ...args: CallValue[]
): CallValue[] | undefined {
  if (node.viewId === 0) return undefined;
  return node.ownerDocument?.recorder.call(operation, node.viewId, ...args);
}

/** A property of an element that only the view knows. @throws {DOMException} as askView does */
export function readFromView(node: LaidOut, name: (typeof READABLE)[number]): CallValue | undefined {
  return askView(node, 'read', name)?.[0];
}

/** What the view says of an element; what is given where it can't be asked. */
export function askOr<T>(node: LaidOut, name: (typeof READABLE)[number], otherwise: T): CallValue | T {
  try {
    return readFromView(node, name) ?? otherwise;
  } catch {
    return otherwise;
  }
}

/** Puts the layout members of https://drafts.csswg.org/cssom-view/ on the prototype of elements. */
export function defineLayoutReads(prototype: object): void {
  const define = (members: object): void => {
    for (const [name, member] of Object.entries(Object.getOwnPropertyDescriptors(members)))
      Object.defineProperty(prototype, name, member);
  };
  for (const name of SIZES) {
    Object.defineProperty(prototype, name, {
      configurable: true,
      enumerable: true,
      get(this: LaidOut) {
        return readFromView(this, name) ?? 0;
      },
    });
  }
  define(READS);
  define(SCROLLING);
}

const READS = {
  get offsetParent(): unknown {
    const node = this as unknown as LaidOut;
    const id = readFromView(node, 'offsetParent');
    return typeof id === 'number' ? (node.ownerDocument?.recorder.node(id) ?? null) : null;
  },
  getBoundingClientRect(this: LaidOut): DOMRect {
    return rectsOf(askView(this, 'rect'))[0] ?? new DOMRect();
  },
  getClientRects(this: LaidOut): DOMRect[] & { item(index: number): DOMRect | null } {
    return rectList(rectsOf(askView(this, 'rects')));
  },
  checkVisibility(this: LaidOut, options: CheckVisibilityOptions = {}): boolean {
    const opacity = Boolean(options.opacityProperty ?? options.checkOpacity);
    const visibility = Boolean(options.visibilityProperty ?? options.checkVisibilityCSS);
    return (
      askView(this, 'visible', opacity, visibility, Boolean(options.contentVisibilityAuto))?.[0] === true
    );
  },
  getBBox(this: LaidOut): DOMRect {
    return rectsOf(askView(this, 'bbox'))[0] ?? new DOMRect();
  },
};

const SCROLLING = {
  get scrollTop(): number {
    return Number(readFromView(this as unknown as LaidOut, 'scrollTop') ?? 0);
  },
  set scrollTop(top: number) {
    scroll(this as unknown as LaidOut, { top: Number(top), behavior: 'instant' }, undefined, false);
  },
  get scrollLeft(): number {
    return Number(readFromView(this as unknown as LaidOut, 'scrollLeft') ?? 0);
  },
  set scrollLeft(left: number) {
    scroll(this as unknown as LaidOut, { left: Number(left), behavior: 'instant' }, undefined, false);
  },
  scroll(this: LaidOut, x?: number | ScrollToOptions, y?: number): void {
    scroll(this, x, y, false);
  },
  scrollTo(this: LaidOut, x?: number | ScrollToOptions, y?: number): void {
    scroll(this, x, y, false);
  },
  scrollBy(this: LaidOut, x?: number | ScrollToOptions, y?: number): void {
    scroll(this, x, y, true);
  },
  scrollIntoView(this: LaidOut, options: boolean | ScrollIntoViewOptions = true): void {
    const given = typeof options === 'object' && options !== null ? options : {};
    const block = given.block ?? (options === false ? 'end' : 'start');
    const inline = given.inline ?? 'nearest';
    const id = this.viewId;
    if (id === 0) return;
    const smooth = given.behavior === 'smooth';
    this.ownerDocument?.recorder.record({ do: 'scroll-into-view', id, block, inline, smooth });
  },
};

/** Scrolls an element, the document element for the whole page; reads that follow see it done. */
export function scroll(
  node: LaidOut,
  x: number | ScrollToOptions | undefined,
  y: number | undefined,
  by: boolean,
): void {
  const { left, top, behavior } =
    typeof x === 'object' && x !== null ? x : { left: x, top: y, behavior: undefined };
  const place = (value: number | undefined): number | null => {
    if (value === undefined) return null;
    const number = Number(value);
    return Number.isFinite(number) ? number : 0;
  };
  const id = node.viewId;
  if (id === 0) return;
  node.ownerDocument?.recorder.record({
    do: 'scroll',
    id,
    left: place(left),
    top: place(top),
    by,
    smooth: behavior === 'smooth',
  });
}

/** Rectangles from the numbers that an answer holds. */
export function rectsOf(numbers: readonly CallValue[] = []): DOMRect[] {
  const rects: DOMRect[] = [];
  for (let at = 0; at + 4 <= numbers.length; at += 4) {
    const [x, y, width, height] = numbers.slice(at, at + 4).map(Number);
    rects.push(new DOMRect(x, y, width, height));
  }
  return rects;
}

/** https://drafts.csswg.org/geometry-1/#domrectlist */
export function rectList(rects: DOMRect[]): DOMRect[] & { item(index: number): DOMRect | null } {
  return Object.assign(rects, { item: (index: number) => rects[index] ?? null });
}
