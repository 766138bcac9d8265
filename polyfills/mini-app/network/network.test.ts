import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import { describeInEngines } from '../../testing/engines/in-engines.ts';
import type { OpenedInEngine } from '../../testing/engines/open-in-engine.ts';
import { MiniAppPage } from '../../testing/mini-app-page.ts';
import { startNetworkServer, type NetworkServer } from '../../testing/network-server.ts';

const require = createRequire(import.meta.url);

/** A page's script that shows what `told` gives, or the error. */
function telling(body: string): string {
  return `
    const show = (text) => { document.getElementById('out').textContent = 'told ' + text };
    const until = (target, type) => new Promise((resolve) => target.addEventListener(type, resolve, { once: true }));
    (async () => { ${body} })().then((told) => show(JSON.stringify(told)), (error) => show(error.name + ': ' + error.message));`;
}

describeInEngines('the network', (engine) => {
  let app: MiniAppPage<OpenedInEngine>;
  let server: NetworkServer;
  let other: NetworkServer;
  /** WebKit lets a worker of opaque origin read no blobs. */
  const BLOBS = engine.name !== 'webkitgtk';
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

  /** What a page's script answers, with `A` for the declared server's origin, `S` for its sockets', `B` for another. */
  async function told(
    body: string,
    files: Record<string, string> = {},
    origins = [server.origin],
  ): Promise<unknown> {
    const names = `const A = '${server.origin}', S = '${server.socketOrigin}', B = '${other.origin}', BLOBS = ${BLOBS};`;
    await app.launch(
      { ...files, 'pages/index/index.js': `${names}${telling(body)}` },
      { mpt_declared_origins: origins },
    );
    const text = (await app.text('told ')).slice('told '.length);
    if (/^[\w$]*Error/.test(text)) throw new Error(text);
    return JSON.parse(text) as unknown;
  }

  describe('fetch', () => {
    it('follows redirects between declared origins, and to no other', async () => {
      expect(
        await told(`
          const near = await fetch(A + '/away?' + encodeURIComponent(A + '/near'));
          const far = await fetch(A + '/away?' + encodeURIComponent(B + '/far')).catch((error) => error.name);
          const strict = await fetch(A + '/away?' + encodeURIComponent(A + '/near'), { redirect: 'error' }).catch((error) => error.name);
          return [await near.text(), near.redirected, near.url === A + '/near', near.type, far, strict];`),
      ).to.deep.equal(['here', true, true, 'cors', 'TypeError', 'TypeError']);
      expect(other.requests).to.deep.equal([]);
    });

    it('streams what comes, and ends what is cancelled', async () => {
      expect(
        await told(`
          const reader = (await fetch(A + '/drip')).body.getReader();
          let parts = 0, size = 0;
          for (let part = await reader.read(); !part.done; part = await reader.read()) { parts++; size += part.value.length; }
          const slow = (await fetch(A + '/slow')).body.getReader();
          const { value } = await slow.read();
          await slow.cancel();
          return [parts > 1, size, new TextDecoder().decode(value)];`),
      ).to.deep.equal([true, 10_000, 'begun']);
      await untilEqual(server.aborted, ['/slow']);
    });

    it('takes every kind of body, with its type', async () => {
      const echoed = (await told(`
        const form = new FormData();
        form.append('name', 'ü');
        if (BLOBS) form.append('file', new Blob(['data'], { type: 'text/x' }), 'f.txt');
        const bodies = ['text', new URLSearchParams({ a: '1 2' }), BLOBS ? new Blob(['blob'], { type: 'x/y' }) : 'blob', new Uint8Array([65, 66]), form];
        return Promise.all(bodies.map(async (body) => {
          const said = await (await fetch(A + '/echo', { method: 'POST', body, headers: { 'X-Asked': 'x', Cookie: 'c', Host: 'h' }, keepalive: true })).json();
          return [said.method, said.headers['content-type']?.split(/; ?boundary/)[0], said.body, said.headers['x-asked'], said.headers.cookie];
        }));`)) as string[][];
      expect(echoed.slice(0, 4)).to.deep.equal([
        ['POST', 'text/plain;charset=UTF-8', 'text', 'x', null],
        ['POST', 'application/x-www-form-urlencoded;charset=UTF-8', 'a=1+2', 'x', null],
        ['POST', BLOBS ? 'x/y' : 'text/plain;charset=UTF-8', 'blob', 'x', null],
        ['POST', null, 'AB', 'x', null],
      ]);
      expect(echoed[4]?.[1]).to.equal('multipart/form-data');
      expect(echoed[4]?.[2]).to.contain(BLOBS ? 'filename="f.txt"' : 'form-data; name="name"');
    });

    it('stops when its signal says so, before and meanwhile', async () => {
      expect(
        await told(`
          const early = await fetch(A + '/early', { signal: AbortSignal.abort() }).catch((error) => error.name);
          const control = new AbortController();
          const response = await fetch(A + '/slow', { signal: control.signal });
          setTimeout(() => control.abort(new RangeError('enough')), 50);
          return [early, await response.text().catch((error) => error.name)];`),
      ).to.deep.equal(['AbortError', 'RangeError']);
      await untilEqual(server.aborted, ['/slow']);
      expect(server.requests).to.deep.equal(['GET /slow']);
    });

    it('reads the package’s own files', async () => {
      const files = { 'pages/index/data.json': '{"a": 1}', 'lib/ü.txt': 'text' };
      expect(
        await told(
          `const at = async (url) => { const r = await fetch(url); return [r.status, r.headers.get('content-type'), await r.text()] };
           return [await at('data.json'), await at('/lib/ü.txt'), await at('../../lib/none'), await at('../../../../manifest.json').then(([status]) => status)];`,
          files,
        ),
      ).to.deep.equal([
        [200, 'application/json', '{"a": 1}'],
        [200, 'text/plain', 'text'],
        [404, null, ''],
        200,
      ]);
    });

    it('reaches nothing that is not declared', async () => {
      const result = await told(`
        const tried = [B, '${app.opened.origin}', A.replace('localhost', '127.0.0.1'), A.replace('localhost', '[::1]'), 'file:///etc/passwd', 'blob:null/x', 'data:,x'];
        return Promise.all(tried.map((origin) => fetch(origin + '/x').then(() => 'LEAK', (error) => error.name)));`);
      expect(result).to.deep.equal(Array(7).fill('TypeError'));
      expect([...server.requests, ...other.requests, ...app.opened.requests]).to.deep.equal([]);
    });
  });

  describe('XMLHttpRequest', () => {
    it('goes through its states and tells of its progress', async () => {
      expect(
        await told(`
          const request = new XMLHttpRequest(), log = [];
          request.onreadystatechange = () => log.push(request.readyState);
          for (const type of ['loadstart', 'progress', 'load', 'loadend']) {
            request.addEventListener(type, (event) => log.at(-1) === type || log.push(type, ...(type === 'load' ? [event.loaded] : [])));
            request.upload.addEventListener(type, () => log.push('up' + type));
          }
          request.open('POST', A + '/echo');
          request.setRequestHeader('X-Asked', 'a'); request.setRequestHeader('x-asked', 'b');
          request.setRequestHeader('Cookie', 'no');
          request.send('ü');
          await until(request, 'loadend');
          const said = JSON.parse(request.responseText);
          return [log.filter((entry, at) => entry !== 3 || log[at - 1] !== 3), said.method, said.body, said.headers['x-asked'], said.headers.cookie, request.status, request.statusText, request.responseURL === A + '/echo', request.getResponseHeader('Content-Type'), request.getAllResponseHeaders().includes('content-type: application/json\\r\\n')];`),
      ).to.satisfy(([log, ...rest]: [unknown[], ...unknown[]]) => {
        expect(rest).to.deep.equal(['POST', 'Ã¼', 'a, b', null, 200, 'OK', true, 'application/json', true]);
        expect(log.filter((entry) => entry !== 'progress')).to.deep.equal(
          [
            ...[
              1,
              'loadstart',
              'uploadstart',
              'upprogress',
              'upload',
              'uploadend',
              2,
              3,
              4,
              'load',
              log.find((entry) => Number(entry) > 4),
              'loadend',
            ],
          ].map((entry) => ({ uploadstart: 'uploadstart' })[String(entry)] ?? entry),
        );
        return true;
      });
    });

    it('gives the answer in each type', async () => {
      expect(
        await told(
          `const get = async (url, type, mime) => {
             const request = new XMLHttpRequest();
             request.open('GET', url);
             request.responseType = type;
             if (mime) request.overrideMimeType(mime);
             request.send();
             await until(request, 'load');
             return request.response;
           };
           const buffer = await get('data.json', 'arraybuffer');
           const blob = await get('data.json', 'blob');
           const page = await get(A + '/html', 'document');
           return [await get('data.json', ''), await get('data.json', 'text'), await get('data.json', 'json'), buffer.byteLength, [blob.type, BLOBS ? await blob.text() : '{"a": 1}'], [page.title, page.querySelector('p').textContent], await get(A + '/latin', ''), await get(A + '/latin', '', 'text/plain; charset=utf-8'), await get(A + '/html', 'json')];`,
          { 'pages/index/data.json': '{"a": 1}' },
        ),
      ).to.deep.equal([
        ...['{"a": 1}', '{"a": 1}', { a: 1 }, 8, ['application/json', '{"a": 1}'], ['T', 'para']],
        ...['ü', '\ufffd', null],
      ]);
    });

    it('tells of errors, of time-outs and of being aborted', async () => {
      expect(
        await told(`
          const outcome = async (url, act) => {
            const request = new XMLHttpRequest(), log = [];
            for (const type of ['load', 'error', 'timeout', 'abort', 'loadend']) request.addEventListener(type, () => log.push(type));
            request.open('GET', url);
            act?.(request);
            request.send();
            if (request.later) setTimeout(request.later, 50);
            await until(request, 'loadend');
            return [...log, request.status, request.readyState];
          };
          return [
            await outcome(B + '/x'), await outcome(A + '/status?404'), await outcome(A + '/slow', (request) => { request.timeout = 50 }),
            await outcome(A + '/slow', (request) => { request.later = () => request.abort() }),
          ];`),
      ).to.deep.equal([
        ['error', 'loadend', 0, 4],
        ['load', 'loadend', 404, 4],
        ['timeout', 'loadend', 0, 4],
        ['abort', 'loadend', 0, 0],
      ]);
      await untilEqual(server.aborted, ['/slow', '/slow']);
      expect(other.requests).to.deep.equal([]);
    });

    it('throws what the standard says for wrong use', async () => {
      expect(
        await told(`
          const name = (act) => { try { act(new XMLHttpRequest()); return 'nothing' } catch (error) { return error.name } };
          return [name((r) => r.send()), name((r) => r.open('TRACE', A)), name((r) => r.open('A B', A)), name((r) => r.open('GET', 'http://[')), name((r) => { r.open('GET', A); r.setRequestHeader('a b', 'c') }), name((r) => { r.open('GET', A); r.send(); r.send() }), name((r) => { r.responseType = 'json'; r.responseText })];`),
      ).to.deep.equal([
        ...['InvalidStateError', 'SecurityError', 'SyntaxError', 'SyntaxError', 'SyntaxError'],
        ...['InvalidStateError', 'InvalidStateError'],
      ]);
    });

    it('is synchronous where the page is cross-origin isolated', async () => {
      expect(
        await told(`
          const get = (url, type = '', timeout = 0) => {
            const request = new XMLHttpRequest();
            request.open('GET', url, false);
            request.responseType = type;
            request.timeout = timeout;
            try { request.send() } catch (error) { return error.name }
            return type === '' ? request.responseText : request.response.byteLength;
          };
          return [get(A + '/here'), get(A + '/big?1000000', 'arraybuffer'), get(A + '/slow', '', 100), get(B + '/x'), get(A + '/here'), get('index.html').slice(0, 9)];`),
      ).to.deep.equal(['here', 1_000_000, 'TimeoutError', 'NetworkError', 'here', '<!doctype']);
    });
  });

  describe('WebSocket', () => {
    it('sends and receives texts and bytes, with a subprotocol', async () => {
      expect(
        await told(`
          const socket = new WebSocket(S + '/echo', ['first', 'second']), got = [];
          const early = (() => { try { socket.send('x') } catch (error) { return error.name } })();
          await until(socket, 'open');
          const next = async () => (await until(socket, 'message')).data;
          const round = (data) => { socket.send(data); return next() };
          const text = await round('ü');
          const blob = await round(new Uint8Array([1, 2]).subarray(1));
          socket.binaryType = 'arraybuffer';
          const buffer = await round(BLOBS ? new Blob(['abc']) : new TextEncoder().encode('abc'));
          const drained = async () => { while (socket.bufferedAmount > 0) await new Promise((done) => setTimeout(done, 10)); };
          await drained();
          socket.send('x'.repeat(100));
          const { bufferedAmount } = socket;
          await next();
          await drained();
          socket.close(3001, 'done');
          const { code, reason, wasClean } = await until(socket, 'close');
          return [early, socket.protocol, text, BLOBS ? [...new Uint8Array(await blob.arrayBuffer())] : [2], new TextDecoder().decode(buffer), bufferedAmount, socket.readyState, code, reason, wasClean];`),
      ).to.deep.equal(['InvalidStateError', 'second', 'ü', [2], 'abc', 100, 3, 3001, 'done', true]);
    });

    it('tells how it was closed, or that it could not be opened', async () => {
      expect(
        await told(`
          const end = async (path) => {
            const socket = new WebSocket(S + path), log = [];
            socket.onerror = () => log.push('error');
            const { code, reason, wasClean } = await until(socket, 'close');
            return [...log, code, reason, wasClean];
          };
          const name = (act) => { try { act(); return 'nothing' } catch (error) { return error.name } };
          return [await end('/bye'), await end('/refuse'), name(() => new WebSocket('ftp://x')), name(() => new WebSocket(S, ['a', 'a'])), name(() => new WebSocket(B.replace('http', 'ws')))];`),
      ).to.deep.equal([
        [4001, 'so long', true],
        ['error', 1006, '', false],
        ...['SyntaxError', 'SyntaxError', 'TypeError'],
      ]);
      expect(other.requests).to.deep.equal([]);
    });

    it('sends the host’s cookies with no handshake and no request', async () => {
      await app.opened.page.evaluate(() => {
        document.cookie = 'host=lax';
        document.cookie = 'host-none=1; SameSite=None; Secure';
      });
      const hosts = `127.0.0.1:${server.port}`;
      const said = await told(
        `
        const socket = new WebSocket('ws://${hosts}/echo');
        const { type, reason } = await Promise.race([until(socket, 'open'), until(socket, 'close')]);
        await fetch('http://${hosts}/here');
        return [type, reason];`,
        {},
        [`http://${hosts}`],
      );
      const hasFrames = await app.opened.page.evaluate(() => 'credentialless' in HTMLIFrameElement.prototype);
      const reason = "127.0.0.1 may be of the host's own site, whose cookies this browser would send along.";
      expect(said).to.deep.equal(hasFrames ? ['open', null] : ['close', reason]);
      expect(server.requests).to.deep.equal([...(hasFrames ? ['GET /echo'] : []), 'GET /here']);
    });
  });

  describe('libraries', () => {
    /** Runs a script after a library that the page loads before it. */
    async function toldWith(library: string, body: string): Promise<unknown> {
      const names = `const A = '${server.origin}';`;
      await app.launch(
        {
          'pages/index/index.html':
            '<!doctype html><p id="out"></p><script src="library.js"></script><script src="test.js"></script>',
          'pages/index/library.js': library,
          'pages/index/test.js': `${names}${telling(body)}`,
          'pages/index/data.json': '{"a": 1}',
        },
        { mpt_declared_origins: [server.origin] },
      );
      return JSON.parse((await app.text('told ')).slice('told '.length));
    }

    it('jQuery’s ajax', async () => {
      const library = await readFile(require.resolve('jquery'), 'utf8');
      expect(
        await toldWith(
          library,
          `const $ = window.jQuery;
           const said = await $.ajax({ url: A + '/echo', method: 'PUT', data: { a: 'ü' }, headers: { 'X-Asked': 'x' } });
           const missing = await $.getJSON(A + '/status?404').catch((failed) => failed.status);
           const slow = await $.ajax({ url: A + '/slow', timeout: 50 }).catch((failed) => failed.statusText);
           return [said.method, said.body, said.headers['x-asked'], missing, slow, (await $.get('data.json')).a];`,
        ),
      ).to.deep.equal(['PUT', 'a=%C3%BC', 'x', 404, 'timeout', 1]);
    });

    it('axios', async () => {
      const library = join(dirname(require.resolve('axios/package.json')), 'dist/axios.js');
      expect(
        await toldWith(
          await readFile(library, 'utf8'),
          `const { axios } = globalThis, progress = [];
           const said = await axios.post(A + '/echo', { a: 1 }, { headers: { 'X-Asked': 'x' }, onUploadProgress: (event) => progress.push(event.loaded) });
           const missing = await axios.get(A + '/status?404').catch((error) => error.response.status);
           const control = new AbortController();
           setTimeout(() => control.abort(), 50);
           const stopped = await axios.get(A + '/slow', { signal: control.signal }).catch((error) => error.code);
           return [said.data.method, said.data.body, said.data.headers['content-type'], missing, stopped, progress.at(-1)];`,
        ),
      ).to.deep.equal(['POST', '{"a":1}', 'application/json', 404, 'ERR_CANCELED', 7]);
    });
  });

  it('EventSource tells of events, and connects again', async () => {
    expect(
      await told(`
        const source = new EventSource(A + '/events'), log = [];
        source.addEventListener('named', ({ data, lastEventId }) => log.push(data, lastEventId));
        source.onmessage = ({ data }) => log.push(data);
        await until(source, 'error');
        await until(source, 'open');
        source.close();
        return [log, source.readyState];`),
    ).to.deep.equal([['one\ntwo', '7', 'after'], 2]);
  });

  it('ends requests and sockets with the MiniApp', async () => {
    await told(`
      const socket = new WebSocket(S + '/echo');
      await until(socket, 'open');
      await fetch(A + '/slow', { keepalive: true });
      return 1;`);
    expect(server.sockets.size).to.equal(1);
    await app.launch({});
    await untilEqual(server.aborted, ['/slow']);
    await until(() => server.sockets.size === 0);
  });

  describe('budgets', () => {
    it('limits how many requests are begun in a second', async () => {
      expect(
        await told(`
          const all = await Promise.all(Array.from({ length: 450 }, () => fetch('index.html').then(() => 'ok', (error) => error.message)));
          return [...new Set(all.filter((text) => text !== 'ok'))];`),
      ).to.satisfy((reasons: string[]) => reasons.some((reason) => /More than 200 requests/.test(reason)));
    });

    it('limits how many sockets are open', async () => {
      expect(
        await told(`
          const sockets = Array.from({ length: 17 }, () => new WebSocket(S + '/echo'));
          const { reason } = await until(sockets[16], 'close');
          return [reason, (await Promise.all(sockets.slice(0, 16).map((socket) => socket.readyState || until(socket, 'open')))).length];`),
      ).to.deep.equal(['16 sockets are open; close some of them.', 16]);
    });

    it('limits how many requests are open', async () => {
      expect(
        await told(`
          const all = Array.from({ length: 129 }, () => fetch(A + '/slow').catch((error) => error.message));
          return all[128];`),
      ).to.match(/^128 requests are open/);
    });

    it('limits the bytes of an answer and of a body', async () => {
      expect(
        await told(`
          const message = (promise) => promise.then((response) => response.arrayBuffer()).catch((error) => error.message);
          return [(await message(fetch(A + '/big?16777216'))).byteLength, await message(fetch(A + '/big?16777217')), await message(fetch(A + '/echo', { method: 'POST', body: new Uint8Array(16777217) }))];`),
      ).to.deep.equal([
        16_777_216,
        'The answer has more than 16777216 bytes.',
        'A request has a body of at most 16777216 bytes.',
      ]);
    });

    it('reads no more of an answer than scripts take', async () => {
      expect(
        await told(`
          const response = await fetch(A + '/big?16000000');
          await new Promise((done) => setTimeout(done, 300));
          const size = (await response.arrayBuffer()).byteLength;
          return size;`),
      ).to.equal(16_000_000);
    });

    it('closes a socket that brings more than scripts take', async () => {
      expect(
        await told(`
          const socket = new WebSocket(S + '/heavy');
          await until(socket, 'open');
          const closed = until(socket, 'close');
          const end = performance.now() + 4_000;
          while (performance.now() < end);
          const { code, reason } = await closed;
          return code + ' ' + reason;`),
      ).to.match(/1008 More than 16777216 bytes came/);
    });

    it('closes a socket that holds too much that was not sent', async () => {
      expect(
        await told(`
          const socket = new WebSocket(S + '/count');
          await until(socket, 'open');
          const part = new Uint8Array(4_000_000);
          for (let i = 0; i < 6; i++) socket.send(part);
          return [socket.readyState, socket.bufferedAmount];`),
      ).to.deep.equal([2, 24_000_000]);
    });
  });

  async function until(holds: () => boolean): Promise<void> {
    const end = Date.now() + 5_000;
    while (!holds() && Date.now() < end) await new Promise((done) => setTimeout(done, 20));
    expect(holds()).to.equal(true);
  }

  async function untilEqual(list: readonly string[], wanted: readonly string[]): Promise<void> {
    await until(() => list.length >= wanted.length);
    expect(list).to.deep.equal(wanted);
  }
});

describe('a synchronous request', () => {
  it('without shared memory throws an error that names the headers', async () => {
    const app = await MiniAppPage.open({ headers: { 'Cross-Origin-Embedder-Policy': 'unsafe-none' } });
    try {
      await app.launch({
        'pages/index/index.js': telling(`
          const request = new XMLHttpRequest();
          request.open('GET', 'index.html', false);
          request.send();`),
      });
      expect(await app.text('told ')).to.match(
        /^told NotSupportedError: .*Cross-Origin-Opener-Policy.*asynchronous/,
      );
    } finally {
      await app.close();
    }
  });
});
