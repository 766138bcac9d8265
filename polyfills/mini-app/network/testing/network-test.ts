import { expect } from 'chai';
import type { Engine } from '../../../testing/engines/engine.ts';
import type { OpenedInEngine } from '../../../testing/engines/open-in-engine.ts';
import { MiniAppPage } from '../../../testing/mini-app-page.ts';
import { startNetworkServer, type NetworkServer } from '../../../testing/network-server.ts';

/** A page's script that shows what its body returns, as JSON after `told `, or the error. */
export function telling(body: string): string {
  return `
    const show = (text) => { document.getElementById('out').textContent = 'told ' + text };
    const until = (target, type) => new Promise((resolve) => target.addEventListener(type, resolve, { once: true }));
    (async () => { ${body} })().then((told) => show(JSON.stringify(told)), (error) => show(error.name + ': ' + error.message));`;
}

/** A page in an engine, with a server that its MiniApps declare and another that they don't. */
export interface NetworkTest {
  readonly app: MiniAppPage<OpenedInEngine>;
  readonly server: NetworkServer;
  readonly other: NetworkServer;
  /**
   * What a page's script answers, with `A` for the declared server's origin, `S` for its sockets', `B` for another, `BLOBS` for whether
   * blobs can be read. Rejects with the script's error.
   */
  told(body: string, files?: Record<string, string>, origins?: string[]): Promise<unknown>;
}

/** WebKit lets a worker of opaque origin read no blobs. */
export function readsBlobs(engine: Engine): boolean {
  return engine.name !== 'webkitgtk';
}

/** Sets such a page up for the tests that are defined beside the call. */
export function networkTest(engine: Engine): NetworkTest {
  let app: MiniAppPage<OpenedInEngine>;
  let server: NetworkServer;
  let other: NetworkServer;
  before(async () => {
    app = await MiniAppPage.openIn(engine);
    server = await startNetworkServer();
    other = await startNetworkServer();
  });
  beforeEach(() => {
    for (const list of [server.requests, server.aborted, other.requests]) list.length = 0;
  });
  after(async () => {
    await app.close();
    await server.close();
    await other.close();
  });
  return {
    get app() {
      return app;
    },
    get server() {
      return server;
    },
    get other() {
      return other;
    },
    async told(body, files = {}, origins = [server.origin]) {
      const names = `const A = '${server.origin}', S = '${server.socketOrigin}', B = '${other.origin}', BLOBS = ${readsBlobs(engine)};`;
      await app.launch(
        { ...files, 'pages/index/index.js': `${names}${telling(body)}` },
        { mpt_declared_origins: origins },
      );
      const text = (await app.text('told ')).slice('told '.length);
      if (/^[\w$]*Error/.test(text)) throw new Error(text);
      return JSON.parse(text) as unknown;
    },
  };
}

export async function until(holds: () => boolean): Promise<void> {
  const end = Date.now() + 20_000;
  while (!holds() && Date.now() < end) await new Promise((done) => setTimeout(done, 20));
  expect(holds()).to.equal(true);
}

export async function untilEqual(list: readonly string[], wanted: readonly string[]): Promise<void> {
  await until(() => list.length >= wanted.length);
  expect(list).to.deep.equal(wanted);
}
