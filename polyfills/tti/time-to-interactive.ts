/** Milliseconds from one probe to the next. */
export const PROBE_INTERVAL = 50;
/** A probe that takes longer, in milliseconds, finds the page not responsive. */
export const RESPONSIVE_LIMIT = 100;
/** For how long all probes must be responsive, in milliseconds. */
export const QUIET_WINDOW = 5_000;
/** After so many milliseconds without such a time, nobody waits any longer. */
export const PATIENCE = 30_000;

/** One round trip, as a person's tap would make it. All moments are milliseconds of one clock. */
export interface Probe {
  /** When it was due; a busy page may send it later. */
  readonly sent: number;
  /** When its answer could be seen; absent until then. */
  readonly seen?: number;
}

/** What was observed until now. */
export interface Observation {
  /** When the person began to wait. */
  readonly begun: number;
  /** When the page was ready; absent until then. */
  readonly ready?: number;
  /** In the order in which they were sent. */
  readonly probes: readonly Probe[];
  /** Whether the page was hidden since `begun`, when browsers let pages sleep. */
  readonly wasHidden?: boolean;
  readonly now: number;
}

export type Interactivity =
  | { readonly is: 'pending' }
  | {
      readonly is: 'interactive';
      readonly begun: number;
      readonly ready: number;
      /** Where the first quiet window begins. */
      readonly quiet: number;
      /** The later one of both: the moment from which the page answered. */
      readonly time: number;
    }
  | { readonly is: 'not-reached' }
  /** Hidden meanwhile: no sample. */
  | { readonly is: 'censored' };

/**
 * The moment from which a page answers: when it is ready, or where the first 5 s begin in which every probe is responsive,
 * whichever is later. Known only when these are over.
 *
 * @see https://w3c.github.io/miniapp-white-paper/#define-an-event-for-time-to-interactive-in-miniapp
 */
export function timeToInteractive(observation: Observation): Interactivity {
  const { begun, ready, wasHidden = false, now } = observation;
  if (wasHidden) return { is: 'censored' };
  const quiet = quietWindow(observation);
  const isInTime = (moment: number): boolean => moment - begun <= PATIENCE;
  if (quiet !== undefined && ready !== undefined && isInTime(quiet + QUIET_WINDOW) && isInTime(ready)) {
    return { is: 'interactive', begun, ready, quiet, time: Math.max(ready, quiet) };
  }
  return { is: isInTime(now) ? 'pending' : 'not-reached' };
}

/** Where the first quiet window begins; undefined while there is none that is over. */
function quietWindow({ probes, now }: Observation): number | undefined {
  let start: number | undefined;
  let last = -Infinity;
  for (const { sent, seen } of probes) {
    if (seen === undefined && now - sent <= RESPONSIVE_LIMIT) return undefined;
    // Where no probe was sent nothing is known.
    if (sent - last > RESPONSIVE_LIMIT) start = undefined;
    last = sent;
    if (seen === undefined || seen - sent > RESPONSIVE_LIMIT) start = undefined;
    else {
      start ??= sent;
      if (sent + PROBE_INTERVAL - start >= QUIET_WINDOW)
        return now - start >= QUIET_WINDOW ? start : undefined;
    }
  }
  return undefined;
}
