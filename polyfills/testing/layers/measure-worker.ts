import { until, type Engine } from '../engines/engine.ts';
import type { OpenedInEngine } from '../engines/open-in-engine.ts';
import { MiniAppPage } from '../mini-app-page.ts';
import { startWitness, type Witness } from '../witness.ts';
import type { Layer } from './layer.ts';
import { reloads } from './reloads.ts';
import { withoutLayers } from './without-layers.ts';
import { WORKER_ATTEMPTS, type WorkerAttempt } from './worker-attempts.ts';
import { WORKER_LAYERS } from './worker-layers.ts';

/** How long an attempt may take to show that it succeeded, in milliseconds; longer where it should. */
const PATIENCE = 1_000;
const PATIENCE_WITHOUT_LAYERS = 3_000;

type App = MiniAppPage<OpenedInEngine>;

/** The names of the attempts of a MiniApp's scripts that succeed where only these layers are left. */
export async function succeedInWorker(
  engine: Engine,
  kept: readonly Layer[],
  attempts: readonly string[],
): Promise<string[]> {
  const removed = WORKER_LAYERS.filter((layer) => !kept.includes(layer));
  const patience = kept.length === 0 ? PATIENCE_WITHOUT_LAYERS : PATIENCE;
  const open = (): Promise<App> => MiniAppPage.openIn(engine, { plugins: [withoutLayers(removed)] });
  let app = await open();
  const reopen = async (): Promise<void> => {
    await app.close().catch(() => undefined);
    app = await open();
  };
  const succeeded: string[] = [];
  try {
    for (const name of attempts) {
      const attempt = WORKER_ATTEMPTS[name];
      if (attempt === undefined) throw new Error(`There is no attempt "${name}".`);
      const witness = await startWitness();
      // Firefox ends now and then when workers make workers: then once more, in another one.
      const isOut = await succeeds(app, witness, attempt, patience).catch(async () => {
        await reopen();
        return succeeds(app, witness, attempt, patience);
      });
      if (isOut) succeeded.push(name);
      await witness.close();
      if (!(await reloads(app.opened))) await reopen();
    }
  } finally {
    await app.close().catch(() => undefined);
  }
  return succeeded;
}

async function succeeds(
  app: App,
  witness: Witness,
  attempt: WorkerAttempt,
  patience: number,
): Promise<boolean> {
  const { page, origin, requests } = app.opened;
  await page.evaluate(prepareHost);
  if (attempt.neighbour !== undefined) await startNeighbour(app, attempt.neighbour);
  const code = attempt.app.replaceAll('W/', `${witness.origin}/`).replaceAll('H/', `${origin}/`);
  const files = {
    'app.js': `const out = () => { globalThis.isOut = true; }; try { ${code} } catch {}`,
    'pages/index/index.js': `setInterval(() => { if (globalThis.isOut) document.getElementById('out').textContent = 'OUT'; }, 50);`,
  };
  const refusal = await app.launch(
    files,
    attempt.isDeclared ? { mpt_declared_origins: [witness.origin] } : {},
  );
  if (refusal !== undefined) throw new Error(`The MiniApp was refused: ${refusal}.`);
  const end = Date.now() + patience;
  while (Date.now() < end) {
    if (requests.length > 0 || (!attempt.isDeclared && witness.heard.length > 0)) return true;
    if (await page.evaluate(() => miniAppTest.text.includes('OUT'))) return true;
    await new Promise((done) => setTimeout(done, 40));
  }
  return false;
}

/** Its scripts say that they run by writing into its storage. */
async function startNeighbour({ opened: { page } }: App, code: string): Promise<void> {
  await page.evaluate((text) => miniAppTest.launchNeighbour({ 'app.js': text }), `try { ${code} } catch {}`);
  await until(page, () => Object.values(miniAppTest.stored).some((items) => Object.keys(items).length > 0), {
    reason: 'the other MiniApp does not run',
  });
}

/** What a MiniApp must not find or reach. */
async function prepareHost(): Promise<void> {
  const channel = new BroadcastChannel('of-the-host');
  channel.onmessage = () => channel.postMessage('heard');
  const cache = await caches.open('of-the-host');
  await cache.put('/of-the-host', new Response('secret'));
}
