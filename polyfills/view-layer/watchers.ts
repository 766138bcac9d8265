import type { NodeTable } from './node-table.ts';
import { checkCssDepth } from './page-cost.ts';
import type { ViewEvent } from './protocol.ts';
import { type ProtocolError, wrongRequest } from './view-error.ts';
import { Watched } from './watched.ts';

const BOXES: readonly unknown[] = ['content-box', 'border-box', 'device-pixel-content-box'];

export interface WatchersOptions {
  readonly document: Document;
  readonly table: NodeTable;
  readonly window: Window & typeof globalThis;
  emit(event: ViewEvent): void;
}

type Request = Readonly<Record<string, unknown>>;
type Observer = ResizeObserver | IntersectionObserver | MediaWatch;

/** A media query that is observed, which has nothing of its own to end it by. */
interface MediaWatch {
  unobserve(): void;
  disconnect(): void;
}

/** Observes what the logic layer asked for; loaded when it first does. */
export class Watchers {
  readonly #options: WatchersOptions;
  readonly #observers = new Map<number, Observer>();
  readonly #watched: Watched;

  constructor(options: WatchersOptions) {
    this.#options = options;
    this.#watched = new Watched(options.table, (id) => {
      this.#observers.get(id)?.disconnect();
      this.#observers.delete(id);
    });
  }

  /** @throws {ProtocolError | BudgetError} without effect */
  change(element: Element, value: string): void {
    const { table, document } = this.#options;
    const request = parse(value);
    const { id, kind, root = 0 } = request;
    if (!isNumber(id) || !isNumber(root)) throw wrongWatch();
    // It may have left the page since it was asked for.
    const node = table.idOf(element);
    if (node === undefined) return;
    if (kind !== undefined) this.#watched.begin(id, node);
    // What things were to be in sight of may be gone by now.
    if (root !== 0 && !table.has(root)) return;
    if (kind === undefined) {
      this.#observers.get(id)?.unobserve(element);
      this.#watched.end(id, node);
    } else if (kind === 'media') this.#watchMedia(element, id, request.query);
    else if (kind === 'resize') {
      if (!BOXES.includes(request.box)) throw wrongWatch();
      this.#resize(id).observe(element, { box: request.box as ResizeObserverBoxOptions });
    } else if (kind === 'intersection') {
      this.#intersection(id, request, root === 0 ? document : table.element(root)).observe(element);
    } else throw wrongWatch();
  }

  #watchMedia(element: Element, id: number, query: unknown): void {
    if (typeof query !== 'string' || this.#observers.has(id)) throw wrongWatch();
    checkCssDepth(query, this.#options.table.budgets);
    const list = this.#options.window.matchMedia(query);
    const tell = ({ matches, media }: MediaQueryListEvent): void =>
      this.#emit(id, element, [{ matches, media }]);
    list.addEventListener('change', tell);
    const disconnect = (): void => list.removeEventListener('change', tell);
    this.#observers.set(id, { unobserve: disconnect, disconnect });
  }

  #resize(id: number): ResizeObserver {
    const known = this.#observers.get(id);
    if (known !== undefined) return known as ResizeObserver;
    const observer = new this.#options.window.ResizeObserver((entries) => {
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

  #intersection(id: number, { margin, thresholds }: Request, root: Element | Document): IntersectionObserver {
    const known = this.#observers.get(id);
    if (known !== undefined) return known as IntersectionObserver;
    const isMargin = typeof margin === 'string' && margin.length < 100;
    const isList = Array.isArray(thresholds) && thresholds.length <= 100;
    if (!isMargin || !isList || !thresholds.every(isFraction)) throw wrongWatch();
    const observer = new this.#options.window.IntersectionObserver(
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
        root,
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

function numbers({ x, y, width, height }: DOMRectReadOnly): number[] {
  return [x, y, width, height];
}

function sizes([size]: readonly ResizeObserverSize[]): number[] {
  return [size?.inlineSize ?? 0, size?.blockSize ?? 0];
}

function isFraction(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= 1;
}

function isNumber(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

function parse(value: string): Request {
  try {
    const request: unknown = JSON.parse(value);
    if (typeof request === 'object' && request !== null) return request as Request;
  } catch {
    // As for any other text that is no request.
  }
  throw wrongWatch();
}

function wrongWatch(): ProtocolError {
  return wrongRequest('bad-watch');
}
