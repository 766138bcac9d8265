import { Crypto as OtherCrypto } from '@peculiar/webcrypto';
import { expect } from 'chai';
import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { signPackage, type SignFunction, type Signer } from './sign-package.ts';
import { DSA_KEY, dsaCertificate } from './testing/dsa-signer.ts';
import { NOW, P256, RSA, testSigner, unsignedPackage, valueOf } from './testing/test-signers.ts';
import { verifyPackage, type DsaVerifier } from './verify-package.ts';

const other = new OtherCrypto();
const providers = [
  ['the platform', globalThis.crypto],
  ['@peculiar/webcrypto', other],
] as const;

describe('Web Crypto providers', function () {
  this.timeout(60_000); // RSA keys are made, on a machine that may be busy
  for (const [signing, crypto] of providers) {
    for (const [verifying, verifier] of providers) {
      it(`verify by ${verifying} what ${signing} signed`, async () => {
        const curves = ['P-256', 'P-384', 'P-521'].map(
          (namedCurve) => ({ name: 'ECDSA', namedCurve }) as const,
        );
        for (const key of [RSA, ...curves]) {
          const signer = await testSigner(key, { crypto });
          const ids = key.name === 'ECDSA' ? [0x0201, 0x0202] : [0x0101, 0x0102, 0x0103, 0x0104];
          for (const id of ids) {
            const developer = { ...signer, algorithms: [id] };
            const signed = valueOf(await signPackage(unsignedPackage(), { developer, crypto }));
            const report = await verifyPackage(signed, { crypto: verifier, now: NOW });
            expect(report.findings, `${id}`).to.deep.equal([]);
          }
        }
      });
    }
  }

  it('are asked, and not the platform', async () => {
    const asked: string[] = [];
    const { subtle } = globalThis.crypto;
    const spied = new Proxy(subtle, {
      get(target, name) {
        asked.push(String(name));
        const member: unknown = Reflect.get(target, name);
        return typeof member === 'function' ? (member.bind(target) as unknown) : member;
      },
    });
    const crypto = { subtle: spied } as unknown as Crypto;
    const developer = await testSigner(P256);
    const signed = valueOf(await signPackage(unsignedPackage(), { developer, crypto }));
    expect(asked).to.include.members(['digest', 'importKey', 'sign', 'verify']);
    asked.length = 0;
    expect((await verifyPackage(signed, { crypto, now: NOW })).status).to.equal('valid');
    expect(asked).to.include.members(['digest', 'importKey', 'verify']);
  });
});

describe('DSA signatures', () => {
  let developer: Signer;
  const dsaVerifier: DsaVerifier = (publicKey, signature, data) => {
    const key = createPublicKey({ key: Buffer.from(publicKey), format: 'der', type: 'spki' });
    return verify('sha256', data, key, signature);
  };
  before(() => {
    const privateKey = createPrivateKey({
      key: Buffer.from(DSA_KEY, 'base64'),
      format: 'der',
      type: 'pkcs8',
    });
    const publicKey = createPublicKey(privateKey);
    developer = {
      certificates: [dsaCertificate(publicKey.export({ format: 'der', type: 'spki' }))],
      privateKey: async (_, data) => new Uint8Array(sign('sha256', data, privateKey)),
    };
  });

  it('are made and verified by functions that are given', async () => {
    const signed = valueOf(await signPackage(unsignedPackage(), { developer, dsaVerifier }));
    const report = await verifyPackage(signed, { dsaVerifier, now: NOW });
    expect(report.findings).to.deep.equal([]);
    expect(report.signers[0]).to.deep.include({ algorithm: 'DSA with SHA-256' });
    expect(report.signers[0]!.publicKey).to.deep.include({ type: 'DSA', bits: 1024 });
  });

  it('hold for what was signed alone, and in one encoding', async () => {
    const signed = valueOf(await signPackage(unsignedPackage(), { developer, dsaVerifier }));
    const changed = signed.slice();
    changed[70]! ^= 1;
    const codes = async (bytes: Uint8Array) =>
      (await verifyPackage(bytes, { dsaVerifier, now: NOW })).findings.map(({ code }) => code);
    expect(await codes(changed)).to.deep.equal(['content-changed']);
    const lying = async (lie: (signature: Uint8Array) => Uint8Array) => {
      const privateKey: SignFunction = async (algorithm, data) =>
        lie(await (developer.privateKey as SignFunction)(algorithm, data));
      return codes(
        valueOf(await signPackage(unsignedPackage(), { developer: { ...developer, privateKey } })),
      );
    };
    expect(await lying((signature) => signature)).to.deep.equal([]);
    expect(await lying((signature) => Uint8Array.of(...signature, 0))).to.deep.equal(['signature-wrong']);
    expect(await lying((signature) => signature.with(-1, signature.at(-1)! ^ 1))).to.deep.equal([
      'signature-wrong',
    ]);
  });

  it('are unsupported where no function is given', async () => {
    const signed = valueOf(await signPackage(unsignedPackage(), { developer }));
    const { status, findings } = await verifyPackage(signed, { now: NOW });
    expect(status).to.equal('invalid');
    expect(findings.map(({ code }) => code)).to.deep.equal(['algorithm-unsupported']);
    const result = await signPackage(unsignedPackage(), {
      developer: { ...developer, privateKey: new Uint8Array() },
    });
    expect(result).to.have.nested.property('violations[0].code', 'algorithm-unsupported');
  });

  it('are wrong when the function says so or throws', async () => {
    const signed = valueOf(await signPackage(unsignedPackage(), { developer }));
    const thrower: DsaVerifier = () => {
      throw new Error('no');
    };
    for (const refusing of [() => false, thrower]) {
      const { findings } = await verifyPackage(signed, { dsaVerifier: refusing, now: NOW });
      expect(findings.map(({ code }) => code)).to.deep.equal(['signature-wrong']);
    }
  });
});
