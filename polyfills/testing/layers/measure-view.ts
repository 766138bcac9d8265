import { fileURLToPath } from 'node:url';
import type { Engine } from '../engines/engine.ts';
import { openInEngine, type OpenedInEngine } from '../engines/open-in-engine.ts';
import { startWitness, type Witness } from '../witness.ts';
import type { Layer } from './layer.ts';
import { reloads } from './reloads.ts';
import { hasEscaped, openWith, VIEW_ATTEMPTS, type ViewAttempt } from './view-attempts.ts';
import { VIEW_LAYERS } from './view-layers.ts';
import { withoutLayers } from './without-layers.ts';

/** How long an attempt may take to show that it succeeded, in milliseconds; longer where it should. */
const PATIENCE = 1_000;
const PATIENCE_WITHOUT_LAYERS = 2_000;
/** Engines that try at the same time: most of the time is spent on waiting for what doesn't come. */
const LANES = 2;
const ENTRY = fileURLToPath(new URL('../view-harness.ts', import.meta.url));
const KEPT = '<p id="kept">kept</p>';

/** The names of the attempts on the view that succeed where only these layers are left. */
export async function succeedInView(
  engine: Engine,
  kept: readonly Layer[],
  attempts: readonly string[],
): Promise<string[]> {
  const left = [...attempts];
  const succeeded = await Promise.all(Array.from({ length: LANES }, () => succeedInLane(engine, kept, left)));
  return succeeded.flat();
}

/** Takes one attempt after the other from the list. */
async function succeedInLane(engine: Engine, kept: readonly Layer[], left: string[]): Promise<string[]> {
  const removed = VIEW_LAYERS.filter((layer) => !kept.includes(layer));
  const patience = kept.length === 0 ? PATIENCE_WITHOUT_LAYERS : PATIENCE;
  const open = (): Promise<OpenedInEngine> =>
    openInEngine(engine, ENTRY, { plugins: [withoutLayers(removed)] });
  let opened = await open();
  const succeeded: string[] = [];
  try {
    for (let name = left.shift(); name !== undefined; name = left.shift()) {
      const attempt = VIEW_ATTEMPTS[name];
      if (attempt === undefined) throw new Error(`There is no attempt "${name}".`);
      // A witness of its own: no open connection hides a later one, and nothing late is counted for the next.
      const witness = await startWitness();
      if (await succeeds(opened, witness, attempt, patience)) succeeded.push(name);
      await witness.close();
      if (!(await reloads(opened))) {
        await opened.close().catch(() => undefined);
        opened = await open();
      }
    }
  } finally {
    await opened.close().catch(() => undefined);
  }
  return succeeded;
}

async function succeeds(
  opened: OpenedInEngine,
  witness: Witness,
  { html, press, button, key }: ViewAttempt,
  patience: number,
): Promise<boolean> {
  const { page, origin } = opened;
  const attempt = html.replaceAll('W/', `${witness.origin}/`).replaceAll('H/', `${origin}/`);
  const address = await page.address();
  const windows = await page.windows();
  async function isOut(): Promise<boolean> {
    if (witness.heard.length > 0 || opened.requests.length > 0) return true;
    if ((await page.address()) !== address || (await page.windows()) !== windows) return true;
    return page.evaluate(hasEscaped);
  }
  try {
    await page.evaluate(openWith, '', KEPT, attempt);
    if (press !== undefined) {
      const { x, y } = await page.evaluate((selector) => harness.pointOf(selector), press);
      await page.press(x, y, button);
      if (key !== undefined) await page.key(key);
    }
    const end = Date.now() + patience;
    while (Date.now() < end) {
      if (await isOut()) return true;
      await new Promise((done) => setTimeout(done, 40));
    }
    return false;
  } catch {
    // What succeeds may take away the page, or what was to be pressed; where nobody is left to ask, it is out.
    await new Promise((done) => setTimeout(done, patience));
    return isOut().catch(() => true);
  }
}
