import { expect } from 'chai';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describeInEngines } from '../testing/engines/in-engines.ts';
import type { OpenedInEngine } from '../testing/engines/open-in-engine.ts';
import { MiniAppPage } from '../testing/mini-app-page.ts';

const GONE = [
  ...['Worker', 'SharedWorker', 'BroadcastChannel', 'Notification', 'caches', 'indexedDB', 'importScripts'],
  ...['WebSocketStream', 'WebTransport', 'postMessage', 'close', 'FontFace', 'fonts'],
  ...['parent', 'top', 'opener', 'frameElement', 'cookieStore', 'SharedWorker', 'RTCPeerConnection'],
];

/** Ways by which a script could get hold of a scope of its own. */
const CONTEXTS = {
  'the global scope': (code: string) => code,
  Function: (code: string) => `Function(${JSON.stringify(code)})()`,
  'an async function’s constructor': (code: string) =>
    `(async () => {}).constructor(${JSON.stringify(code)})()`,
  'indirect eval': (code: string) => `(0, eval)(${JSON.stringify(code)})`,
  'a timer’s string': (code: string) => `setTimeout(${JSON.stringify(code)})`,
  // By eval, since an import() that stands in a file is the runtime's own.
  'a data: module': (code: string) =>
    `(0, eval)(${JSON.stringify(`import('data:text/javascript,' + encodeURIComponent(${JSON.stringify(code)}))`)})`,
};

/** A server that says yes to everybody and notes who came. */
async function witness(requests: string[]): Promise<{ server: Server; origin: string }> {
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url} ${request.headers.cookie ?? ''}`.trim());
    const headers = {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Headers': '*',
      'Access-Control-Expose-Headers': '*',
    };
    if (request.url?.startsWith('/away'))
      response.writeHead(302, { ...headers, Location: request.url.split('?')[1] }).end();
    else
      response
        .writeHead(200, { ...headers, 'Content-Type': 'text/javascript', 'X-Seen': '1' })
        .end('export default 1');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

describeInEngines('isolation', (engine) => {
  let app: MiniAppPage<OpenedInEngine>;
  let server: Server;
  let origin: string;
  const requests: string[] = [];
  before(async () => {
    app = await MiniAppPage.openIn(engine);
    ({ server, origin } = await witness(requests));
  });
  beforeEach(() => {
    requests.length = 0;
    app.opened.requests.length = 0;
  });
  after(async () => {
    await app.close();
    server.closeAllConnections();
    server.close();
  });

  for (const [name, wrap] of Object.entries(CONTEXTS)) {
    it(`takes what a MiniApp must not have from ${name}`, async () => {
      const probe = `globalThis.found = ${JSON.stringify(GONE)}.map((name) => [name, globalThis[name]])`;
      await app.launch({
        'app.js': wrap(probe),
        // A page that is in front has itself for parent and top.
        'pages/index/index.js': `
          const show = () => {
            if (!globalThis.found) return setTimeout(show, 10);
            const named = found.filter(([, value]) => value !== undefined && value !== window).map(([name]) => name);
            document.getElementById('out').textContent = 'found: ' + named;
          };
          show();`,
      });
      expect(await app.text('found')).to.equal('found: ');
    });

    it(`lets nothing out of ${name}`, async () => {
      const targets = [`${origin}/x.js`, `${app.opened.origin}/x.js`];
      const attempts = `
        globalThis.results = [];
        for (const target of ${JSON.stringify(targets)}) {
          for (const attempt of [() => import(target), () => fetch(target), () => fetch(new Request(target, { mode: 'no-cors' })), () => import('data:text/javascript,import ' + JSON.stringify(target))]) {
            attempt().then(() => results.push('LEAK'), (error) => results.push(error.name));
          }
        }`;
      await app.launch({
        'app.js': wrap(attempts),
        'pages/index/index.js': `const wait = () => globalThis.results?.length === 8 ? document.getElementById('out').textContent = 'results: ' + results.toSorted() : setTimeout(wait, 20); wait()`,
      });
      expect(await app.text('results')).to.equal(`results: ${Array(8).fill('TypeError').join()}`);
      expect([...requests, ...app.opened.requests]).to.deep.equal([]);
    });
  }

  it('finds no removed global on a prototype', async () => {
    await app.launch({
      'pages/index/index.js': `
        const found = [];
        for (let holder = globalThis; holder; holder = Object.getPrototypeOf(holder))
          for (const name of ['Worker', 'importScripts', 'postMessage', 'caches', 'indexedDB', 'fetch'])
            if (Object.hasOwn(holder, name)) found.push(name);
        document.getElementById('out').textContent = 'found: ' + found + ' ' + navigator.storage + navigator.locks + navigator.serviceWorker;`,
    });
    expect(await app.text('found')).to.equal('found: fetch undefinedundefinedundefined');
  });

  it('fetches from a declared origin, without credentials and without following redirects to others', async () => {
    await app.launch(
      {
        'pages/index/index.js': `
          (async () => {
            const response = await fetch('${origin}/data', { method: 'POST', body: 'hello', headers: { 'X-A': 'b' } });
            const away = await fetch('${origin}/away?${app.opened.origin}/away').catch((error) => error);
            document.getElementById('out').textContent = ['answer', response.status, response.headers.get('x-seen'), await response.text(), response.url === '${origin}/data', away.name].join(' ');
          })();`,
      },
      { mpt_declared_origins: [origin] },
    );
    expect(await app.text('answer')).to.equal('answer 200 1 export default 1 true TypeError');
    expect(requests).to.deep.equal(['OPTIONS /data', 'POST /data', `GET /away?${app.opened.origin}/away`]);
    expect(app.opened.requests).to.deep.equal([]);
  });

  it('does not reach the host’s own origin even where it is declared', async () => {
    await app.launch(
      {
        'pages/index/index.js': `fetch('${app.opened.origin}/secret').catch((error) => { document.getElementById('out').textContent = error.name + ': ' + error.message })`,
      },
      { mpt_declared_origins: [app.opened.origin] },
    );
    expect(await app.text('TypeError')).to.contain("host's own origin");
    expect(app.opened.requests).to.deep.equal([]);
  });

  it('refuses to start where the wall does not stand', async () => {
    const refusal = await app.opened.page.evaluate(() =>
      miniAppTest.openUnder("script-src 'unsafe-eval' data:; worker-src data:"),
    );
    expect(refusal).to.equal('wall-not-standing');
  });

  it('lets a MiniApp have 256 requests open, and no more', async () => {
    await app.launch({
      'pages/index/index.js': `
        let refused = 0;
        const note = ({ name }) => { if (name === 'QuotaExceededError') refused++; };
        for (let i = 0; i < 1_000; i++) miniapp.scanCode().catch(note);
        setTimeout(() => { document.getElementById('out').textContent = 'refused ' + refused; }, 100);`,
    });
    expect(await app.text('refused')).to.equal('refused 744');
  });

  it('closes a MiniApp that floods the host with messages', async () => {
    await app.launch({
      'pages/index/index.js': `
        let i = 0;
        const long = 'x'.repeat(36_000);
        const again = () => {
          for (let n = 0; n < 100; n++) localStorage.setItem('key ' + n, long + i++);
          setTimeout(again);
        };
        again();`,
    });
    expect((await app.event('terminated')).at(-1)).to.match(/more than 5000 messages in a second/);
  });

  it('closes a MiniApp that breaks a budget of its page', async () => {
    await app.launch({ 'pages/index/index.js': "document.body.append('x'.repeat(2_000_000))" });
    expect((await app.event('terminated')).at(-1)).to.match(/terminated: /);
  });
});

describeInEngines('the page’s own policy', (engine) => {
  for (const [policy, refusal] of [
    ["worker-src 'self'", 'worker-forbidden'],
    ["script-src 'self'", 'worker-forbidden'],
    ["frame-src 'none'", undefined],
  ] as const) {
    it(`${policy}: ${refusal ?? 'the MiniApp runs'}`, async () => {
      const app = await MiniAppPage.openIn(engine, { headers: { 'Content-Security-Policy': policy } });
      try {
        expect(await app.launch({})).to.equal(refusal);
        if (refusal === undefined) await app.text('index');
      } finally {
        await app.close();
      }
    });
  }
});
