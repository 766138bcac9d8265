import { expect } from 'chai';
import { fileURLToPath } from 'node:url';
import { openPage, type OpenPage } from '../testing/with-page.ts';
import type {} from './testing/loader-page.ts';
import { tidesPackage } from './testing/tides-package.ts';
import { workerScript } from './testing/worker-script.ts';

const ENTRY = fileURLToPath(new URL('testing/loader-page.ts', import.meta.url));
const SANDBOX = 'sandbox allow-scripts allow-forms';
/** A document with a script of its own that is no HTML. */
const SCRIPTED = `<svg xmlns="http://www.w3.org/2000/svg"><script>
  parent.postMessage({ origin: self.origin, cookie: (() => { try { return document.cookie } catch (error) { return error.name } })() }, '*');
</script></svg>`;
const FILES = {
  'scripted.svg': SCRIPTED,
  'data/words.json': '["high", "tide"]',
  'data/a b/ü%.txt': 'odd name',
  'film.mp4': new Uint8Array(100_000).map((_, at) => at),
};

/** In a page that is cross-origin isolated, which takes no frames but those that say so. */
describe('what a package’s service worker answers', () => {
  let opened: OpenPage;
  const base64 = Buffer.from(tidesPackage(FILES)).toString('base64');

  before(async () => {
    opened = await openPage(ENTRY, { files: { '/worker.js': workerScript(), '/of-the-site.txt': 'site' } });
    await opened.page.evaluate(() => void (document.cookie = 'of=the-site'));
    const { page } = opened;
    for (const own of [true, false]) {
      const made = await page.evaluate((options) => loader.open(options), {
        base64,
        own,
        scope: own ? '/miniapps/own/' : '/miniapps/tides/',
        serviceWorker: '/worker.js',
      });
      expect(made.servedBy).to.equal('service-worker');
    }
    await page.evaluate(() => loader.shown('/miniapps/own/pages/index/index.html'));
  });
  after(() => opened?.close());

  const answered = (path: string, asked: object = {}, headers: Record<string, string> = {}) =>
    opened.page.evaluate(
      (address, how, sent) => loader.answered(`/miniapps/tides/${address}`, how, sent),
      path,
      asked,
      headers,
    );
  const fetched = (address: string, init?: RequestInit) =>
    opened.page.evaluate((of, how) => loader.fetched(of, how), address, init);

  it('says of every file what it is, and that it is a sandboxed document', async () => {
    for (const [path, type] of [
      ['icon.svg', 'image/svg+xml;charset=utf-8'],
      ['data/words.json', 'application/json;charset=utf-8'],
      ['words.js', 'text/javascript;charset=utf-8'],
      ['app.css', 'text/css;charset=utf-8'],
      ['film.mp4', 'video/mp4'],
      ['pages/index/index.html', 'text/html;charset=utf-8'],
    ] as const) {
      for (const mode of ['no-cors', 'navigate']) {
        const { status, headers } = (await answered(path, { mode }))!;
        expect(status).to.equal(200);
        expect(headers, path).to.include({
          'content-type': type,
          'content-security-policy': SANDBOX,
          'x-content-type-options': 'nosniff',
          'cross-origin-embedder-policy': 'require-corp',
        });
        expect(headers).to.not.have.property('service-worker-allowed');
      }
    }
    const { headers } = await fetched('/miniapps/own/pages/index/index.html');
    expect(headers).to.include({ 'x-content-type-options': 'nosniff' });
    expect(headers).to.not.have.property('content-security-policy');
  });

  it('sandboxes every document, of whatever type', async () => {
    const shown = (scope: string) =>
      opened.page.evaluate((url) => loader.shown(url), `/miniapps/${scope}/scripted.svg`);
    expect(await shown('tides')).to.deep.equal({ origin: 'null', cookie: 'SecurityError' });
    expect(await shown('own')).to.deep.equal({ origin: opened.origin, cookie: 'of=the-site' });
    await opened.page.evaluate(() => loader.shown('/miniapps/own/pages/index/index.html'));
  });

  it('has nothing but the package’s files', async () => {
    for (const path of [
      ...['', 'pages', 'pages/', 'pages/index/', 'pages/index/index', 'missing.txt', '?container'],
      ...['pages%2Findex%2Findex.html', 'pages%5Cindex%5Cindex.html', 'data/words.json%00', 'ICON.svg'],
      ...['data/a%20b/%C3%BC%2525.txt', '%', '%ff', '/icon.svg', '%2e%2e%2ficon.svg', '..%2Fown/icon.svg'],
    ]) {
      expect((await answered(path))?.status, path).to.equal(404);
    }
    for (const path of [
      'data/a%20b/%C3%BC%25.txt',
      'data/../data/a b/ü%25.txt',
      'data/a%20b/%C3%BC%25.txt?q#f',
    ]) {
      expect((await answered(path))?.text, path).to.equal('odd name');
    }
    expect(await answered('../elsewhere/icon.svg'), 'no package').to.equal(null);
  });

  it('is asked for by GET and HEAD alone, and never gives a service worker', async () => {
    expect(await answered('words.js', { method: 'POST' })).to.deep.include({ status: 405, text: '' });
    const head = await answered('film.mp4', { method: 'HEAD' });
    expect(head).to.deep.include({ status: 200, text: '' });
    expect(head?.headers['content-length']).to.equal('100000');
    expect((await answered('words.js', { destination: 'serviceworker' }))?.status).to.equal(403);
    expect((await answered('words.js', {}, { 'Service-Worker': 'script' }))?.status).to.equal(403);
    const registered = await opened.page.evaluate(() =>
      navigator.serviceWorker.register('/miniapps/own/words.js').then(String, (error: Error) => error.name),
    );
    expect(registered).to.equal('TypeError');
  });

  it('gives a range of a file', async () => {
    for (const [range, status, said, length] of [
      ['bytes=0-1', 206, 'bytes 0-1/100000', 2],
      ['bytes=99990-', 206, 'bytes 99990-99999/100000', 10],
      ['bytes=-3', 206, 'bytes 99997-99999/100000', 3],
      ['bytes=5-999999', 206, 'bytes 5-99999/100000', 99_995],
      ['bytes=0-', 206, 'bytes 0-99999/100000', 100_000],
      ['bytes=100000-', 416, 'bytes */100000', undefined],
      ['bytes=-0', 416, 'bytes */100000', undefined],
      ['bytes=7-3', 200, undefined, 100_000],
      ['bytes=0-1,5-6', 200, undefined, 100_000],
      ['lines=0-1', 200, undefined, 100_000],
      ['bytes=-', 200, undefined, 100_000],
    ] as const) {
      const { status: given, headers } = (await answered('film.mp4', {}, { Range: range }))!;
      expect(given, range).to.equal(status);
      expect(headers['content-range'], range).to.equal(said);
      if (length !== undefined) expect(headers['content-length'], range).to.equal(`${length}`);
    }
    const { status, text } = await fetched('/miniapps/own/data/words.json', {
      headers: { Range: 'bytes=2-5' },
    });
    expect([status, text]).to.deep.equal([206, 'high']);
  });

  it('leaves what is in no package to the network', async () => {
    expect((await fetched('/of-the-site.txt')).text, 'outside of the scope').to.equal('site');
    expect((await fetched('/words.js')).text, 'a path from the package’s root').to.contain('high');
    expect((await fetched('/miniapps/own/missing.txt')).status).to.equal(404);
    expect(opened.requests.filter((request) => request.includes('/miniapps/'))).to.deep.equal([
      // What registers a service worker goes past every service worker.
      'GET /miniapps/own/words.js',
    ]);
  });
});
