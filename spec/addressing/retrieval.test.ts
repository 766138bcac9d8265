import { expect } from 'chai';
import { failure, success, type Result } from '../result.ts';
import { examplePackage } from '../packaging/testing/example-package.ts';
import { writeContainer } from '../packaging/write-container.ts';
import { dereference } from './dereference.ts';
import { identityOf } from './identity.ts';
import { matchesId, matchesVersion } from './match-version.ts';
import { createPackageServer, type PackageProvider } from './package-server.ts';
import { parseMiniAppUri } from './parse-miniapp-uri.ts';
import { retrievePackage } from './retrieve-package.ts';

const BYTES = writeContainer(examplePackage());
const PACKAGES: PackageProvider = {
  async find(id, version) {
    const found =
      matchesId(id, 'Foo') && (version === undefined || matchesVersion(version, { name: '1.0-A', code: 7 }));
    return found ? { bytes: BYTES, etag: '"abc"' } : undefined;
  },
  async list() {
    return [{ id: 'Foo', name: 'Example', version: '1.0-A' }];
  },
};
const HTTPS = 'https://packages.example';
const server = createPackageServer({ packages: PACKAGES });
const ask = (path: string, init?: RequestInit) => server(new Request(`${HTTPS}${path}`, init));

const uri = (text: string) => {
  const parsed = parseMiniAppUri(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
};
const FOO = uri('platform://miniapp/foo');
const code = (result: Result<unknown>) => (result.ok ? 'ok' : result.violations[0]!.code);

describe('createPackageServer', () => {
  it('answers with the package, its media type and its caching', async () => {
    const response = await ask('/getPackage?id=foo&version=1.0-a');
    expect(response.status).to.equal(200);
    expect(response.headers.get('content-type')).to.equal('application/miniapp-pkg+zip');
    expect(response.headers.get('content-length')).to.equal(String(BYTES.length));
    expect(response.headers.get('etag')).to.equal('"abc"');
    expect(response.headers.get('cache-control')).to.equal('no-cache');
    expect(response.headers.get('access-control-allow-origin')).to.equal('*');
    expect(await response.bytes()).to.deep.equal(BYTES);
  });

  const statuses: [number, string, RequestInit?][] = [
    [200, '/getPackage?id=FOO'],
    [200, '/getPackage?id=foo&version='],
    [200, '/getPackage?id=foo&version=7'],
    [200, '/catalog.json'],
    [404, '/getPackage?id=foo&version=07'],
    [404, '/getPackage?id=foo&version=2'],
    [404, '/getPackage?id=bar'],
    [404, '/getPackage?id='],
    [404, '/getPackage'],
    [404, '/'],
    [404, '/getPackage/?id=foo'],
    [501, '/getPackage?id=foo', { method: 'POST', body: 'x' }],
    [501, '/getPackage?id=foo', { method: 'DELETE' }],
    [501, '/anything', { method: 'PUT', body: 'x' }],
    [204, '/getPackage', { method: 'OPTIONS' }],
    [200, '/getPackage?id=foo', { method: 'HEAD' }],
    [404, '/getPackage?id=bar', { method: 'HEAD' }],
    [304, '/getPackage?id=foo', { headers: { 'if-none-match': '"abc"' } }],
    [304, '/getPackage?id=foo', { headers: { 'if-none-match': '"x", W/"abc"' } }],
    [304, '/getPackage?id=foo', { headers: { 'if-none-match': '*' } }],
    [200, '/getPackage?id=foo', { headers: { 'if-none-match': '"abcd"' } }],
  ];
  for (const [status, path, init] of statuses) {
    it(`${init?.method ?? 'GET'} ${path} ${JSON.stringify(init?.headers ?? '')} gets ${status}`, async () => {
      const response = await ask(path, init);
      expect(response.status).to.equal(status);
      if (status === 304 || init?.method === 'HEAD') expect(await response.text()).to.equal('');
      expect(response.headers.get('access-control-allow-origin')).to.equal('*');
    });
  }

  it('gives the version that it was asked for, or none (A10)', async () => {
    expect((await ask('/getPackage?id=foo&version=1.0-A')).status).to.equal(200);
    expect((await ask('/getPackage?id=foo&version=1.0')).status).to.equal(404);
  });

  it('compares ids without regard to case (A6)', async () => {
    expect((await ask('/getPackage?id=fOO')).status).to.equal(200);
  });

  it('lists its packages', async () => {
    const response = await ask('/catalog.json');
    expect(response.headers.get('content-type')).to.equal('application/json');
    expect(await response.json()).to.deep.equal(await PACKAGES.list());
  });

  it('refuses plain HTTP, but from this machine when told so (A9)', async () => {
    const lax = createPackageServer({ packages: PACKAGES, secure: false });
    const status = async (handle: typeof lax, origin: string) =>
      (await handle(new Request(`${origin}/getPackage?id=foo`))).status;
    expect(await status(server, 'http://127.0.0.1:8000')).to.equal(403);
    expect(await status(lax, 'http://127.0.0.1:8000')).to.equal(200);
    expect(await status(lax, 'http://localhost')).to.equal(200);
    expect(await status(lax, 'http://[::1]:9')).to.equal(200);
    expect(await status(lax, 'http://192.168.0.2')).to.equal(403);
    expect(await status(lax, 'http://127.0.0.1.evil.example')).to.equal(403);
  });

  it('refuses what is not authorized before it looks at the method', async () => {
    const guarded = createPackageServer({
      packages: PACKAGES,
      authorize: (request) => request.headers.get('authorization') === 'Bearer t',
    });
    const status = async (init: RequestInit) =>
      (await guarded(new Request(`${HTTPS}/getPackage?id=foo`, init))).status;
    expect(await status({})).to.equal(403);
    expect(await status({ method: 'POST' })).to.equal(403);
    expect(await status({ headers: { authorization: 'Bearer t' } })).to.equal(200);
  });
});

describe('retrievePackage', () => {
  const fetchFrom =
    (handle: (request: Request) => Promise<Response> | Response) => async (url: string, init: RequestInit) =>
      handle(new Request(url, init));
  const respond = (body: string | null, init: ResponseInit) => fetchFrom(() => new Response(body, init));
  const TYPE = { 'content-type': 'application/miniapp-pkg+zip' };

  it('asks for id and version and gives the bytes', async () => {
    const asked: string[] = [];
    const fetch = fetchFrom((request) => {
      asked.push(request.url);
      return server(request);
    });
    const versioned = uri('platform://miniapp/foo;version=1.0-a/pages/x?y');
    expect(await retrievePackage(versioned, `${HTTPS}/`, fetch)).to.deep.equal(success(BYTES));
    expect(await retrievePackage(FOO, HTTPS, fetch)).to.deep.equal(success(BYTES));
    expect(asked).to.deep.equal([`${HTTPS}/getPackage?id=foo&version=1.0-a`, `${HTTPS}/getPackage?id=foo`]);
  });

  const refused: [string, string, Parameters<typeof retrievePackage>[2], string?][] = [
    ['package-not-found', 'status 404', respond('', { status: 404 })],
    ['package-forbidden', 'status 403', respond('', { status: 403 })],
    ['package-server-error', 'status 500', respond('', { status: 500 })],
    ['package-server-error', 'status 204', respond(null, { status: 204 })],
    [
      'package-media-type',
      'plain ZIP (P11)',
      respond('x', { headers: { 'content-type': 'application/zip' } }),
    ],
    [
      'package-media-type',
      'the early name',
      respond('x', { headers: { 'content-type': 'application/x-w3c-miniapp-pkg+zip' } }),
    ],
    ['package-too-large', 'too many bytes', respond('x'.repeat(101), { headers: TYPE })],
    [
      'package-unreachable',
      'a failed connection',
      async () => {
        throw new TypeError('refused');
      },
    ],
    [
      'package-unreachable',
      'an answer that never comes',
      (_, { signal }) =>
        new Promise((_, reject) => {
          signal!.onabort = () => reject(signal!.reason);
        }),
    ],
    ['endpoint-not-secure', 'plain HTTP', respond('x', { headers: TYPE }), 'http://packages.example/'],
    ['endpoint-not-secure', 'a file', respond('x', { headers: TYPE }), 'file:///packages/'],
    ['endpoint-not-valid', 'no URL', respond('x', { headers: TYPE }), 'packages'],
  ];
  for (const [expected, what, fetch, endpoint] of refused) {
    it(`refuses ${what}: ${expected}`, async () => {
      expect(
        code(await retrievePackage(FOO, endpoint ?? HTTPS, fetch, { maxBytes: 100, timeout: 50 })),
      ).to.equal(expected);
    });
  }

  it('takes parameters and any case in the media type, and HTTP from this machine', async () => {
    const fetch = respond('x', { headers: { 'content-type': 'Application/MiniApp-pkg+zip ; v=1' } });
    expect(code(await retrievePackage(FOO, 'http://127.0.0.1:8000/token', fetch))).to.equal('ok');
  });
});

describe('dereference', () => {
  const host = { platformVersion: 1, locale: 'en', supportedLocales: [] };
  const nothing = async () => undefined;
  const remote = async () => success(BYTES);

  it('asks the device first, then the server', async () => {
    const asked: string[] = [];
    const sources = {
      host,
      local: async () => (asked.push('local'), undefined),
      remote: async () => (asked.push('remote'), success(BYTES)),
    };
    const result = await dereference('platform://miniapp/foo/pages/second/second', sources);
    expect(result.ok && result.value.startPage).to.equal('pages/second/second');
    expect(asked).to.deep.equal(['local', 'remote']);
  });

  it('does not ask the server for what is on the device', async () => {
    const result = await dereference('platform://miniapp/foo', {
      host,
      local: async () => BYTES,
      remote: () => expect.fail('asked'),
    });
    expect(code(result)).to.equal('ok');
  });

  it('hands on the failure of each part', async () => {
    expect(code(await dereference('nonsense', { host, local: nothing, remote }))).to.equal(
      'uri-scheme-invalid',
    );
    const gone = async () => failure<Uint8Array>({ code: 'package-not-found', path: '', message: '' });
    expect(code(await dereference('a://miniapp/b', { host, local: nothing, remote: gone }))).to.equal(
      'package-not-found',
    );
    const broken = async () => new Uint8Array(3);
    expect(code(await dereference('a://miniapp/b', { host, local: broken, remote }))).to.equal(
      'container-not-zip',
    );
  });
});

describe('identityOf', () => {
  it('parts equal ids of two providers (A4)', () => {
    const named = (text: string) => identityOf(uri(text), 'org.a', 'own');
    expect(named('https://h/miniapp/a')).to.equal(named('https://H:443/miniapp/b;version=1'));
    const different = [
      'platform://miniapp/a',
      'https://h/miniapp/a',
      'https://g/miniapp/a',
      'https://h:8/miniapp/a',
    ];
    expect(new Set(different.map(named)).size).to.equal(different.length);
    expect(named('platform://miniapp/a')).to.equal('own/org.a');
    expect(identityOf(FOO, 'c', 'a/b')).not.to.equal(identityOf(FOO, 'b/c', 'a'));
  });
});
