import { unlessCutOff } from './operation-queue.ts';
import { realTime } from './real-time.ts';

/** How often a MiniApp on screen is asked for a sign of life, in milliseconds of real time. */
const BEAT = 1_000;
/** Beats without an answer until the MiniApp counts as hanging, and again as often after that. */
const HANG = 5;
/** Beats without a frame until the browser counts as stuck in drawing its page. */
const UNDRAWN = 5;

export interface HeartbeatOptions {
  /** Asks the logic layer for nothing but an answer. */
  ask(): Promise<unknown>;
  /** It has not answered for so many seconds. */
  hangs(seconds: number): void;
  /** It answers again, after it was said to hang. */
  answers(): void;
  /** The browser draws no frames any more, though it did. */
  undrawn(): void;
}

/**
 * Looks whether the MiniApp on screen still answers, whatever kept it: a loop, or the loss of its worker (no browser tells of that). Beats are
 * counted, not milliseconds, so that a host that was busy itself blames nobody.
 */
export class Heartbeat {
  readonly #options: HeartbeatOptions;
  #run = 0;
  #isAsked = false;
  #missed = 0;
  #isFrameDue = false;
  #undrawn = 0;
  #wasDrawn = false;

  constructor(options: HeartbeatOptions) {
    this.#options = options;
  }

  start(): void {
    this.#undrawn = 0;
    void this.#beatWhile(++this.#run);
  }

  stop(): void {
    this.#run++;
  }

  async #beatWhile(run: number): Promise<void> {
    for (;;) {
      await realTime(BEAT);
      if (run !== this.#run) return;
      // Browsers slow down what nobody sees.
      if (!document.hidden) this.#beat();
    }
  }

  #beat(): void {
    this.#look();
    if (!this.#isAsked) return this.#ask();
    if (++this.#missed % HANG === 0) this.#options.hangs((this.#missed * BEAT) / 1_000);
  }

  #ask(): void {
    this.#isAsked = true;
    this.#options.ask().then(() => {
      const wasHanging = this.#missed >= HANG;
      this.#isAsked = false;
      this.#missed = 0;
      if (wasHanging) this.#options.answers();
    }, unlessCutOff);
  }

  #look(): void {
    if (this.#isFrameDue) {
      if (this.#wasDrawn && ++this.#undrawn === UNDRAWN) this.#options.undrawn();
      return;
    }
    this.#isFrameDue = true;
    requestAnimationFrame(() => {
      this.#isFrameDue = false;
      this.#wasDrawn = true;
      this.#undrawn = 0;
    });
  }
}
