import { ManualClock } from '@miniapp-tests/spec/lifecycle/manual-clock';
import { observePage } from '../observe-page.ts';
import { pageRoundTrip } from '../page-round-trip.ts';
import { MEASURE_NAME, reportInteractive } from '../report-interactive.ts';
import { shouldPolyfill } from '../should-polyfill.ts';
import type { KnownInteractivity } from '../interactivity-observer.ts';

declare global {
  var tti: typeof tools;
}

/** A clock that moves by one probe's interval with every frame: how quick the machine is makes no difference. */
function frameClock(): ManualClock {
  const clock = new ManualClock();
  const move = (): void => {
    clock.advance(50);
    requestAnimationFrame(move);
  };
  requestAnimationFrame(move);
  return clock;
}

const tools = {
  /** What is known of this page, on a clock of frames, and what the event and the measure say. */
  async observed(): Promise<unknown> {
    const fired = new Promise<unknown>((resolve) =>
      addEventListener('pageinteractive', (event) => resolve(Reflect.get(event, 'duration'))),
    );
    const known = await observePage({ begun: 0, clock: frameClock() });
    if (known.is !== 'interactive') return known;
    reportInteractive(known);
    const [measure] = performance.getEntriesByName(MEASURE_NAME);
    const { startTime, duration, detail } = measure as PerformanceMeasure;
    return { known, event: await fired, measure: { startTime, duration, detail } };
  },
  /** What hiding the page leads to. */
  hidden(): Promise<KnownInteractivity> {
    const known = observePage({ begun: 0, clock: new ManualClock() });
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
    Reflect.deleteProperty(document, 'visibilityState');
    return known;
  },
  /** The order in which two round trips, a task and a busy loop come. */
  async order(): Promise<string[]> {
    const order: string[] = [];
    const roundTrip = pageRoundTrip();
    const first = new Promise<void>((done) => {
      roundTrip(() => {
        order.push('first');
        done();
      });
    });
    const second = new Promise<void>((done) => {
      roundTrip(() => {
        order.push('second');
        done();
      });
    });
    order.push('sent');
    for (let round = 0; round < 1e6; round += 1);
    order.push('no longer busy');
    await Promise.all([first, second]);
    return order;
  },
  needed: () => [
    shouldPolyfill(),
    shouldPolyfill({ onpageinteractive: 1 }),
    shouldPolyfill({
      get onpageinteractive() {
        return null;
      },
      set onpageinteractive(_) {},
    }),
  ],
};

globalThis.tti = tools;
