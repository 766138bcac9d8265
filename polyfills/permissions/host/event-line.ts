import type { Json } from '../../logic-layer/messages.ts';

/** Milliseconds from one delivery to the next at least, and until a MiniApp in the background is looked at again. */
const INTERVAL = 50;
const HIDDEN = 500;
/** What waits of one stream at most. */
const WAITING = 64;

interface Stream {
  readonly waiting: Json[];
  /** Readings, of which only the last counts when they come faster than they are taken. */
  readonly isLatest: boolean;
}

/** What happens by itself (positions, readings, notifications), for a MiniApp that asks for it: no faster than it takes them. */
export class EventLine {
  readonly #window: Window;
  readonly #isShown: () => boolean;
  readonly #streams = new Map<number, Stream>();
  #answer: ((events: Json) => void) | undefined;
  #last = -Infinity;
  #timer: number | undefined;

  /** @param isShown is the MiniApp on screen? What happens meanwhile waits, as in a hidden page */
  constructor(window: Window, isShown: () => boolean) {
    this.#window = window;
    this.#isShown = isShown;
  }

  open(stream: number, isLatest: boolean): void {
    this.#streams.set(stream, { waiting: [], isLatest });
  }

  close(stream: number): void {
    this.#streams.delete(stream);
    if (this.#streams.size === 0) this.#deliver();
  }

  tell(stream: number, value: Json): void {
    const open = this.#streams.get(stream);
    if (open === undefined) return;
    if (open.isLatest) open.waiting.length = 0;
    open.waiting.push(value);
    if (open.waiting.length > WAITING) open.waiting.shift();
    this.#deliverSoon();
  }

  /** What has happened, when something has: `[stream, value]` each. One such request is open at a time. */
  next(): Promise<Json> {
    this.#answer?.([]);
    return new Promise((resolve) => {
      this.#answer = resolve;
      if (this.#streams.size === 0) this.#deliver();
      else if (this.#isWaiting()) this.#deliverSoon();
    });
  }

  end(): void {
    this.#window.clearTimeout(this.#timer);
    this.#streams.clear();
    this.#deliver();
  }

  #isWaiting(): boolean {
    return [...this.#streams.values()].some(({ waiting }) => waiting.length > 0);
  }

  #deliverSoon(): void {
    if (this.#answer === undefined || this.#timer !== undefined) return;
    const wait = Math.max(0, this.#last + INTERVAL - this.#window.performance.now());
    this.#timer = this.#window.setTimeout(() => this.#deliverIfShown(), wait);
  }

  #deliverIfShown(): void {
    if (this.#isShown()) this.#deliver();
    else this.#timer = this.#window.setTimeout(() => this.#deliverIfShown(), HIDDEN);
  }

  #deliver(): void {
    this.#window.clearTimeout(this.#timer);
    this.#timer = undefined;
    const answer = this.#answer;
    if (answer === undefined) return;
    const events = [...this.#streams].flatMap(([stream, { waiting }]) =>
      waiting.splice(0).map((value) => [stream, value] as const),
    );
    this.#answer = undefined;
    this.#last = this.#window.performance.now();
    answer(events);
  }
}
