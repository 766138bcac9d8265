import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import { describeInEngines } from '../../testing/engines/in-engines.ts';
import { networkTest, telling } from './testing/network-test.ts';

const require = createRequire(import.meta.url);

describeInEngines('libraries that use the network', (engine) => {
  const test = networkTest(engine);

  /** Runs a script after a library that the page loads before it. */
  async function toldWith(library: string, body: string): Promise<unknown> {
    const names = `const A = '${test.server.origin}';`;
    await test.app.launch(
      {
        'pages/index/index.html':
          '<!doctype html><p id="out"></p><script src="library.js"></script><script src="test.js"></script>',
        'pages/index/library.js': library,
        'pages/index/test.js': `${names}${telling(body)}`,
        'pages/index/data.json': '{"a": 1}',
      },
      { mpt_declared_origins: [test.server.origin] },
    );
    return JSON.parse((await test.app.text('told ')).slice('told '.length));
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
