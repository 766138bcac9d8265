import { PLATFORM_CLOCK, type Clock } from '@miniapp-tests/spec/lifecycle/clock';
import { pageRoundTrip } from './page-round-trip.ts';
import { PROBE_INTERVAL, timeToInteractive, type Interactivity, type Probe } from './time-to-interactive.ts';

/** The time of performance entries. */
const PERFORMANCE_CLOCK: Clock = { ...PLATFORM_CLOCK, now: () => performance.now() };

/** Sends one probe; `seen` is called in the frame that shows its answer, or never. */
export type RoundTrip = (seen: () => void) => void;

export interface InteractivityOptions {
  /** When the person began to wait, in the clock's time. */
  readonly begun: number;
  /** How a tap would be answered. Default: through this page's own event loop. */
  readonly roundTrip?: RoundTrip;
  /** Default: the time of `performance.now()`. */
  readonly clock?: Clock;
}

/** Told in the end what came out of it. */
export type KnownInteractivity = Exclude<Interactivity, { readonly is: 'pending' }>;

/**
 * Probes until it is known when the page became interactive, or that it can't be. Whoever runs the page says when it is
 * ready and when it is hidden; a runtime of MiniApps gives a round trip of its own, through the logic layer.
 */
export class InteractivityObserver {
  readonly #begun: number;
  readonly #roundTrip: RoundTrip;
  readonly #clock: Clock;
  readonly #tell: (known: KnownInteractivity) => void;
  readonly #probes: { sent: number; seen?: number }[] = [];
  #ready: number | undefined;
  #wasHidden = false;
  #cancel: (() => void) | undefined;
  #due: number;

  /** Begins to probe at once. @param tell called once, never within the constructor */
  constructor(
    { begun, roundTrip = pageRoundTrip(), clock = PERFORMANCE_CLOCK }: InteractivityOptions,
    tell: (known: KnownInteractivity) => void,
  ) {
    this.#begun = begun;
    this.#roundTrip = roundTrip;
    this.#clock = clock;
    this.#tell = tell;
    this.#due = clock.now();
    this.#cancel = clock.after(0, () => this.#probe());
  }

  /** What was sent and seen until now, for whoever draws it. */
  get probes(): readonly Probe[] {
    return this.#probes;
  }

  /** The page was drawn for the first time. @param time in the clock's time */
  ready(time: number = this.#clock.now()): void {
    this.#ready ??= time;
  }

  /** The page is hidden: what is measured now is no sample. */
  hidden(): void {
    this.#wasHidden = true;
    this.#look();
  }

  /** Ends without a word. */
  stop(): void {
    this.#cancel?.();
    this.#cancel = undefined;
  }

  /** A page that was busy sends what it missed all at once: whoever tapped meanwhile has waited since then. */
  #probe(): void {
    const now = this.#clock.now();
    const sent: { sent: number; seen?: number }[] = [];
    for (; this.#due <= now; this.#due += PROBE_INTERVAL) sent.push({ sent: this.#due });
    this.#probes.push(...sent);
    this.#cancel = this.#clock.after(this.#due - now, () => this.#probe());
    this.#roundTrip(() => {
      for (const probe of sent) probe.seen ??= this.#clock.now();
    });
    this.#look();
  }

  #look(): void {
    if (this.#cancel === undefined) return;
    const known = timeToInteractive({
      begun: this.#begun,
      ...(this.#ready !== undefined && { ready: this.#ready }),
      probes: this.#probes,
      wasHidden: this.#wasHidden,
      now: this.#clock.now(),
    });
    if (known.is === 'pending') return;
    this.stop();
    this.#tell(known);
  }
}
