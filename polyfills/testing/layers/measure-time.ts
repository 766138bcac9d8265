import { until, type Engine } from '../engines/engine.ts';
import type { OpenedInEngine } from '../engines/open-in-engine.ts';
import { MiniAppPage } from '../mini-app-page.ts';
import type { Layer } from './layer.ts';
import { TIME_ATTEMPTS, type TimeAttempt } from './time-attempts.ts';
import { TIME_LAYERS } from './time-layers.ts';
import { withoutLayers } from './without-layers.ts';

/** How long the host may run nothing else before it counts as held up, in milliseconds: far more than a busy machine accounts for. */
const HELD_UP = 2_000;
/** How long the MiniApp is let to run, and after how much time more the host counts as lost. Milliseconds. */
const LASTS = 3_000;
const LOST = 7_000;
/** Another program can hold up the host once, hardly twice. */
const TRIES = 2;

type App = MiniAppPage<OpenedInEngine>;

/** The names of the attempts that hold up the host where only these layers are left. */
export async function succeedInTime(
  engine: Engine,
  kept: readonly Layer[],
  attempts: readonly string[],
): Promise<string[]> {
  const removed = TIME_LAYERS.filter((layer) => !kept.includes(layer));
  const tries = kept.length === 0 ? 1 : TRIES;
  const succeeded: string[] = [];
  for (const name of attempts) {
    const attempt = TIME_ATTEMPTS[name];
    if (attempt === undefined) throw new Error(`There is no attempt "${name}".`);
    let times = 0;
    while (times < tries && (await holdsUp(engine, removed, attempt))) times++;
    if (times === tries) succeeded.push(name);
  }
  return succeeded;
}

/** In an engine of its own: it may not survive. */
async function holdsUp(engine: Engine, removed: readonly Layer[], attempt: TimeAttempt): Promise<boolean> {
  const app = await MiniAppPage.openIn(engine, { plugins: [withoutLayers(removed)] });
  try {
    const held = heldUp(app, attempt).catch(() => Infinity);
    const lost = new Promise<number>((resolve) => setTimeout(resolve, LASTS + LOST, Infinity).unref());
    return (await Promise.race([held, lost])) > HELD_UP;
  } finally {
    await app.close();
  }
}

/** The longest time in which the host could run nothing else, in milliseconds. */
async function heldUp(app: App, { html, script = '', press }: TimeAttempt): Promise<number> {
  const files = {
    'pages/index/index.js': script,
    ...(html !== undefined && { 'pages/index/index.html': html }),
  };
  const { page } = app.opened;
  await page.evaluate(
    (given, lasts) => {
      globalThis.endured = miniAppTest.endure(given, lasts).then(({ longest }) => longest);
    },
    files,
    LASTS,
  );
  if (press !== undefined) {
    await until(page, (wanted) => miniAppTest.view?.querySelector(wanted) != null, {}, press);
    await app.press(press);
  }
  return page.evaluate(() => globalThis.endured);
}

declare global {
  var endured: Promise<number>;
}
