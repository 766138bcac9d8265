import { expect } from 'chai';
import fc from 'fast-check';
import { FlattenedEncrypt, GeneralEncrypt } from 'jose';
import type { Result } from '../../result.ts';
import { openContainer } from '../open-container.ts';
import { examplePackage } from '../testing/example-package.ts';
import { writeContainer } from '../write-container.ts';
import { decryptPackage } from './decrypt-package.ts';
import { encryptPackage } from './encrypt-package.ts';
import { recipientKeyId } from './recipient-key.ts';

const PACKAGE = writeContainer(examplePackage());
const { subtle } = globalThis.crypto;

const agree = (parameters: EcKeyGenParams | Algorithm) =>
  subtle.generateKey(parameters, true, ['deriveBits']) as Promise<CryptoKeyPair>;
const rsa = (hash: string) =>
  subtle.generateKey(
    { name: 'RSA-OAEP', modulusLength: 2048, publicExponent: Uint8Array.of(1, 0, 1), hash },
    true,
    ['encrypt', 'decrypt'],
  );
const p256 = () => agree({ name: 'ECDH', namedCurve: 'P-256' } as EcKeyGenParams);

async function encryptFor(...keys: CryptoKeyPair[]): Promise<Uint8Array> {
  const result = await encryptPackage(PACKAGE, { recipients: keys.map(({ publicKey }) => publicKey) });
  if (!result.ok) throw new Error(JSON.stringify(result.violations));
  return result.value;
}
const codeOf = (result: Result<unknown>) => (result.ok ? 'done' : result.violations[0]!.code);
const json = (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes));
const toBytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

describe('an encrypted package', () => {
  let keys: CryptoKeyPair[];
  let [host, other]: CryptoKeyPair[] = [];
  before(async () => {
    keys = [await p256(), await agree({ name: 'X25519' }), await rsa('SHA-256')];
    [host, other] = keys;
  });

  it('opens with each kind of key, into the bytes that were encrypted', async () => {
    for (const key of keys) {
      const opened = await decryptPackage(await encryptFor(key), { key });
      expect(opened).to.deep.equal({ ok: true, value: PACKAGE, warnings: [] });
      expect(opened.ok && (await openContainer(opened.value)).ok).to.equal(true);
    }
  });

  it('opens for each of several hosts', async () => {
    const encrypted = await encryptFor(...keys);
    for (const key of keys) expect(codeOf(await decryptPackage(encrypted, { key }))).to.equal('done');
    expect(codeOf(await decryptPackage(encrypted, { key: await p256() }))).to.equal('not-for-this-host');
  });

  it('shows nothing of the package, and is another one each time', async () => {
    const [one, another] = [await encryptFor(host!), await encryptFor(host!)];
    expect(json(one).ciphertext).not.to.equal(json(another).ciphertext);
    expect(Object.keys(json(one)).sort()).to.deep.equal([
      'ciphertext',
      'iv',
      'protected',
      'recipients',
      'tag',
    ]);
  });

  it('does not open with a key that it names wrongly', async () => {
    const encrypted = json(await encryptFor(host!));
    encrypted.recipients[0].header.kid = await recipientKeyId(other!.publicKey);
    expect(codeOf(await decryptPackage(toBytes(encrypted), { key: other! }))).to.equal('decryption-failed');
  });

  it('opens when it names no key', async () => {
    const encrypted = json(await encryptFor(other!, host!));
    for (const { header } of encrypted.recipients) delete header.kid;
    expect(codeOf(await decryptPackage(toBytes(encrypted), { key: host! }))).to.equal('done');
    expect(codeOf(await decryptPackage(toBytes(encrypted), { key: await p256() }))).to.equal(
      'decryption-failed',
    );
  });

  it('does not open with a part of it changed', async () => {
    const encrypted = json(await encryptFor(host!));
    for (const part of ['protected', 'iv', 'ciphertext', 'tag']) {
      const text: string = encrypted[part];
      const changed = { ...encrypted, [part]: (text[0] === 'A' ? 'B' : 'A') + text.slice(1) };
      expect(codeOf(await decryptPackage(toBytes(changed), { key: host! })), part).to.equal(
        'decryption-failed',
      );
    }
  });

  it('uses no other algorithm, and no compression', async () => {
    const make = (header: object, recipient: object) =>
      new GeneralEncrypt(PACKAGE)
        .setProtectedHeader({
          enc: 'A256GCM',
          typ: 'miniapp-pkg+jwe',
          cty: 'miniapp-pkg+zip',
          ...header,
        } as never)
        .addRecipient(host!.publicKey)
        .setUnprotectedHeader({ alg: 'ECDH-ES+A256KW', ...recipient } as never)
        .encrypt();
    const open = async (header: object, recipient: object) =>
      codeOf(await decryptPackage(toBytes(await make(header, recipient)), { key: host! }));
    expect(await open({}, {})).to.equal('done');
    expect(await open({ enc: 'A128GCM' }, {})).to.equal('decryption-failed');
    expect(await open({}, { alg: 'ECDH-ES+A128KW' })).to.equal('decryption-failed');
    expect(await open({ zip: 'DEF' }, {})).to.equal('decryption-failed');
    expect(await open({ typ: 'JWT' }, {})).to.equal('encrypted-content-type-wrong');
    expect(await open({ cty: undefined }, {})).to.equal('encrypted-content-type-wrong');
  });

  it('is refused when it is malformed or large', async () => {
    const encrypted = json(await encryptFor(host!));
    const flattened = await new FlattenedEncrypt(PACKAGE)
      .setProtectedHeader({ alg: 'ECDH-ES+A256KW', enc: 'A256GCM' })
      .encrypt(host!.publicKey);
    for (const bytes of [
      PACKAGE,
      new Uint8Array(),
      toBytes([]),
      toBytes(null),
      toBytes(flattened),
      toBytes({ ...encrypted, recipients: [7] }),
      toBytes({ ...encrypted, recipients: [{ header: {} }] }),
      toBytes({ ...encrypted, ciphertext: 'a b' }),
      toBytes({ ...encrypted, tag: undefined }),
      toBytes({ ...encrypted, more: Array.from({ length: 100_000 }, () => 'a') }),
      new TextEncoder().encode('['.repeat(300_000)),
      new TextEncoder().encode(`{"a":"${'"a","'.repeat(100_000)}"}`),
    ]) {
      expect(codeOf(await decryptPackage(bytes, { key: host! }))).to.equal('encrypted-package-malformed');
    }
    const large = await decryptPackage(toBytes(encrypted), {
      key: host!,
      limits: { maxEncryptedBytes: 100 },
    });
    expect(codeOf(large)).to.equal('encrypted-package-too-large');
    const many = await decryptPackage(await encryptFor(host!, other!), {
      key: host!,
      limits: { maxRecipients: 1 },
    });
    expect(codeOf(many)).to.equal('too-many-recipients');
  });

  it('is for keys that can be encrypted for', async () => {
    const encrypt = async (...recipients: CryptoKey[]) =>
      codeOf(await encryptPackage(PACKAGE, { recipients }));
    const sha512 = await rsa('SHA-512');
    const signing = (await subtle.generateKey({ name: 'Ed25519' }, true, [
      'sign',
      'verify',
    ])) as CryptoKeyPair;
    expect(await encrypt()).to.equal('recipients-out-of-range');
    expect(await encrypt(...Array.from({ length: 65 }, () => host!.publicKey))).to.equal(
      'recipients-out-of-range',
    );
    expect(await encrypt(host!.publicKey, host!.privateKey)).to.equal('recipient-key-unsupported');
    expect(await encrypt(sha512.publicKey)).to.equal('recipient-key-unsupported');
    expect(await encrypt(signing.publicKey)).to.equal('recipient-key-unsupported');
    const opened = await decryptPackage(await encryptFor(host!), { key: signing });
    expect(codeOf(opened)).to.equal('recipient-key-unsupported');
  });

  it('is for keys that may be used for it', async () => {
    const wrapping = await subtle.generateKey(
      { name: 'RSA-OAEP', modulusLength: 2048, publicExponent: Uint8Array.of(1, 0, 1), hash: 'SHA-256' },
      true,
      ['wrapKey', 'unwrapKey'],
    );
    const deriving = await subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveKey']);
    const encrypted = await encryptPackage(PACKAGE, { recipients: [wrapping.publicKey] });
    expect(codeOf(encrypted)).to.equal('recipient-key-unsupported');
    for (const key of [wrapping, deriving]) {
      expect(codeOf(await decryptPackage(await encryptFor(host!), { key }))).to.equal(
        'recipient-key-unsupported',
      );
    }
  });

  it('is tried with few of the parts that may be for a key', async () => {
    const nameless = async (...keys: CryptoKeyPair[]) => {
      const encrypted = json(await encryptFor(...keys));
      for (const { header } of encrypted.recipients) delete header.kid;
      return codeOf(await decryptPackage(toBytes(encrypted), { key: host! }));
    };
    const others = await Promise.all([p256(), p256(), p256(), p256()]);
    expect(await nameless(...others.slice(1), host!)).to.equal('done');
    expect(await nameless(...others, host!)).to.equal('too-many-recipients');
    const twice = json(await encryptFor(other!, host!, host!));
    expect(twice.recipients).to.have.length(2);
    twice.recipients.push(...Array.from({ length: 4 }, () => twice.recipients[1]));
    expect(codeOf(await decryptPackage(toBytes(twice), { key: host! }))).to.equal('too-many-recipients');
  });

  it('gives any bytes back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
        const encrypted = await encryptPackage(bytes, { recipients: [host!.publicKey] });
        const opened = encrypted.ok ? await decryptPackage(encrypted.value, { key: host! }) : encrypted;
        expect(opened).to.deep.equal({ ok: true, value: bytes, warnings: [] });
      }),
      { numRuns: 30 },
    );
  });
});
