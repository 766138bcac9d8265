import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { describeInEngines } from '../testing/engines/in-engines.ts';
import { until, type EnginePage } from '../testing/engines/engine.ts';
import { serveHarness, type HarnessServer } from '../testing/harness-server.ts';
import type {} from '../mini-app/testing/mini-app-test.ts';
import { startNetworkServer } from '../testing/network-server.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { headersFile } from './headers-file.ts';
import type {} from './testing/isolated-page.ts';
import { isolationHeaders } from './isolation-headers.ts';
import { isolationMiddleware } from './middleware.ts';
import { serviceWorkerScript } from './service-worker.ts';

const ENTRY = fileURLToPath(new URL('testing/isolated-page.ts', import.meta.url));

describe('the headers', () => {
  it('are the whole set, with the embedder’s own sources', () => {
    const headers = isolationHeaders({
      connections: ['https://api.example', 'wss://api.example'],
      features: ['camera'],
      embedder: 'credentialless',
    });
    expect(headers).to.include({
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'credentialless',
      'Cross-Origin-Resource-Policy': 'same-origin',
    });
    expect(headers['Content-Security-Policy']).to.contain(
      "connect-src 'self' https://api.example wss://api.example; ",
    );
    expect(headers['Permissions-Policy']).to.contain('camera=(self)').and.to.contain('microphone=()');
  });

  it('allow no eval, no frames and no plug-ins by themselves', () => {
    const policy = contentSecurityPolicy();
    expect(policy).to.not.contain('unsafe-eval');
    for (const part of [
      "default-src 'none'",
      "frame-src 'none'",
      "object-src 'none'",
      "worker-src 'self' data:",
    ]) {
      expect(policy.split('; ')).to.include(part);
    }
    expect(contentSecurityPolicy({ eval: true })).to.contain("'unsafe-eval'");
  });

  for (const source of [
    "a.example; script-src 'unsafe-inline'",
    'a.example b.example',
    'a,b',
    '',
    "'strict-dynamic'",
    "'Strict-Dynamic'",
  ]) {
    it(`refuse the source ${JSON.stringify(source)}`, () =>
      expect(() => isolationHeaders({ scripts: [source] })).to.throw(TypeError));
  }

  it('are a file of a static host', () => {
    const [first, ...lines] = headersFile().trimEnd().split('\n');
    expect(first).to.equal('/*');
    expect(
      Object.fromEntries(
        lines.map((line) =>
          line
            .trim()
            .split(/: (.*)/s)
            .slice(0, 2),
        ),
      ),
    ).to.deep.equal(isolationHeaders());
  });
});

describeInEngines('a page', (engine) => {
  let harness: HarnessServer;
  let script: string;
  let page: EnginePage;
  let server: Server | undefined;
  before(async () => {
    harness = await serveHarness(ENTRY);
    script = await (await fetch(`${harness.origin}/harness.js`)).text();
    page = await engine.start();
  });
  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
  });
  after(async () => {
    await page.close();
    await harness.close();
  });

  /** Serves the page from loopback, with what the listener does first. */
  async function serve(before: RequestListener): Promise<string> {
    server = createServer((request, response) => {
      before(request, response);
      const [type, body] = {
        '/app/harness.js': ['text/javascript', script],
        '/app/isolation-worker.js': ['text/javascript', serviceWorkerScript()],
      }[request.url ?? ''] ?? [
        'text/html',
        '<!doctype html><link rel="icon" href="data:,"><body><script type="module" src="harness.js"></script>',
      ];
      response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8` }).end(body);
    });
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/app/`;
  }

  /** What a MiniApp says of the width of its element, and what the page's policy refused. */
  async function opened(): Promise<{ isolated: boolean; text: string; refused: readonly string[] }> {
    await until(page, () => globalThis.miniAppTest !== undefined, { reason: 'the page did not load' });
    await page.evaluate(() =>
      miniAppTest
        .launch({
          'pages/index/index.html':
            '<!doctype html><style>#out { width: 123px }</style><p id="out"></p><img src="/icon.png">',
          'pages/index/index.js':
            "const out = document.getElementById('out'); try { out.textContent = 'width ' + out.offsetWidth } catch (error) { out.textContent = 'width none: ' + error.name }",
        })
        .then((refusal) => refusal && document.title === refusal),
    );
    await until(page, () => miniAppTest.text.includes('width'), {
      reason: 'the MiniApp did not show its text',
    });
    return page.evaluate(() => ({
      isolated: crossOriginIsolated,
      text: miniAppTest.text,
      refused: globalThis.refused,
    }));
  }

  const ISOLATED = { isolated: true, text: 'width 123', refused: [] };

  it('with the headers is isolated, and MiniApps read layout synchronously', async () => {
    await page.goTo(
      await serve((_, response) => {
        for (const [name, value] of Object.entries(isolationHeaders())) response.setHeader(name, value);
      }),
    );
    expect(await opened()).to.deep.equal(ISOLATED);
  });

  it('with the headers is a second wall: a worker without a policy of its own reaches no other server', async () => {
    const other = await startNetworkServer();
    const attempt = async (): Promise<string> =>
      page.evaluate(
        (address) =>
          new Promise((resolve) => {
            const text = `fetch(${JSON.stringify(address)}).then(() => postMessage('reached'), () => postMessage('stopped'))`;
            new Worker(`data:text/javascript,${encodeURIComponent(text)}`).onmessage = ({ data }) =>
              resolve(data);
          }),
        other.origin,
      );
    try {
      for (const [headers, expected] of [
        [{}, 'reached'],
        [isolationHeaders(), 'stopped'],
        [isolationHeaders({ connections: [other.origin] }), 'reached'],
      ] as const) {
        await page.goTo(
          await serve((_, response) => {
            for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
          }),
        );
        expect(await attempt()).to.equal(expected);
        server?.closeAllConnections();
        server?.close();
      }
      await page.goTo(await serve(() => {}));
      await page.evaluate(() => void isolatePage());
      await until(page, () => crossOriginIsolated, { reason: 'the page was not isolated' });
      expect(await attempt(), 'through the service worker').to.equal('stopped');
    } finally {
      await other.close();
    }
  });

  it('with the middleware is isolated', async () => {
    await page.goTo(await serve(isolationMiddleware()));
    expect(await opened()).to.deep.equal(ISOLATED);
  });

  it('of a host that reads _headers is isolated', async () => {
    const lines = headersFile().trimEnd().split('\n').slice(1);
    await page.goTo(
      await serve((_, response) => {
        for (const line of lines) {
          const [name = '', value = ''] = line.trim().split(/: (.*)/s);
          response.setHeader(name, value);
        }
      }),
    );
    expect(await opened()).to.deep.equal(ISOLATED);
  });

  it('without headers is isolated by the service worker, after it was loaded anew once', async () => {
    const address = await serve(() => {});
    await page.goTo(address);
    await page.evaluate(() => {
      // Not waited for, as the page is gone then.
      void isolatePage().then((said) => sessionStorage.setItem('said', said));
    });
    await until(page, () => crossOriginIsolated && globalThis.miniAppTest !== undefined, {
      reason: 'the page was not isolated',
    });
    expect(await page.evaluate(() => isolatePage())).to.equal('isolated');
    expect(await page.evaluate(() => sessionStorage.getItem('said'))).to.equal('reloading');
    expect(await opened()).to.deep.equal(ISOLATED);
    await page.goTo(address);
    expect(await opened()).to.deep.equal(ISOLATED);
  });

  it('that was loaded past the service worker is loaded anew through it', async () => {
    const address = await serve(() => {});
    await page.goTo(address);
    await page.evaluate(() => void isolatePage());
    await until(page, () => crossOriginIsolated && globalThis.miniAppTest !== undefined, {
      reason: 'the page was not isolated',
    });
    expect(await page.evaluate(() => isolatePage())).to.equal('isolated');
    // As a reload with Shift: the page has no service worker, though one is there.
    await page.evaluate(() => {
      Object.defineProperty(globalThis, 'crossOriginIsolated', { value: false, configurable: true });
      void isolatePage();
    });
    await until(page, () => crossOriginIsolated && globalThis.miniAppTest !== undefined, {
      reason: 'the page was not isolated again',
    });
  });

  it('that may keep nothing is told so', async () => {
    await page.goTo(await serve(() => {}));
    const said = await page.evaluate(async () => {
      Object.defineProperty(globalThis, 'sessionStorage', {
        get: () => {
          throw new DOMException('', 'SecurityError');
        },
      });
      const unisolated = await isolatePage();
      Object.defineProperty(globalThis, 'crossOriginIsolated', { value: true });
      return [unisolated, await isolatePage()];
    });
    expect(said).to.deep.equal(['unavailable', 'isolated']);
  });

  it('that can’t be isolated is not loaded anew for ever', async () => {
    const address = await serve((_, response) =>
      response.setHeader('Content-Security-Policy', 'worker-src data:'),
    );
    await page.goTo(address);
    expect(await page.evaluate(() => isolatePage())).to.equal('unavailable');
    expect((await opened()).text).to.equal('width none: NotSupportedError');
  });
});
