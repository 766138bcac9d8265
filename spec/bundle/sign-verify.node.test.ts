import { webcrypto } from 'node:crypto';
import { createPrivateKey, type KeyObject } from 'node:crypto';
import { Crypto as PeculiarCrypto } from '@peculiar/webcrypto';
import { expect } from 'chai';
import { getBundleId, IntegrityBlockSigner, NodeCryptoSigningStrategy, WebBundleId } from 'wbn-sign';
import { exportBundleKey } from './bundle-key.ts';
import { signWebBundle } from './sign-web-bundle.ts';
import { buildBundle } from './testing/build-bundle.ts';
import { verifyWebBundle } from './verify-web-bundle.ts';
import { webBundleId } from './web-bundle-id.ts';

const BUNDLE = buildBundle();

interface Key {
  readonly pair: CryptoKeyPair;
  readonly object: KeyObject;
}

async function generate(parameters: EcKeyGenParams | Algorithm): Promise<Key> {
  const pair = (await webcrypto.subtle.generateKey(parameters, true, ['sign', 'verify'])) as CryptoKeyPair;
  const key = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', pair.privateKey));
  return { pair, object: createPrivateKey({ key, format: 'der', type: 'pkcs8' }) };
}

async function signByWbnSign(...keys: Key[]): Promise<Uint8Array> {
  const strategies = keys.map(({ object }) => new NodeCryptoSigningStrategy(object));
  const id = new WebBundleId(keys[0]!.object).serialize();
  const { signedWebBundle } = await new IntegrityBlockSigner(BUNDLE, id, strategies).sign();
  return new Uint8Array(signedWebBundle);
}

async function signByUs(...keys: Key[]): Promise<Uint8Array> {
  const signed = await signWebBundle(BUNDLE, { keys: keys.map(({ pair }) => pair) });
  if (!signed.ok) throw new Error(JSON.stringify(signed.violations));
  return signed.value;
}

describe('signed web bundles beside the package wbn-sign', () => {
  let ed25519: Key;
  let p256: Key;
  before(async () => {
    ed25519 = await generate({ name: 'Ed25519' });
    p256 = await generate({ name: 'ECDSA', namedCurve: 'P-256' } as EcKeyGenParams);
  });

  it('are valid when wbn-sign signed them', async () => {
    for (const keys of [[ed25519], [p256], [ed25519, p256]]) {
      const report = await verifyWebBundle(await signByWbnSign(...keys));
      expect(report).to.deep.include({ status: 'valid', findings: [] });
      expect(report.signers.map(({ algorithm }) => algorithm)).to.deep.equal(
        keys.map((key) => (key === ed25519 ? 'Ed25519' : 'ECDSA-P256-SHA256')),
      );
    }
  });

  it('are the same bytes where the algorithm is deterministic', async () => {
    expect(await signByUs(ed25519)).to.deep.equal(await signByWbnSign(ed25519));
  });

  it('differ only in the signature where it is not', async () => {
    const [ours, theirs] = [await signByUs(p256), await signByWbnSign(p256)];
    // Magic, version, id and the key come first; the signature's length may differ by its leading zeros.
    const beforeSignature = 130;
    expect(ours.subarray(0, beforeSignature)).to.deep.equal(theirs.subarray(0, beforeSignature));
    expect(getBundleId(ours)).to.equal(getBundleId(theirs));
  });

  it('have the ids that wbn-sign gives', async () => {
    for (const { pair, object } of [ed25519, p256]) {
      const key = await exportBundleKey(pair.publicKey, webcrypto as Crypto);
      expect(webBundleId(key!)).to.equal(new WebBundleId(object).serialize());
    }
  });

  it('are verified by another provider of Web Crypto, too', async () => {
    const crypto = new PeculiarCrypto();
    const report = await verifyWebBundle(await signByWbnSign(ed25519, p256), { crypto });
    expect(report).to.deep.include({ status: 'valid', findings: [] });
  });
});
