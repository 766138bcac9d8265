/** https://xhr.spec.whatwg.org/#the-timeout-attribute */
export class RequestTimeout {
  readonly #over: () => void;
  #duration = 0;
  #started: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(over: () => void) {
    this.#over = over;
  }

  /** Milliseconds from the start; 0 is for ever. */
  get duration(): number {
    return this.#duration;
  }

  set duration(duration: number) {
    this.#duration = duration;
    this.#arm();
  }

  start(): void {
    this.#started = performance.now();
    this.#arm();
  }

  stop(): void {
    this.#started = undefined;
    clearTimeout(this.#timer);
  }

  #arm(): void {
    clearTimeout(this.#timer);
    if (this.#duration === 0 || this.#started === undefined) return;
    const left = this.#started + this.#duration - performance.now();
    this.#timer = setTimeout(this.#over, Math.max(0, left));
  }
}
