import 'reflect-metadata';
import { BasicConstraintsExtension, X509CertificateGenerator } from '@peculiar/x509';
import { expect } from 'chai';
import { signPackage } from './sign-package.ts';
import { NOW, P256, testSigner, unsignedPackage, valueOf } from './testing/test-signers.ts';
import { verifyPackage } from './verify-package.ts';

const DAY = 24 * 60 * 60 * 1000;
const RSA = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', publicExponent: Uint8Array.of(1, 0, 1) };

/** What a policy with an authority makes of a developer whose certificate it issued. */
async function findingsUnder(keyAlgorithm: Algorithm): Promise<string[]> {
  const authority = (await crypto.subtle.generateKey(keyAlgorithm, true, [
    'sign',
    'verify',
  ])) as CryptoKeyPair;
  const developer = await testSigner(P256);
  const issue = async (subject: string, publicKey: CryptoKey, ca: boolean) => {
    const certificate = await X509CertificateGenerator.create({
      subject,
      issuer: 'CN=Authority',
      notBefore: new Date(NOW.getTime() - DAY),
      notAfter: new Date(NOW.getTime() + DAY),
      signingAlgorithm: keyAlgorithm,
      signingKey: authority.privateKey,
      publicKey,
      extensions: [new BasicConstraintsExtension(ca, undefined, true)],
    });
    return new Uint8Array(certificate.rawData);
  };
  const root = await issue('CN=Authority', authority.publicKey, true);
  const own = await issue('CN=Developer', developer.keys.publicKey, false);
  const signer = { ...developer, certificates: [own, root] };
  const signed = valueOf(await signPackage(unsignedPackage(), { developer: signer }));
  const report = await verifyPackage(signed, { now: NOW, policy: { trustAnchors: [root] } });
  return report.findings.map(({ code }) => code);
}

describe('an authority', () => {
  it('has a key that verifiers know, and that is long enough', async () => {
    expect(await findingsUnder({ ...RSA, modulusLength: 1024 } as Algorithm)).to.deep.equal([]);
    expect(await findingsUnder({ ...RSA, modulusLength: 768 } as Algorithm)).to.deep.equal([
      'signer-untrusted',
    ]);
    expect(await findingsUnder({ name: 'Ed25519' })).to.deep.equal(['signer-untrusted']);
  });
});
