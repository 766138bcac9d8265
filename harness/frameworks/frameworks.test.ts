import { expect } from 'chai';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startAppiumServer } from '../drivers/appium/appium-server.ts';
import { findBrowser } from '../drivers/appium/find-browser.ts';
import { openClient } from '../drivers/appium/open-client.ts';
import type { WebdriverClient } from '../drivers/appium/webdriver-client.ts';
import { listen } from '../package-server/listen.ts';
import { loadProduct } from '../products/load-product.ts';
import { type Stage, setStage } from '../runner/stage.ts';
import { buildMiniApp } from './build-mini-app.ts';
import { packageApp } from './package-app.ts';
import { Reader } from './reader.ts';
import { STEPS } from './todo-mvc-steps.ts';

/** Name in greetings, folder, ending of the entries. */
const FRAMEWORKS = [
  { name: 'React', folder: 'react', ending: 'jsx' },
  { name: 'Vue', folder: 'vue', ending: 'js' },
  { name: 'Preact', folder: 'preact', ending: 'jsx' },
  { name: 'Svelte', folder: 'svelte', ending: 'js' },
  { name: 'Lit', folder: 'lit', ending: 'js' },
] as const;
const PATIENCE = 60_000;
const product = loadProduct('reference-chromium');

/** Adds two numbers of a form, for any origin. */
async function sums(request: Request): Promise<Response> {
  const headers = { 'Access-Control-Allow-Origin': '*' };
  if (new URL(request.url).pathname !== '/sum') {
    return new Response('Nothing is here.', { status: 404, headers });
  }
  const form = new URLSearchParams(await request.text());
  const [left, right] = [Number(form.get('left')), Number(form.get('right'))];
  return new Response(`${left} and ${right} make ${left + right}`, { headers });
}

describe('frameworks, unmodified as MiniApps in the super app', function () {
  this.timeout(2 * PATIENCE);
  let stage: Stage;
  let client: WebdriverClient;
  const leave: (() => Promise<unknown>)[] = [];

  before(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'frameworks-'));
    leave.unshift(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
    stage = await setStage(join(folder, 'super-app'));
    leave.unshift(() => stage.close());
    const logFile = join(folder, 'driver.log');
    const server = await startAppiumServer(logFile, PATIENCE);
    leave.unshift(() => server.stop());
    client = await openClient(server, await findBrowser(), { product, logFile, timeoutMultiplier: 2 });
    leave.unshift(() => client.close());
  });
  after(async () => {
    for (const step of leave) await step();
  });

  /** Launches the app of the entry, with an id and so a storage of its own. */
  async function open(
    entry: string,
    files: Readonly<Record<string, string>> = {},
    manifest: Readonly<Record<string, unknown>> = {},
  ): Promise<Reader> {
    const id = `app.${entry.replace(/\W+/g, '.')}`;
    stage.packages.register(id, packageApp(id, { ...(await buildMiniApp(entry)), ...files }, manifest));
    const reader = new Reader(client, product, stage.superAppUrl, `${product.uriPrefix}${id}`);
    await reader.errors();
    await reader.launch();
    return reader;
  }

  for (const { name, folder: of, ending } of FRAMEWORKS) {
    it(`${name} greets and counts clicks`, async () => {
      const reader = await open(`${of}/hello.${ending}`);
      await reader.sees('h1', `Hello, ${name}`);
      await reader.sees('button', 'Clicked 0 times');
      await reader.click('button');
      await reader.click('button');
      await reader.sees('button', 'Clicked 2 times');
      if (name === 'Lit') await reader.seesColours('h1', { '2,2': '0,128,0' });
      expect(await reader.errors()).to.deep.equal([]);
    });

    it(`${name}'s TodoMVC does what a TodoMVC does`, async () => {
      const reader = await open(`${of}/todo-mvc.${ending}`);
      for (const { does, act, then } of STEPS) {
        try {
          await act(reader);
          await reader.seesTodos(then);
        } catch (error) {
          throw new Error(`It ${does}: ${(error as Error).message}`, { cause: error });
        }
      }
      expect(await reader.errors()).to.deep.equal([]);
    });
  }

  it('jQuery makes, styles, finds and delegates', async () => {
    const reader = await open('jquery/page.js');
    await reader.click('.add');
    await reader.click('.add');
    await reader.sees('.list', 'Item 1Item 2');
    await reader.sees('.count', '2');
    await reader.click('.list li:nth-child(2)');
    await reader.sees('.told', 'Item 2 at 1, 1 chosen');
    await reader.click('.list li:nth-child(1)');
    await reader.sees('.told', 'Item 1 at 0, 1 chosen');
    expect(await reader.errors()).to.deep.equal([]);
  });

  it('jQuery asks the package, and a server that the manifest names', async () => {
    const server = await listen(sums, '127.0.0.1', 0);
    leave.unshift(() => server.close());
    const files = { 'pages/index/server.json': JSON.stringify({ origin: server.origin }) };
    const reader = await open('jquery/page.js', files, { mpt_declared_origins: [server.origin] });
    await reader.click('.load');
    await reader.sees('.loaded', '404 Nothing is here.');
    await reader.sees('.sum', '200 1 and 2 make 3');
  });

  it('Chart.js draws its bars, and tells of the one under the pointer', async () => {
    const reader = await open('chart/page.js');
    const [red, white] = ['255,0,0', '255,255,255'];
    // The bar of 1 is half as high as the bar of 2.
    const bars = { '100,50': white, '100,150': red, '225,50': red, '225,150': red };
    await reader.seesColours('canvas', { ...bars, '167,50': white });
    await reader.hover('canvas', 225, 150);
    await reader.seesColours('canvas', { '100,150': red, '225,150': '230,0,0', '167,50': '51,51,51' });
    await reader.hover('canvas', 165, 120);
    await reader.seesColours('canvas', { ...bars, '167,50': white });
    expect(await reader.errors()).to.deep.equal([]);
  });
});
