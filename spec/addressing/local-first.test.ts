import { expect } from 'chai';
import { examplePackage } from '../packaging/testing/example-package.ts';
import { writeContainer } from '../packaging/write-container.ts';
import type { Result } from '../result.ts';
import { dereference } from './dereference.ts';
import { checkContentDigest, contentDigest } from './integrity.ts';
import { localFirst, storageKey, type StoredPackage } from './local-first.ts';
import { createPackageServer } from './package-server.ts';
import { parseMiniAppUri } from './parse-miniapp-uri.ts';
import { retrievePackage } from './retrieve-package.ts';

const HTTPS = 'https://packages.example';
const BYTES = new TextEncoder().encode('a package');
const uri = (text: string) => {
  const parsed = parseMiniAppUri(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
};
const FOO = uri('a://miniapp/Foo');
const code = (result: Result<unknown>) => (result.ok ? 'ok' : result.violations[0]?.code);

describe('contentDigest', () => {
  it('is that of RFC 9530, and is checked', async () => {
    const content = new TextEncoder().encode('{"hello": "world"}\n');
    const expected = 'sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:';
    expect(await contentDigest(content)).to.equal(expected);
    expect(await checkContentDigest(content, expected)).to.deep.include({ ok: true, value: true });
    expect(code(await checkContentDigest(BYTES, expected))).to.equal('digest-mismatch');
  });

  it('is checked by the strongest algorithm, and not by broken ones (A11)', async () => {
    const strong = await contentDigest(BYTES, { algorithm: 'sha-512' });
    const wrong = await contentDigest(new Uint8Array(1));
    expect(await checkContentDigest(BYTES, `${wrong}, ${strong}`)).to.deep.include({ value: true });
    expect(await checkContentDigest(BYTES, 'md5=:AAAA:, sha=:AAAA:')).to.deep.include({ value: false });
  });

  it('is refused when it cannot be read', async () => {
    for (const header of ['', 'sha-256=x', 'sha-256=:?:', `sha-256=:${'A'.repeat(2000)}:`]) {
      expect(code(await checkContentDigest(BYTES, header)), header).to.equal('digest-malformed');
    }
  });
});

describe('the digest of a package', () => {
  const TYPE = 'application/miniapp-pkg+zip';
  const retrieve = (headers: Record<string, string>, requireDigest = false) =>
    retrievePackage(
      FOO,
      HTTPS,
      async () => new Response(BYTES, { headers: { 'content-type': TYPE, ...headers } }),
      {
        requireDigest,
      },
    );

  it('is sent by the server, and asked for when the user agent wants it', async () => {
    const packages = { find: async () => ({ bytes: BYTES, etag: '"1"' }), list: async () => [] };
    const server = createPackageServer({ packages, crypto: globalThis.crypto });
    const fetch = async (url: string, init: RequestInit) => server(new Request(url, init));
    expect(code(await retrievePackage(FOO, HTTPS, fetch, { requireDigest: true }))).to.equal('ok');
    expect(code(await retrieve({}))).to.equal('ok');
    expect(code(await retrieve({}, true))).to.equal('digest-missing');
    expect(code(await retrieve({ 'content-digest': 'md5=:AAAA:' }, true))).to.equal('digest-missing');
  });

  it('must be that of the bytes', async () => {
    const other = await contentDigest(new Uint8Array(1));
    expect(code(await retrieve({ 'content-digest': other }))).to.equal('digest-mismatch');
    expect(code(await retrieve({ 'content-digest': 'x' }))).to.equal('digest-malformed');
  });

  it('is not compared with what a content coding was undone of', async () => {
    const coded = { 'content-digest': await contentDigest(new Uint8Array(1)), 'content-encoding': 'gzip' };
    expect(code(await retrieve(coded))).to.equal('ok');
    expect(code(await retrieve(coded, true))).to.equal('digest-missing');
  });
});

describe('localFirst', () => {
  /** A user agent with a store, a clock and a server that can be changed and switched off. */
  function setUp() {
    const kept = new Map<string, StoredPackage>();
    const world = { now: 0, bytes: BYTES, online: true, withdrawn: false, asked: 0, notModified: 0 };
    const server = createPackageServer({
      packages: {
        find: async () =>
          world.withdrawn ? undefined : { bytes: world.bytes, etag: `"${world.bytes.length}"` },
        list: async () => [],
      },
    });
    const sources = localFirst({
      store: {
        find: async (key) => kept.get(key),
        put: async (key, stored) => void kept.set(key, stored),
        remove: async (key) => void kept.delete(key),
      },
      endpoint: () => HTTPS,
      fetch: async (url, init) => {
        world.asked++;
        if (!world.online) throw new TypeError('offline');
        const response = await server(new Request(url, init));
        if (response.status === 304) world.notModified++;
        return response;
      },
      freshFor: 1000,
      now: () => world.now,
      ownProvider: 'own',
    });
    const get = async (address = FOO) => {
      const stored = await sources.local(address);
      return stored ? { ok: true as const, value: stored, warnings: [] } : sources.remote(address);
    };
    return { kept, world, get };
  }

  it('asks again only when the package is no longer fresh, and then for a change', async () => {
    const { world, get } = setUp();
    expect(await get()).to.deep.include({ value: BYTES });
    world.now = 999;
    await get();
    expect(world.asked).to.equal(1);
    world.now = 1000;
    expect(await get()).to.deep.include({ value: BYTES });
    expect([world.asked, world.notModified]).to.deep.equal([2, 1]);
    world.now = 1999;
    await get();
    expect(world.asked).to.equal(2);
    world.now = 2000;
    world.bytes = new Uint8Array(3);
    expect(await get()).to.deep.include({ value: world.bytes });
    expect([world.asked, world.notModified]).to.deep.equal([3, 1]);
  });

  it('asks once a day for a version that the URI names, and so hears of its end', async () => {
    const { kept, world, get } = setUp();
    await get(uri('a://miniapp/foo;version=1'));
    world.now = 86_399_999;
    await get(uri('a://miniapp/FOO;version=1/pages/x'));
    expect(world.asked).to.equal(1);
    world.now = 86_400_000;
    expect(await get(uri('a://miniapp/foo;version=1'))).to.deep.include({ value: BYTES });
    expect([world.asked, world.notModified]).to.deep.equal([2, 1]);
    world.now *= 2;
    world.withdrawn = true;
    expect(code(await get(uri('a://miniapp/foo;version=1')))).to.equal('package-not-found');
    expect(kept.size).to.equal(0);
  });

  it('asks when the clock was set back', async () => {
    const { world, get } = setUp();
    await get();
    world.now = -1;
    await get();
    expect(world.asked).to.equal(2);
  });

  it('opens what is stored when the server cannot be asked, and says so', async () => {
    const { world, get } = setUp();
    world.online = false;
    expect(code(await get())).to.equal('package-unreachable');
    world.online = true;
    await get();
    world.online = false;
    world.now = 5000;
    const result = await get();
    expect(result).to.deep.include({ ok: true, value: BYTES });
    expect(result.ok && result.warnings.map((warning) => warning.code)).to.deep.equal([
      'package-unreachable',
      'package-not-checked',
    ]);
  });

  it('removes what the server gives out no longer', async () => {
    const { kept, world, get } = setUp();
    await get();
    world.now = 5000;
    world.withdrawn = true;
    expect(code(await get())).to.equal('package-not-found');
    expect(kept.size).to.equal(0);
  });

  it('keeps two providers, ids and versions apart', () => {
    const addresses = ['a://miniapp/x', 'https://h/miniapp/x', 'a://miniapp/y', 'a://miniapp/x;version=1'];
    const keys = addresses.map((address) => storageKey(uri(address), 'own'));
    expect(new Set(keys).size).to.equal(4);
    expect(storageKey(uri('b://miniapp/X;version=A/p?q'), 'own')).to.equal(
      storageKey(uri('a://miniapp/x;version=a'), 'own'),
    );
  });
});

describe('dereference', () => {
  it('leaves addresses of other user agents alone', async () => {
    const host = { platformVersion: 1, locale: 'en', supportedLocales: [] };
    const local = async () => writeContainer(examplePackage());
    const remote = () => expect.fail('asked');
    const accepts = { schemes: ['super'], hosts: [] };
    expect(code(await dereference('other://miniapp/a', { host, local, remote, accepts }))).to.equal(
      'uri-scheme-not-accepted',
    );
    expect(code(await dereference('super://miniapp/a', { host, local, remote, accepts }))).to.equal('ok');
  });
});
