import type { Engine } from '../engines/engine.ts';
import { MiniAppPage } from '../mini-app-page.ts';
import { startWitness } from '../witness.ts';
import type { Layer } from './layer.ts';
import { withoutLayers } from './without-layers.ts';
import { WORKER_ATTEMPTS } from './worker-attempts.ts';
import { WORKER_LAYERS } from './worker-layers.ts';

/** How long an attempt may take to show that it succeeded, in milliseconds. */
const PATIENCE = 1_500;

/** The names of the attempts of a MiniApp's scripts that succeed where only these layers are left. */
export async function succeedInWorker(engine: Engine, kept: readonly Layer[]): Promise<string[]> {
  const removed = WORKER_LAYERS.filter((layer) => !kept.includes(layer));
  const app = await MiniAppPage.openIn(engine, { plugins: [withoutLayers(removed)] });
  const { page } = app.opened;
  const succeeded: string[] = [];
  try {
    for (const [name, code] of Object.entries(WORKER_ATTEMPTS)) {
      const witness = await startWitness();
      await page.evaluate(prepareHost);
      const attempt = code.replaceAll('W/', `${witness.origin}/`).replaceAll('H/', `${app.opened.origin}/`);
      const refusal = await app.launch({
        'app.js': `const out = () => { globalThis.isOut = true; }; try { ${attempt} } catch {}`,
        'pages/index/index.js': `setInterval(() => { if (globalThis.isOut) document.getElementById('out').textContent = 'OUT'; }, 50);`,
      });
      if (refusal !== undefined) throw new Error(`The MiniApp of "${name}" was refused: ${refusal}.`);
      const end = Date.now() + PATIENCE;
      let isOut = false;
      while (!isOut && Date.now() < end) {
        isOut =
          witness.heard.length > 0 ||
          app.opened.requests.length > 0 ||
          (await page.evaluate(() => miniAppTest.text.includes('OUT')));
        await new Promise((done) => setTimeout(done, 40));
      }
      if (isOut) succeeded.push(name);
      await witness.close();
      await app.opened.reload();
    }
  } finally {
    await app.close();
  }
  return succeeded;
}

/** What a MiniApp must not find or reach. */
async function prepareHost(): Promise<void> {
  const channel = new BroadcastChannel('of-the-host');
  channel.onmessage = () => channel.postMessage('heard');
  const cache = await caches.open('of-the-host');
  await cache.put('/of-the-host', new Response('secret'));
}
