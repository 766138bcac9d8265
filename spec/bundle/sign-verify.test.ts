import { expect } from 'chai';
import { concatenate } from '../packaging/signing/bytes.ts';
import { exportBundleKey, importBundleKey } from './bundle-key.ts';
import { signWebBundle } from './sign-web-bundle.ts';
import { buildBundle } from './testing/build-bundle.ts';
import { verifyWebBundle } from './verify-web-bundle.ts';
import { webBundleId } from './web-bundle-id.ts';

const BUNDLE = buildBundle();
const { crypto } = globalThis;

const generate = async (parameters: EcKeyGenParams | Algorithm) =>
  (await crypto.subtle.generateKey(parameters, true, ['sign', 'verify'])) as CryptoKeyPair;
const generateEd25519 = () => generate({ name: 'Ed25519' });
const generateP256 = () => generate({ name: 'ECDSA', namedCurve: 'P-256' } as EcKeyGenParams);

async function sign(...keys: CryptoKeyPair[]): Promise<Uint8Array> {
  const signed = await signWebBundle(BUNDLE, { keys });
  if (!signed.ok) throw new Error(JSON.stringify(signed.violations));
  return signed.value;
}

const codes = async (bytes: Uint8Array) => (await verifyWebBundle(bytes)).findings.map(({ code }) => code);

describe('signed web bundles', () => {
  it('are valid with Ed25519, with ECDSA P-256, and with both', async () => {
    const [ed25519, p256] = [await generateEd25519(), await generateP256()];
    for (const keys of [[ed25519], [p256], [p256, ed25519]]) {
      const report = await verifyWebBundle(await sign(...keys));
      const publicKeys = await Promise.all(keys.map((key) => exportBundleKey(key.publicKey, crypto)));
      expect(report).to.deep.include({ status: 'valid', findings: [] });
      expect(report.webBundleId).to.equal(webBundleId(publicKeys[0]!));
      expect(report.signers).to.deep.equal(
        publicKeys.map((key) => ({ algorithm: key!.algorithm, webBundleId: webBundleId(key!), valid: true })),
      );
      expect([...report.bundle!.responses.keys()]).to.deep.equal(['a']);
    }
  });

  it('are not valid with any byte changed', async () => {
    const bytes = await sign(await generateEd25519());
    for (let at = 0; at < bytes.length; at += 3) {
      const changed = bytes.slice();
      changed[at]! ^= 1;
      const report = await verifyWebBundle(changed);
      expect(report.status, `byte ${at}`).to.equal('invalid');
      expect(report.bundle).to.equal(undefined);
    }
  });

  it('are not valid when cut or followed by anything', async () => {
    const bytes = await sign(await generateP256());
    for (const cut of [0, 1, 50, bytes.length - BUNDLE.length, bytes.length - 1]) {
      expect((await verifyWebBundle(bytes.subarray(0, cut))).status).to.equal('invalid');
    }
    expect((await verifyWebBundle(concatenate(bytes, Uint8Array.of(0)))).status).to.equal('invalid');
  });

  it('are unsigned without an integrity block', async () => {
    const report = await verifyWebBundle(BUNDLE);
    expect(report).to.deep.include({ status: 'unsigned', signers: [], findings: [] });
    expect(report.bundle?.responses.size).to.equal(1);
    expect(await codes(BUNDLE.subarray(0, 20))).to.deep.equal(['cbor-truncated']);
  });

  it('tell each signature that does not fit', async () => {
    const [one, other] = [await generateEd25519(), await generateP256()];
    const mixed = { publicKey: one.publicKey, privateKey: (await generateEd25519()).privateKey };
    const report = await verifyWebBundle(await sign(other, mixed));
    expect(report.signers.map(({ valid }) => valid)).to.deep.equal([true, false]);
    expect(report.findings.map(({ code, path }) => `${code} ${path}`)).to.deep.equal([
      'signature-invalid /signatures/1',
    ]);
  });

  it('have one signature of each key, and at most 16', async () => {
    const keys = await Promise.all(Array.from({ length: 17 }, generateEd25519));
    expect(await codes(await sign(...keys.slice(0, 16)))).to.deep.equal([]);
    for (const [code, signers] of [
      ['too-many-signatures', keys],
      ['signer-not-unique', [keys[0]!, keys[1]!, keys[0]!]],
    ] as const) {
      const result = await signWebBundle(BUNDLE, { keys: signers });
      expect(result.ok ? 'signed' : result.violations[0]!.code).to.equal(code);
    }
  });

  it('are not verified where an algorithm is not there, which is told', async () => {
    const { subtle } = crypto;
    const withoutEd25519 = {
      digest: subtle.digest.bind(subtle),
      importKey: () => Promise.reject(new DOMException('Unrecognized name.', 'NotSupportedError')),
    } as unknown as SubtleCrypto;
    const bytes = await sign(await generateEd25519());
    const report = await verifyWebBundle(bytes, { crypto: { subtle: withoutEd25519 } });
    expect(report.status).to.equal('invalid');
    expect(report.findings.map(({ code, path }) => `${code} ${path}`)).to.deep.equal([
      'algorithm-unsupported /signatures/0',
    ]);
  });

  it('are signed by keys of two algorithms only, and once', async () => {
    const p384 = await generate({ name: 'ECDSA', namedCurve: 'P-384' } as EcKeyGenParams);
    const hidden = (await crypto.subtle.generateKey({ name: 'Ed25519' }, false, [
      'sign',
      'verify',
    ])) as CryptoKeyPair;
    const ed25519 = await generateEd25519();
    const swapped = { publicKey: hidden.privateKey, privateKey: hidden.privateKey };
    for (const keys of [[], [p384], [ed25519, p384], [swapped]]) {
      const result = await signWebBundle(BUNDLE, { keys });
      expect(result.ok ? 'signed' : result.violations[0]!.code).to.equal('key-unsupported');
    }
    const again = await signWebBundle(await sign(ed25519), { keys: [ed25519] });
    expect(again.ok ? 'signed' : again.violations[0]!.code).to.equal('not-a-web-bundle');
  });
});

describe('keys of integrity blocks', () => {
  it('have the length of their algorithm', async () => {
    for (const [algorithm, length] of [
      ['Ed25519', 31],
      ['ECDSA-P256-SHA256', 34],
    ] as const) {
      const bytes = new Uint8Array(length).fill(2);
      expect(await importBundleKey({ algorithm, bytes }, crypto)).to.equal(undefined);
    }
  });

  it('of P-256 are compressed and come back, whichever sign their point has', async () => {
    const signs = new Set<number>();
    for (let tries = 0; tries < 64 && signs.size < 2; tries++) {
      const { publicKey } = await generateP256();
      const compressed = (await exportBundleKey(publicKey, crypto))!;
      signs.add(compressed.bytes[0]!);
      const imported = (await importBundleKey(compressed, crypto)) as CryptoKey;
      expect(await crypto.subtle.exportKey('jwk', imported)).to.deep.equal(
        await crypto.subtle.exportKey('jwk', publicKey),
      );
    }
    expect(signs).to.deep.equal(new Set([2, 3]));
  });
});
