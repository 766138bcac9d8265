import { Document } from '../document.ts';
import { Element } from '../element.ts';
import { ViewObserver } from './view-observer.ts';

interface Options {
  readonly root?: Element | Document | null;
  readonly rootMargin?: string;
  readonly threshold?: number | readonly number[];
}

const MARGIN = /^-?\d+(?:\.\d+)?(?:px|%)$/;

/** https://w3c.github.io/IntersectionObserver/#intersection-observer-entry */
export class IntersectionObserverEntry {
  declare readonly target: Element;
  declare readonly time: number;
  declare readonly isIntersecting: boolean;
  declare readonly intersectionRatio: number;
  declare readonly boundingClientRect: DOMRectReadOnly;
  declare readonly intersectionRect: DOMRectReadOnly;
  declare readonly rootBounds: DOMRectReadOnly | null;
}

/** The view observes; https://w3c.github.io/IntersectionObserver/#intersection-observer-interface */
export class IntersectionObserver extends ViewObserver<IntersectionObserverEntry> {
  readonly root: Element | Document | null;
  readonly rootMargin: string;
  readonly thresholds: readonly number[];

  /** @throws {DOMException} SyntaxError for a margin, RangeError for a threshold */
  constructor(
    callback: (entries: IntersectionObserverEntry[], observer: IntersectionObserver) => void,
    { root = null, rootMargin = '0px', threshold = 0 }: Options = {},
  ) {
    super(callback);
    if (root !== null && !(root instanceof Element) && !(root instanceof Document)) {
      throw new TypeError('The root is no element.');
    }
    this.root = root;
    this.rootMargin = marginOf(`${rootMargin}`);
    this.thresholds = thresholdsOf(threshold);
  }

  observe(target: Element): void {
    const root = this.root instanceof Element ? this.root.viewId : 0;
    const { rootMargin: margin, thresholds } = this;
    this.watch(target, { kind: 'intersection', root, margin, thresholds: [...thresholds] });
  }

  takeRecords(): IntersectionObserverEntry[] {
    return this.take();
  }

  protected override entry(reported: Record<string, unknown>): IntersectionObserverEntry {
    const { target, time, isIntersecting, ratio, bounds, visible, root } = reported;
    const rect = (numbers: unknown): DOMRectReadOnly => new DOMRectReadOnly(...(numbers as number[]));
    return Object.assign(new IntersectionObserverEntry(), {
      ...{ target, time, isIntersecting, intersectionRatio: ratio },
      boundingClientRect: rect(bounds),
      intersectionRect: rect(visible),
      rootBounds: root === null ? null : rect(root),
    }) as IntersectionObserverEntry;
  }
}

function marginOf(text: string): string {
  const [top = '0px', right = top, bottom = top, left = right, ...more] = text
    .trim()
    .split(/\s+/)
    .filter(Boolean);
  const margins = [top, right, bottom, left];
  if (more.length > 0 || !margins.every((margin) => MARGIN.test(margin))) {
    throw new DOMException(`"${text}" is no margin in px or %.`, 'SyntaxError');
  }
  return margins.join(' ');
}

function thresholdsOf(given: number | readonly number[]): readonly number[] {
  const thresholds = (typeof given === 'number' ? [given] : [...given]).map(Number);
  if (thresholds.some((threshold) => !(threshold >= 0 && threshold <= 1))) {
    throw new RangeError('A threshold lies between 0 and 1.');
  }
  return Object.freeze(thresholds.length === 0 ? [0] : thresholds.sort((a, b) => a - b));
}
