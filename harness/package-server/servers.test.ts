import { expect } from 'chai';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { writeContainer } from '@miniapp-tests/spec/packaging/write-container';
import { listen } from './listen.ts';
import { servePackages } from './package-endpoint.ts';
import { RegisteredPackages } from './registered-packages.ts';
import { makeRunAuthority } from './run-authority.ts';
import { SourcePackages } from './source-packages.ts';
import { serveSuperApp } from './super-app-server.ts';
import { Traffic } from './traffic.ts';
import { startWitness } from './witness-server.ts';

const LOOPBACK = '127.0.0.1';
const MANIFEST = {
  app_id: 'org.example.sample',
  name: 'Sample',
  icons: [{ src: 'icon.png' }],
  pages: ['pages/index/index'],
  platform_version: { min_code: 1 },
  version: { code: 7, name: '1.0.7' },
};

describe('servers', () => {
  let folder: string;
  const closing: (() => Promise<unknown>)[] = [];

  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'served-'))));
  afterEach(async () => {
    for (const close of closing.splice(0)) await close();
    rmSync(folder, { recursive: true });
  });

  function miniapp(manifest: object = MANIFEST): string {
    const path = join(folder, 'miniapp');
    mkdirSync(join(path, 'pages', 'index'), { recursive: true });
    writeFileSync(join(path, 'manifest.json'), JSON.stringify(manifest));
    for (const file of ['app.js', 'app.css', 'icon.png']) writeFileSync(join(path, file), '');
    writeFileSync(join(path, 'pages', 'index', 'index.html'), '<p>first');
    return path;
  }

  async function complaint(work: Promise<unknown>): Promise<string> {
    return work.then(
      () => expect.fail('it should have been refused'),
      (error: Error) => error.message,
    );
  }

  it('leave the process its own Request and Response', async () => {
    const before = [Request, Response];
    const server = await listen(async () => new Response('here'), LOOPBACK, 0);
    closing.push(() => server.close());
    expect(await (await fetch(server.origin)).text()).to.equal('here');
    expect([Request, Response]).to.deep.equal(before);
    expect(await new Response('x').bytes()).to.deep.equal(new Uint8Array([120]));
  });

  it('serve a folder, and serve it anew when it has changed', async () => {
    const path = miniapp();
    const packages = new SourcePackages((message) => expect.fail(message));
    await packages.add(path);
    const server = await servePackages({ packages, host: LOOPBACK, port: 0 });
    closing.push(() => server.close());
    const url = `${server.url}getPackage?id=org.example.sample`;
    const first = await fetch(url);
    expect(first.status).to.equal(200);
    expect(first.headers.get('content-type')).to.equal('application/miniapp-pkg+zip');
    expect(first.headers.get('access-control-allow-origin')).to.equal('*');
    const etag = first.headers.get('etag') ?? '';
    expect((await fetch(url, { headers: { 'if-none-match': etag } })).status).to.equal(304);
    expect((await fetch(`${url}&version=7`)).status).to.equal(200);
    expect((await fetch(`${url}&version=8`)).status).to.equal(404);
    expect((await fetch(url, { method: 'POST' })).status).to.equal(501);
    expect(await (await fetch(`${server.url}catalog.json`)).json()).to.deep.equal([
      { id: 'org.example.sample', name: 'Sample', version: '1.0.7' },
    ]);
    writeFileSync(join(path, 'pages', 'index', 'index.html'), '<p>second time');
    expect((await fetch(url, { headers: { 'if-none-match': etag } })).status).to.equal(200);
  });

  it('go on with the last good state when a folder breaks, and say so', async () => {
    const path = miniapp();
    const said: string[] = [];
    const packages = new SourcePackages((message) => said.push(message));
    await packages.add(path);
    writeFileSync(join(path, 'manifest.json'), '{ broken');
    expect(await packages.find('ORG.example.sample', undefined)).to.not.equal(undefined);
    expect(said.join()).to.match(/manifest .*not valid/);
  });

  it('refuse what is no package, with the reason', async () => {
    const packages = new SourcePackages(() => {});
    const noZip = join(folder, 'x.ma');
    writeFileSync(noZip, 'no zip');
    expect(await complaint(packages.add(noZip))).to.match(/is not a MiniApp package/);
    expect(await complaint(packages.add(join(folder, 'nowhere.ma')))).to.match(/can't be read: ENOENT/);
    const noJson = join(folder, 'y.ma');
    writeFileSync(noJson, writeContainer(new Map([['manifest.json', Buffer.from('{')]])));
    expect(await complaint(packages.add(noJson))).to.match(/manifest of .* is not valid/);
    const path = miniapp({ ...MANIFEST, pages: ['pages/index/index', 'pages/lost/lost'] });
    expect(await complaint(packages.add(path))).to.match(/lacks the file pages\/lost\/lost.html/);
    const good = miniapp();
    await packages.add(good);
    expect(await complaint(packages.add(good))).to.match(/same app_id/);
  });

  it('say when a port is taken', async () => {
    const first = await listen(() => new Response(''), LOOPBACK, 0);
    closing.push(() => first.close());
    const port = Number(new URL(first.origin).port);
    expect(await complaint(listen(() => new Response(''), LOOPBACK, port))).to.match(/Port \d+ .* is taken/);
  });

  it('speak HTTPS with a token where others can reach them', async () => {
    const { authority, credentials } = await makeRunAuthority(LOOPBACK);
    const packages = new RegisteredPackages();
    packages.register('org.example.sample', Buffer.from('bytes'));
    const server = await servePackages({ packages, host: LOOPBACK, port: 0, credentials, token: 'secret' });
    closing.push(() => server.close());
    expect(server.url).to.match(/^https:.*\/secret\/$/);
    const status = (url: string, ca?: string) =>
      new Promise<number | string>((resolve) => {
        const sent = request(url, ca === undefined ? {} : { ca }, (response) => {
          response.resume();
          resolve(response.statusCode ?? 0);
        });
        sent.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'error')).end();
      });
    const path = 'getPackage?id=org.example.sample';
    expect(await status(server.url + path, authority)).to.equal(200);
    expect(await status(server.url.replace('/secret/', '/') + path, authority)).to.equal(403);
    expect(await status(server.url.replace('/secret/', '/guess/') + path, authority)).to.equal(403);
    expect(await status(server.url + path)).to.match(/CERT|SELF_SIGNED|UNABLE_TO_VERIFY/);
  });

  it('witness whatever arrives, a bare connection too', async () => {
    const traffic = new Traffic();
    const witness = await startWitness(traffic);
    closing.push(() => witness.close());
    traffic.begin('mpt-t-1');
    const response = await fetch(`${witness.origin}/x.js?mpt-t-1`, { method: 'PUT' });
    expect(response.headers.get('access-control-allow-origin')).to.equal('*');
    const socket = connect(Number(new URL(witness.origin).port), LOOPBACK);
    await new Promise((resolve) => socket.once('connect', resolve));
    await sleep(20);
    socket.destroy();
    expect(traffic.end()).to.deep.equal([
      'a connection to the witness',
      'PUT witness /x.js?mpt-t-1',
      'a connection to the witness',
    ]);
  });

  it('witness by HTTPS too', async () => {
    const { credentials } = await makeRunAuthority(LOOPBACK);
    const noted: string[] = [];
    const witness = await startWitness({ note: (line) => noted.push(line) }, LOOPBACK, credentials);
    closing.push(() => witness.close());
    expect(witness.origin).to.match(/^https:/);
    await new Promise((resolve) => {
      request(`${witness.origin}/x.js`, { ca: credentials.cert }, resolve).end();
    });
    expect(noted).to.include('GET witness /x.js');
  });

  it('tell the super app’s own requests from what a MiniApp sets off', async () => {
    for (const file of ['index.html', 'super-app.js']) writeFileSync(join(folder, file), 'x');
    const traffic = new Traffic();
    const headers = { 'Cross-Origin-Opener-Policy': 'same-origin' };
    const server = await serveSuperApp({ folder, host: LOOPBACK, port: 0, headers, traffic });
    closing.push(() => server.close());
    traffic.begin('mpt-t-1');
    const get = (path: string, destination: string) =>
      fetch(server.origin + path, { headers: { 'sec-fetch-dest': destination } });
    const own = await get('/?provider=x', 'document');
    expect(own.headers.get('cross-origin-opener-policy')).to.equal('same-origin');
    await get('/super-app.js', 'script');
    await get('/favicon.ico', 'image');
    await get('/index.html', 'iframe');
    await get('/super-app.js?mpt-t-1', 'script');
    await get('/secret', 'empty');
    expect(traffic.end()).to.deep.equal([
      'GET super app /index.html (iframe)',
      'GET super app /super-app.js?mpt-t-1 (script)',
      'GET super app /secret (empty)',
    ]);
  });
});
