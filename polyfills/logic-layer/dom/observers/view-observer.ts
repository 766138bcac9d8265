import { reportError } from '../../report-error.ts';
import { Element } from '../element.ts';
import { forget, remember } from './observed-nodes.ts';
import { closeWatch, openWatch, recordWatch, type Watch } from './watch.ts';

/** What ResizeObserver and IntersectionObserver have in common. */
export abstract class ViewObserver<Entry> {
  readonly #callback: (entries: Entry[], observer: this) => void;
  readonly #targets = new Map<Element, Watch>();
  readonly #id: number;
  #queue: Entry[] = [];

  constructor(callback: (entries: Entry[], observer: never) => void) {
    if (typeof callback !== 'function') throw new TypeError('An observer needs a function to call.');
    this.#callback = callback as (entries: Entry[], observer: this) => void;
    this.#id = openWatch((reported) => this.#report(reported));
  }

  unobserve(target: Element): void {
    if (!this.#targets.delete(checkElement(target))) return;
    recordWatch(target, this.#id);
    forget(target, this.#again);
  }

  disconnect(): void {
    for (const target of [...this.#targets.keys()]) this.unobserve(target);
    this.#queue = [];
    closeWatch(this.#id);
  }

  protected watch(target: Element, watch: Watch): void {
    checkElement(target);
    this.#targets.set(target, watch);
    remember(target, this.#again);
    recordWatch(target, this.#id, watch);
  }

  /** An element that comes into the page after it was observed. */
  readonly #again = (target: Element): void => {
    const watch = this.#targets.get(target);
    if (watch !== undefined) recordWatch(target, this.#id, watch);
  };

  protected abstract entry(reported: Record<string, unknown>): Entry;

  protected take(): Entry[] {
    const entries = this.#queue;
    this.#queue = [];
    return entries;
  }

  #report(reported: readonly Record<string, unknown>[]): void {
    const known = reported.filter(({ target }) => this.#targets.has(target as Element));
    this.#queue.push(...known.map((one) => this.entry(one)));
    if (this.#queue.length === 0) return;
    try {
      this.#callback.call(this, this.take(), this);
    } catch (error) {
      reportError(error);
    }
  }
}

function checkElement(target: unknown): Element {
  if (!(target instanceof Element)) throw new TypeError('Only an element can be observed.');
  return target;
}
