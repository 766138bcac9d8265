import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { startNetworkServer } from '../testing/network-server.ts';
import { openPage, type OpenPage } from '../testing/with-page.ts';
import { DeclaredFetch } from './declared-fetch.ts';
import type {} from './testing/declared-fetch-page.ts';

const ENTRY = fileURLToPath(new URL('testing/declared-fetch-page.ts', import.meta.url));

describe('requests to declared origins', () => {
  let opened: OpenPage;
  before(async () => void (opened = await openPage(ENTRY)));
  after(() => opened.close());

  it('go where the address was checked, however it is written', async () => {
    const server = await startNetworkServer();
    try {
      for (const url of [`http:localhost:${server.port}/x`, `http:\\\\LOCALHOST:${server.port}/x`]) {
        const said = await opened.page.evaluate((...asked) => fetchDeclared(...asked), server.origin, url);
        expect(said, url).to.equal('here');
      }
      expect(opened.requests).to.deep.equal([]);
    } finally {
      await server.close();
    }
  });

  it('for views are some at once, as their bytes wait in the host', async () => {
    expect(await opened.page.evaluate(() => resourcesAtOnce(100))).to.equal(16);
  });
});

describe('requests on a page with a service worker', () => {
  const PASSING = `
    addEventListener('install', () => skipWaiting());
    addEventListener('activate', (event) => event.waitUntil(clients.claim()));
    addEventListener('fetch', (event) => event.respondWith(fetch(event.request)));`;

  it('lead nowhere else, though it follows redirects itself', async () => {
    const [server, other] = [await startNetworkServer(), await startNetworkServer()];
    const opened = await openPage(ENTRY, { files: { '/worker.js': PASSING } });
    try {
      await opened.page.evaluate(async () => {
        await navigator.serviceWorker.register('/worker.js');
        while (!navigator.serviceWorker.controller) await new Promise((done) => setTimeout(done, 10));
      });
      const get = (url: string): Promise<string> =>
        opened.page.evaluate((...asked) => fetchDeclared(...asked), server.origin, url);
      expect(await get(`${server.origin}/near`)).to.equal('here');
      expect(await get(`${server.origin}/away?${encodeURIComponent(`${other.origin}/far`)}`)).to.equal(
        'TypeError',
      );
      expect(other.requests).to.deep.equal([]);
    } finally {
      await opened.close();
      await Promise.all([server.close(), other.close()]);
    }
  });
});

describe('an address of a declared origin', () => {
  it('is one of a network', () => {
    const declared = new DeclaredFetch([]);
    for (const url of ['blob:https://a.example/x', 'data:,x', 'file:///x', 'miniapp:///x']) {
      expect(declared.refusal(url), url).to.match(/is no address of a network/);
    }
  });
});

describe('the host’s own server', () => {
  const declared = (origin: string, host: string): string | undefined => {
    const before = Object.getOwnPropertyDescriptor(globalThis, 'location');
    Object.defineProperty(globalThis, 'location', { value: new URL(host), configurable: true });
    try {
      return new DeclaredFetch([origin]).refusal(`${origin}/x`);
    } finally {
      if (before) Object.defineProperty(globalThis, 'location', before);
      else Reflect.deleteProperty(globalThis, 'location');
    }
  };

  for (const [origin, host] of [
    ['https://host.example', 'https://host.example/page'],
    ['https://host.example.', 'https://host.example/page'],
    ['https://host.example', 'https://host.example./page'],
    ['http://127.0.0.1:80', 'http://localhost/'],
    ['http://[::1]:8080', 'http://127.0.0.1:8080/'],
    ['https://a.localhost:8080', 'https://localhost:8080/'],
    ['https://0.0.0.0:8080', 'https://localhost:8080/'],
    ['https://[::ffff:7f00:1]:8080', 'https://localhost:8080/'],
  ] as const) {
    it(`of ${host} is not reached as ${origin}`, () =>
      expect(declared(new URL(origin).origin, host)).to.match(/is the host's own origin/));
  }

  for (const [origin, host] of [
    ['https://api.host.example', 'https://host.example/'],
    ['https://host.example:8443', 'https://host.example/'],
    ['http://localhost:8081', 'http://localhost:8080/'],
    ['https://notlocalhost:8080', 'https://localhost:8080/'],
  ] as const) {
    it(`of ${host} is another than ${origin}`, () => expect(declared(origin, host)).to.equal(undefined));
  }
});
