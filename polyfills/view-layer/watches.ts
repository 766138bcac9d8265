import { windowOf } from './node-members.ts';
import type { NodeTable } from './node-table.ts';
import type { ViewEvent } from './protocol.ts';
import { BudgetError, ProtocolError } from './view-error.ts';

/** Units of a record that begins a watch. */
const REQUEST_LIMIT = 4_000;
const BOXES = ['content-box', 'border-box', 'device-pixel-content-box'] as const;

export interface WatchesOptions {
  readonly document: Document;
  readonly table: NodeTable;
  emit(event: ViewEvent): void;
}

type Request = Readonly<Record<string, unknown>>;
type Observer = ResizeObserver | IntersectionObserver;

/** Observes for the logic layer what only the view sees: sizes, what is in sight, media queries. */
export class Watches {
  readonly #options: WatchesOptions;
  readonly #observers = new Map<number, Observer>();
  readonly #window: Window & typeof globalThis;
  #count = 0;

  constructor(options: WatchesOptions) {
    const window = windowOf(options.document);
    if (window === null) throw new Error('The view is gone.');
    this.#options = options;
    this.#window = window;
  }

  /**
   * Begins or ends to watch an element.
   *
   * @param value what `recordWatch` of the logic layer wrote (dom/observers/watch.ts)
   * @throws {ProtocolError | BudgetError} without effect
   */
  change(element: Element, value: unknown): void {
    const request = parse(value);
    const { id, kind } = request;
    if (!Number.isSafeInteger(id)) throw wrong();
    if (kind === undefined) {
      this.#observers.get(id as number)?.unobserve(element);
      return;
    }
    const { watches } = this.#options.table.budgets;
    if (++this.#count > watches)
      throw new BudgetError('watch-budget', `The page observes more than ${watches} things.`);
    if (kind === 'media') this.#watchMedia(element, id as number, request.query);
    else if (kind === 'resize')
      this.#resize(id as number).observe(element, { box: choice(request.box, BOXES) });
    else if (kind === 'intersection') this.#intersection(id as number, request).observe(element);
    else throw wrong();
  }

  #watchMedia(element: Element, id: number, query: unknown): void {
    if (typeof query !== 'string') throw wrong();
    this.#window.matchMedia(query).addEventListener('change', ({ matches, media }) => {
      this.#emit(id, element, [{ matches, media }]);
    });
  }

  #resize(id: number): ResizeObserver {
    const known = this.#observers.get(id);
    if (known !== undefined) return known as ResizeObserver;
    const observer = new this.#window.ResizeObserver((entries) => {
      const reports = entries.map((entry) => ({
        rect: numbers(entry.contentRect),
        border: sizes(entry.borderBoxSize),
        content: sizes(entry.contentBoxSize),
        device: sizes(entry.devicePixelContentBoxSize ?? entry.contentBoxSize),
      }));
      this.#emitAll(id, entries, reports);
    });
    this.#observers.set(id, observer);
    return observer;
  }

  #intersection(id: number, { root, margin, thresholds }: Request): IntersectionObserver {
    const known = this.#observers.get(id);
    if (known !== undefined) return known as IntersectionObserver;
    const isMargin = typeof margin === 'string' && margin.length < 100;
    const isList = Array.isArray(thresholds) && thresholds.length <= 100;
    if (!Number.isSafeInteger(root) || !isMargin || !isList || !thresholds.every(isFraction)) throw wrong();
    const observer = new this.#window.IntersectionObserver(
      (entries) => {
        const reports = entries.map((entry) => ({
          time: entry.time,
          isIntersecting: entry.isIntersecting,
          ratio: entry.intersectionRatio,
          bounds: numbers(entry.boundingClientRect),
          visible: numbers(entry.intersectionRect),
          root: entry.rootBounds && numbers(entry.rootBounds),
        }));
        this.#emitAll(id, entries, reports);
      },
      {
        root: root === 0 ? this.#options.document : this.#options.table.element(root as number),
        rootMargin: margin,
        threshold: thresholds as number[],
      },
    );
    this.#observers.set(id, observer);
    return observer;
  }

  #emitAll(id: number, entries: readonly { readonly target: Element }[], reports: readonly object[]): void {
    const { table } = this.#options;
    const known = entries.flatMap(({ target }, index) => {
      const node = table.idOf(target);
      return node === undefined ? [] : [{ node, ...reports[index] }];
    });
    if (known[0] !== undefined) this.#send(id, known[0].node, known);
  }

  #emit(id: number, element: Element, reports: readonly object[]): void {
    const node = this.#options.table.idOf(element);
    if (node !== undefined)
      this.#send(
        id,
        node,
        reports.map((report) => ({ node, ...report })),
      );
  }

  #send(id: number, target: number, entries: readonly object[]): void {
    const members = { id, entries: JSON.stringify(entries) };
    this.#options.emit({ type: 'watch', target, bubbles: false, cancelable: false, members, state: [] });
  }
}

function parse(value: unknown): Request {
  if (typeof value !== 'string' || value.length > REQUEST_LIMIT) throw wrong();
  try {
    const request: unknown = JSON.parse(value);
    if (typeof request === 'object' && request !== null) return request as Request;
  } catch {
    // As for any other text that is no request.
  }
  throw wrong();
}

function numbers({ x, y, width, height }: DOMRectReadOnly): number[] {
  return [x, y, width, height];
}

function sizes([size]: readonly ResizeObserverSize[]): number[] {
  return [size?.inlineSize ?? 0, size?.blockSize ?? 0];
}

function isFraction(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= 1;
}

function choice<T extends string>(value: unknown, of: readonly T[]): T {
  const known = of.find((one) => one === value);
  if (known === undefined) throw wrong();
  return known;
}

function wrong(): ProtocolError {
  return new ProtocolError('bad-watch', 'The logic layer asked to observe what no logic layer asks.');
}
