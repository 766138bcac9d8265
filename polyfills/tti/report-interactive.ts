import type { Interactivity } from './time-to-interactive.ts';

export type Interactive = Extract<Interactivity, { readonly is: 'interactive' }>;

/** Of the user timing measure. */
export const MEASURE_NAME = 'miniapp-page-interactive';

/** The `detail` of the measure: moments in the time of `performance.now()`. */
export interface InteractiveDetail {
  readonly ready: number;
  readonly quiet: number;
}

/**
 * Says that a page has become interactive. The event comes later than what it tells of: that a page answers for 5 s is
 * known after them.
 */
export class PageInteractiveEvent extends Event {
  /** From when the person began to wait until the page answered, in milliseconds. */
  readonly duration: number;
  readonly begun: number;
  readonly ready: number;
  readonly quiet: number;

  constructor({ begun, ready, quiet, time }: Interactive) {
    super('pageinteractive');
    this.duration = time - begun;
    this.begun = begun;
    this.ready = ready;
    this.quiet = quiet;
  }
}

/**
 * Leaves the measure `miniapp-page-interactive` in the performance timeline, from when the person began to wait to when
 * the page answered, and fires `pageinteractive`.
 *
 * @see https://w3c.github.io/user-timing/#extensions-performance-interface
 */
export function reportInteractive(known: Interactive, target: EventTarget = globalThis): void {
  const detail: InteractiveDetail = { ready: known.ready, quiet: known.quiet };
  performance.measure(MEASURE_NAME, { start: known.begun, end: known.time, detail });
  target.dispatchEvent(new PageInteractiveEvent(known));
}
