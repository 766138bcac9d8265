/** Milliseconds that a question stands readable before an answer counts. */
export const READING = 500;

/**
 * For how long something could be read without a break: its document visible and focused, nothing over it. A press that was aimed at
 * what stood there before, or that was begun while it couldn't be read, is known by its time.
 */
export class ReadableTime {
  readonly #view: Window;
  readonly #isInSight: () => boolean;
  readonly #changed: (isReady: boolean) => void;
  readonly #ended = new AbortController();
  #since: number | undefined;
  #isReady = false;

  /**
   * @param isInSight is it there, with nothing over it? Asked once a frame
   * @param changed whether an answer counts now
   */
  constructor(view: Window, isInSight: () => boolean, changed: (isReady: boolean) => void) {
    this.#view = view;
    this.#isInSight = isInSight;
    this.#changed = changed;
    const { signal } = this.#ended;
    // No frames come while it is hidden.
    view.document.addEventListener('visibilitychange', () => this.#look(), { signal });
    view.addEventListener('blur', () => this.#look(), { signal });
    this.#frame();
  }

  /** Does an answer count that was begun at `time` (of an event)? */
  counts(time: number): boolean {
    this.#look();
    return this.#since !== undefined && time - this.#since >= READING;
  }

  end(): void {
    this.#ended.abort();
  }

  #frame(): void {
    if (this.#ended.signal.aborted) return;
    this.#look();
    this.#view.requestAnimationFrame(() => this.#frame());
  }

  #look(): void {
    const { document, performance } = this.#view;
    const isReadable = document.visibilityState === 'visible' && document.hasFocus() && this.#isInSight();
    if (!isReadable) this.#since = undefined;
    else this.#since ??= performance.now();
    const isReady = this.#since !== undefined && performance.now() - this.#since >= READING;
    if (isReady === this.#isReady) return;
    this.#isReady = isReady;
    this.#changed(isReady);
  }
}
