import { setTimeout as delay } from 'node:timers/promises';
import type {} from '../../mini-app/testing/mini-app-test.ts';
import { CLOSED_WITHIN, LONG, type HostLoad } from '../../mini-app/testing/host-watch.ts';
import { until, type Engine, type EnginePage } from '../engines/engine.ts';
import { MiniAppPage } from '../mini-app-page.ts';
import type { Layer } from './layer.ts';
import { TIME_ATTEMPTS, type TimeAttempt } from './time-attempts.ts';
import { TIME_LAYERS } from './time-layers.ts';
import { withoutLayers } from './without-layers.ts';

/** How long the MiniApp is let to run, in milliseconds. */
const LASTS = 2_500;
/** Without layers the host must run nothing else for so long, or draw nothing: more than a busy machine accounts for. Milliseconds. */
const HELD_UP = 1_000;
/** A host that doesn't answer for so long has been held up whatever it says afterwards, in milliseconds. */
const LOST = 2_500;
/** Another program can hold up the host, or keep an attempt from it, once, hardly in a row. */
const TRIES = 3;

declare global {
  var toldLoad: HostLoad | undefined;
  var isClosedInBackground: boolean | undefined;
}

/** The names of the attempts that hold up the host where only these layers are left. */
export async function succeedInTime(
  engine: Engine,
  kept: readonly Layer[],
  attempts: readonly string[],
): Promise<string[]> {
  const removed = TIME_LAYERS.filter((layer) => !kept.includes(layer));
  const isFree = kept.length === 0;
  const succeeded: string[] = [];
  for (const name of attempts) {
    const attempt = TIME_ATTEMPTS[name];
    if (attempt === undefined) throw new Error(`There is no attempt "${name}".`);
    let isThrough = !isFree;
    // Without layers one success is enough, with some one failure.
    for (let left = TRIES; left > 0 && isThrough !== isFree; left--) {
      isThrough = await succeeds(engine, removed, attempt, isFree);
    }
    if (isThrough) succeeded.push(name);
  }
  return succeeded;
}

/** In an engine of its own: it may not survive. */
async function succeeds(
  engine: Engine,
  removed: readonly Layer[],
  attempt: TimeAttempt,
  isFree: boolean,
): Promise<boolean> {
  const app = await MiniAppPage.openIn(engine, { plugins: [withoutLayers(removed)] });
  const { page } = app.opened;
  try {
    await begin(page, attempt);
    const { press } = attempt;
    if (press !== undefined) {
      await until(page, (wanted) => miniAppTest.view?.querySelector(wanted) != null, {}, press);
      // Where the host is held up, the press isn't answered.
      app.press(press).catch(() => undefined);
      await delay(500);
    }
    return await isHarmed(page, isFree);
  } finally {
    await app.close();
  }
}

function begin(page: EnginePage, { html, script = '', isLeft = false }: TimeAttempt): Promise<void> {
  const files = {
    'pages/index/index.js': script,
    ...(html !== undefined && { 'pages/index/index.html': html }),
  };
  return page.evaluate(
    (given, lasts, isLeft) => {
      async function leave(): Promise<void> {
        await miniAppTest.launch(given);
        await new Promise((done) => setTimeout(done, 500));
        miniAppTest.miniApp?.hide();
        await new Promise((done) => setTimeout(done, lasts));
        globalThis.isClosedInBackground = miniAppTest.events.some((event) => event.startsWith('terminated'));
      }
      if (isLeft) void leave();
      else void miniAppTest.endure(given, lasts).then((load) => (globalThis.toldLoad = load));
    },
    files as Record<string, string>,
    LASTS,
    isLeft,
  );
}

/** Asks the host what became of it, until it says so, or doesn't answer. */
async function isHarmed(page: EnginePage, isFree: boolean): Promise<boolean> {
  const lost = { isLost: true } as const;
  for (;;) {
    const asked = page
      .evaluate(() => ({ load: globalThis.toldLoad, isClosed: globalThis.isClosedInBackground }))
      .catch(() => lost);
    const told = await Promise.race([asked, delay(LOST, lost, { ref: false })]);
    if ('isLost' in told) return true;
    if (told.isClosed !== undefined) return !told.isClosed;
    if (told.load !== undefined) return isTooMuch(told.load, isFree);
    await delay(50);
  }
}

function isTooMuch({ longest, closedAfter = Infinity, frameGap }: HostLoad, isFree: boolean): boolean {
  const isLong = longest > (isFree ? HELD_UP : LONG) || frameGap > HELD_UP;
  return isLong && closedAfter > CLOSED_WITHIN;
}
