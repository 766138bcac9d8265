import { createHash } from 'node:crypto';
import { expect } from 'chai';
import { describeInEngines } from '../../testing/engines/in-engines.ts';
import { networkTest, readsBlobs, untilEqual } from './testing/network-test.ts';

describeInEngines('fetch', (engine) => {
  const test = networkTest(engine);
  const blobs = readsBlobs(engine);

  it('follows redirects between declared origins, and to no other', async () => {
    expect(
      await test.told(`
        const near = await fetch(A + '/away?' + encodeURIComponent(A + '/near'));
        const far = await fetch(A + '/away?' + encodeURIComponent(B + '/far')).catch((error) => error.name);
        const strict = await fetch(A + '/away?' + encodeURIComponent(A + '/near'), { redirect: 'error' }).catch((error) => error.name);
        return [await near.text(), near.redirected, near.url === A + '/near', near.type, far, strict];`),
    ).to.deep.equal(['here', true, true, 'cors', 'TypeError', 'TypeError']);
    expect(test.other.requests).to.deep.equal([]);
  });

  it('streams what comes, and ends what is cancelled', async () => {
    expect(
      await test.told(`
        const reader = (await fetch(A + '/drip')).body.getReader();
        let parts = 0, size = 0;
        for (let part = await reader.read(); !part.done; part = await reader.read()) { parts++; size += part.value.length; }
        const slow = (await fetch(A + '/slow')).body.getReader();
        const { value } = await slow.read();
        await slow.cancel();
        return [parts > 1, size, new TextDecoder().decode(value)];`),
    ).to.deep.equal([true, 10_000, 'begun']);
    await untilEqual(test.server.aborted, ['/slow']);
  });

  it('takes every kind of body, with its type', async () => {
    const echoed = (await test.told(`
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
      ['POST', blobs ? 'x/y' : 'text/plain;charset=UTF-8', 'blob', 'x', null],
      ['POST', null, 'AB', 'x', null],
    ]);
    expect(echoed[4]?.[1]).to.equal('multipart/form-data');
    expect(echoed[4]?.[2]).to.contain(blobs ? 'filename="f.txt"' : 'form-data; name="name"');
  });

  it('stops when its signal says so, before and meanwhile', async () => {
    expect(
      await test.told(`
        const early = await fetch(A + '/early', { signal: AbortSignal.abort() }).catch((error) => error.name);
        const control = new AbortController();
        const response = await fetch(A + '/slow', { signal: control.signal });
        setTimeout(() => control.abort(new RangeError('enough')), 50);
        return [early, await response.text().catch((error) => error.name)];`),
    ).to.deep.equal(['AbortError', 'RangeError']);
    await untilEqual(test.server.aborted, ['/slow']);
    expect(test.server.requests).to.deep.equal(['GET /slow']);
  });

  it('stops though the host collected garbage meanwhile', async () => {
    await test.told(`
      const control = new AbortController();
      await fetch(A + '/slow', { signal: control.signal });
      setTimeout(() => control.abort(), 3000);
      return 'begun';`);
    await test.app.opened.page.evaluate(async () => {
      const end = performance.now() + 2500;
      while (performance.now() < end) {
        Array.from({ length: 20_000 }, (_, index) => ({ index, text: `x${index}` }));
        await new Promise((done) => setTimeout(done));
      }
    });
    await untilEqual(test.server.aborted, ['/slow']);
  });

  it('uses the browser’s cache as it is asked to, and nothing that isn’t what was meant', async () => {
    const sum = createHash('sha256').update('kept').digest('base64');
    expect(
      await test.told(`
        const get = (init) => fetch(A + '/cached', init).then((response) => response.text(), (error) => error.name);
        return [await get(), await get({ cache: 'reload' }), await get({ cache: 'no-store' }), await get({ integrity: 'sha256-${sum}' }), await get({ integrity: 'sha256-${sum.toLowerCase()}' })];`),
    ).to.deep.equal(['kept', 'kept', 'kept', 'kept', 'TypeError']);
    expect(test.server.requests.length).to.be.within(3, 4);
  });

  it('reads the package’s own files', async () => {
    const files = { 'pages/index/data.json': '{"a": 1}', 'lib/ü.txt': 'text' };
    expect(
      await test.told(
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

  it('takes a Request whose address is relative to the page', async () => {
    expect(
      await test.told(
        `const request = new Request('data.json', { method: 'GET', headers: { 'X-A': 'a' } });
         const copy = new Request(request, { method: 'HEAD' });
         class Own extends Request {}
         return [await (await fetch(request)).text(), (await fetch(copy)).status, request.url, copy.method, copy.headers.get('X-A'), copy instanceof Request, request.clone() instanceof Request, new Own('/x') instanceof Own, Request.name, request.constructor === Request];`,
        { 'pages/index/data.json': '{"a": 1}' },
      ),
    ).to.deep.equal([
      ...['{"a": 1}', 200, 'miniapp:///pages/index/data.json', 'HEAD', 'a'],
      ...[true, true, true, 'Request', true],
    ]);
  });

  it('reaches nothing that is not declared', async () => {
    const result = await test.told(`
      const tried = [B, '${test.app.opened.origin}', A.replace('localhost', '127.0.0.1'), A.replace('localhost', '[::1]'), 'file:///etc/passwd', 'blob:null/x', 'blob:' + A, 'data:,x'];
      return Promise.all(tried.map((origin) => fetch(origin + '/x').then(() => 'LEAK', (error) => error.name)));`);
    expect(result).to.deep.equal(Array(8).fill('TypeError'));
    expect([...test.server.requests, ...test.other.requests, ...test.app.opened.requests]).to.deep.equal([]);
  });
});
