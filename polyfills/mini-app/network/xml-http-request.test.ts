import { expect } from 'chai';
import { describeInEngines } from '../../testing/engines/in-engines.ts';
import { MiniAppPage } from '../../testing/mini-app-page.ts';
import { networkTest, telling, untilEqual } from './testing/network-test.ts';

describeInEngines('XMLHttpRequest', (engine) => {
  const test = networkTest(engine);

  it('goes through its states and tells of its progress', async () => {
    expect(
      await test.told(`
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
      await test.told(
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
      await test.told(`
        // The server must have heard of a request before it can hear of its end.
        const LATER = 500;
        const outcome = async (url, act) => {
          const request = new XMLHttpRequest(), log = [];
          for (const type of ['load', 'error', 'timeout', 'abort', 'loadend']) request.addEventListener(type, () => log.push(type));
          request.open('GET', url);
          act?.(request);
          request.send();
          if (request.later) setTimeout(request.later, LATER);
          await until(request, 'loadend');
          return [...log, request.status, request.readyState];
        };
        return [
          await outcome(B + '/x'), await outcome(A + '/status?404'), await outcome(A + '/slow', (request) => { request.timeout = LATER }),
          await outcome(A + '/slow', (request) => { request.later = () => request.abort() }),
        ];`),
    ).to.deep.equal([
      ['error', 'loadend', 0, 4],
      ['load', 'loadend', 404, 4],
      ['timeout', 'loadend', 0, 4],
      ['abort', 'loadend', 0, 0],
    ]);
    // A busy browser may end a request before the server has heard of it; of the others it hears the end.
    const heard = test.server.requests.filter((request) => request.includes('/slow')).map(() => '/slow');
    expect(heard).not.to.deep.equal([]);
    await untilEqual(test.server.aborted, heard);
    expect(test.other.requests).to.deep.equal([]);
  });

  it('throws what the standard says for wrong use', async () => {
    expect(
      await test.told(`
        const name = (act) => { try { act(new XMLHttpRequest()); return 'nothing' } catch (error) { return error.name } };
        return [name((r) => r.send()), name((r) => r.open('TRACE', A)), name((r) => r.open('A B', A)), name((r) => r.open('GET', 'http://[')), name((r) => { r.open('GET', A); r.setRequestHeader('a b', 'c') }), name((r) => { r.open('GET', A); r.send(); r.send() }), name((r) => { r.responseType = 'json'; r.responseText })];`),
    ).to.deep.equal([
      ...['InvalidStateError', 'SecurityError', 'SyntaxError', 'SyntaxError', 'SyntaxError'],
      ...['InvalidStateError', 'InvalidStateError'],
    ]);
  });

  it('keeps its order when it is opened again, or ended by what it fires', async () => {
    expect(
      await test.told(`
        const again = new XMLHttpRequest(), states = [];
        again.onreadystatechange = () => states.push(again.readyState);
        again.open('GET', A + '/here');
        again.open('GET', A + '/status?200');
        again.send();
        await until(again, 'load');
        const ended = new XMLHttpRequest(), log = [];
        ended.onreadystatechange = () => log.push(ended.readyState);
        ended.upload.onload = () => ended.abort();
        ended.onabort = () => log.push('abort');
        ended.open('POST', A + '/echo');
        ended.send('x');
        await until(ended, 'loadend');
        await new Promise((done) => setTimeout(done, 100));
        return [states, log, ended.readyState, ended.status, again.getResponseHeader('no header')];`),
    ).to.deep.equal([[1, 2, 3, 4], [1, 4, 'abort'], 0, 0, null]);
  });

  it('fails for an address that no request may have, as for any other error', async () => {
    expect(
      await test.told(`
        const request = new XMLHttpRequest();
        request.open('GET', A.replace('//', '//user:word@') + '/here');
        request.send();
        await until(request, 'error');
        return [request.readyState, request.status];`),
    ).to.deep.equal([4, 0]);
  });

  it('fires no progress state for an empty answer', async () => {
    expect(
      await test.told(
        `
        const request = new XMLHttpRequest(), states = [];
        request.onreadystatechange = () => states.push(request.readyState);
        request.open('GET', 'empty.txt');
        request.send();
        await until(request, 'loadend');
        return states;`,
        { 'pages/index/empty.txt': '' },
      ),
    ).to.deep.equal([1, 2, 4]);
  });

  it('fires when it is synchronous, too; an undefined third argument says so', async () => {
    expect(
      await test.told(`
        const request = new XMLHttpRequest(), log = [];
        request.onreadystatechange = () => log.push(request.readyState);
        for (const type of ['loadstart', 'progress', 'load', 'loadend']) request.addEventListener(type, (event) => log.push(type, event.loaded));
        request.open('GET', A + '/here', undefined);
        request.send();
        return log;`),
    ).to.deep.equal([1, 4, 'load', 4, 'loadend', 4]);
  });

  it('is synchronous where the page is cross-origin isolated', async () => {
    expect(
      await test.told(`
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
