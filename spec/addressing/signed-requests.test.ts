import { expect } from 'chai';
import { createNonceStore } from './nonce-store.ts';
import { createPackageServer } from './package-server.ts';
import { parseMiniAppUri } from './parse-miniapp-uri.ts';
import { retrievePackage } from './retrieve-package.ts';
import { signRequest } from './sign-request.ts';
import { verifyRequest, type RequestVerifier } from './verify-request.ts';

const SECRET = new Uint8Array(32).fill(7);
const SIGNED_AT = 1_700_000_000_000;
const URL_OF = 'https://packages.example/getPackage?id=foo&version=1';

function verifier(changes: Partial<RequestVerifier> = {}): RequestVerifier {
  return {
    secret: (keyId) => (keyId === 'host' ? SECRET : undefined),
    nonces: createNonceStore(),
    now: () => SIGNED_AT,
    ...changes,
  };
}
const sign = (changes: { keyId?: string; secret?: Uint8Array } = {}) =>
  signRequest('GET', URL_OF, { keyId: 'host', secret: SECRET, now: () => SIGNED_AT, ...changes });
async function verdict(request: Request, by: RequestVerifier = verifier()) {
  const result = await verifyRequest(request, by);
  return result.ok ? `by ${result.value}` : result.violations[0]?.code;
}

describe('signed requests', () => {
  it('name their key and are verified', async () => {
    expect(await verdict(new Request(URL_OF, { headers: await sign() }))).to.equal('by host');
  });

  it('sign what RFC 9421 says', async () => {
    const crypto = {
      subtle: globalThis.crypto.subtle,
      getRandomValues: <T>(array: T) => array,
    } as unknown as Crypto;
    const headers = await signRequest('GET', 'https://h/p', {
      keyId: 'k',
      secret: new TextEncoder().encode('secret'),
      crypto,
      now: () => 1_999,
    });
    const parameters =
      '("@method" "@path" "@query");created=1;nonce="AAAAAAAAAAAAAAAAAAAAAAAA";keyid="k";alg="hmac-sha256"';
    expect(headers['signature-input']).to.equal(`miniapp=${parameters}`);
    // The same text through another door of Web Crypto.
    const base = `"@method": GET\n"@path": /p\n"@query": ?\n"@signature-params": ${parameters}`;
    const hmac = { name: 'HMAC', hash: 'SHA-256' };
    const key = await globalThis.crypto.subtle.importKey(
      'raw',
      new TextEncoder().encode('secret'),
      hmac,
      false,
      ['sign'],
    );
    const expected = new Uint8Array(
      await globalThis.crypto.subtle.sign('HMAC', key, new TextEncoder().encode(base)),
    );
    expect(headers.signature).to.equal(`miniapp=:${btoa(String.fromCharCode(...expected))}:`);
  });

  it('are refused when anything in them is changed', async () => {
    const headers = await sign();
    const changed = (url: string, init: RequestInit) => verdict(new Request(url, { headers, ...init }));
    expect(await changed(`${URL_OF}0`, {})).to.equal('request-signature-invalid');
    expect(await changed(URL_OF.replace('getPackage', 'other'), {})).to.equal('request-signature-invalid');
    expect(await changed(URL_OF, { method: 'POST' })).to.equal('request-signature-invalid');
    const later = headers['signature-input'].replace('created=17000000', 'created=17000001');
    expect(await changed(URL_OF, { headers: { ...headers, 'signature-input': later } })).to.equal(
      'request-signature-invalid',
    );
    expect(
      await verdict(new Request(URL_OF, { headers: await sign({ secret: new Uint8Array(32) }) })),
    ).to.equal('request-signature-invalid');
    expect(await verdict(new Request(URL_OF, { headers: await sign({ keyId: 'stranger' }) }))).to.equal(
      'request-key-unknown',
    );
  });

  it('are refused when they are not of the form', async () => {
    const headers = await sign();
    expect(await verdict(new Request(URL_OF))).to.equal('request-not-signed');
    expect(await verdict(new Request(URL_OF, { headers: { signature: headers.signature } }))).to.equal(
      'request-not-signed',
    );
    const input = headers['signature-input'];
    for (const written of [
      `${input}, ${input}`,
      input.replace('"@query"', ''),
      input.replace('hmac-sha256', 'none'),
      'x',
    ]) {
      const request = new Request(URL_OF, { headers: { ...headers, 'signature-input': written } });
      expect(await verdict(request), written).to.equal('request-signature-malformed');
    }
    const cut = { ...headers, signature: headers.signature.slice(0, -3) };
    expect(await verdict(new Request(URL_OF, { headers: cut }))).to.equal('request-signature-malformed');
  });

  it('are taken once, and near their time (A12)', async () => {
    const headers = await sign();
    const once = verifier();
    expect(await verdict(new Request(URL_OF, { headers }), once)).to.equal('by host');
    expect(await verdict(new Request(URL_OF, { headers }), once)).to.equal('request-replayed');
    const at = (now: number, window = 300) =>
      verdict(new Request(URL_OF, { headers }), verifier({ now: () => now, window }));
    expect(await at(SIGNED_AT + 300_000)).to.equal('by host');
    expect(await at(SIGNED_AT + 300_001)).to.equal('request-time-outside-window');
    expect(await at(SIGNED_AT - 300_001)).to.equal('request-time-outside-window');
    expect(await at(SIGNED_AT + 11_000, 10)).to.equal('request-time-outside-window');
  });

  it('cannot be told a name that does not fit a header', async () => {
    let error: unknown;
    await sign({ keyId: 'a"b' }).catch((reason: unknown) => (error = reason));
    expect(error).to.be.instanceOf(TypeError);
  });

  it('pass a package server that asks for them', async () => {
    const packages = {
      find: async () => ({ bytes: new Uint8Array([1]), etag: '"1"' }),
      list: async () => [],
    };
    const by = verifier();
    const server = createPackageServer({
      packages,
      authorize: async (request) => (await verifyRequest(request, by)).ok,
    });
    const uri = parseMiniAppUri('a://miniapp/foo');
    if (!uri.ok) throw new Error('a URI');
    const fetch = async (url: string, init: RequestInit) => server(new Request(url, init));
    const signer = { keyId: 'host', secret: SECRET, now: () => SIGNED_AT };
    const signed = await retrievePackage(uri.value, 'https://packages.example', fetch, { signer });
    expect(signed.ok && signed.value).to.deep.equal(new Uint8Array([1]));
    const unsigned = await retrievePackage(uri.value, 'https://packages.example', fetch);
    expect(!unsigned.ok && unsigned.violations[0]?.code).to.equal('package-forbidden');
  });
});

describe('the nonce store', () => {
  it('forgets what is too old to be played again', () => {
    const store = createNonceStore(2);
    expect(store.use('a', 10, 0)).to.equal(true);
    expect(store.use('b', 20, 0)).to.equal(true);
    expect(store.use('a', 30, 10)).to.equal(false);
    expect(store.use('c', 30, 10)).to.equal('full');
    expect(store.use('a', 30, 11)).to.equal(true);
  });

  it('refuses requests rather than forget one that could be played again', async () => {
    const headers = await sign();
    const full = verifier({ nonces: createNonceStore(0) });
    expect(await verdict(new Request(URL_OF, { headers }), full)).to.equal('request-nonces-exhausted');
  });
});
