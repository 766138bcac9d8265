import { expect } from 'chai';
import { signPackage } from './signing/sign-package.ts';
import { P256, testSigner, unsignedPackage, valueOf } from './signing/testing/test-signers.ts';
import { processPackage, type HostConfiguration } from './process-package.ts';

const HOST: HostConfiguration = { platformVersion: 1, locale: 'en', supportedLocales: ['en'] };
const URI = { scheme: 'platform', id: 'org.example.miniapp', path: '' };
const now = Date.now();
const DAY = 24 * 60 * 60 * 1000;

describe('verifying a container before it is processed', () => {
  const current = { notBefore: new Date(now - DAY), notAfter: new Date(now + DAY) };

  it('is left out by a user agent without a policy', async () => {
    const result = valueOf(await processPackage(unsignedPackage(), URI, HOST));
    expect(result).to.not.have.property('signature');
  });

  it('tells who signed', async () => {
    const developer = await testSigner(P256, current);
    const signed = valueOf(await signPackage(unsignedPackage(), { developer }));
    const host = { ...HOST, signaturePolicy: { required: true } };
    const { signature } = valueOf(await processPackage(signed, URI, host));
    expect(signature).to.deep.include({ status: 'valid', scheme: 'rpk' });
  });

  it('refuses what the policy refuses, before the manifest is looked at (P1)', async () => {
    const host = { ...HOST, signaturePolicy: { required: true } };
    const withoutManifest = unsignedPackage({ 'manifest.json': '{' });
    const result = await processPackage(withoutManifest, URI, host);
    expect(result).to.have.nested.property('violations[0].code', 'signature-required');
    const developer = await testSigner(P256, current);
    const changed = valueOf(await signPackage(unsignedPackage(), { developer }));
    changed[70]! ^= 1;
    const lenient = { ...HOST, signaturePolicy: {} };
    expect(await processPackage(changed, URI, lenient)).to.have.nested.property(
      'violations[0].code',
      'content-changed',
    );
    expect((await processPackage(unsignedPackage(), URI, lenient)).ok).to.equal(true);
  });

  it('processes the bytes that it verified, whatever becomes of them meanwhile', async () => {
    const developer = await testSigner(P256, current);
    const signed = valueOf(
      await signPackage(unsignedPackage({ 'note.txt': 'what was signed' }), { developer }),
    );
    const { subtle } = globalThis.crypto;
    const digest: SubtleCrypto['digest'] = async (algorithm, data) => {
      const value = await subtle.digest(algorithm, data);
      signed.fill(0);
      return value;
    };
    const crypto = {
      subtle: {
        digest,
        importKey: subtle.importKey.bind(subtle),
        verify: subtle.verify.bind(subtle),
      },
    } as unknown as Crypto;
    const host = { ...HOST, signaturePolicy: { required: true }, signatureCrypto: { crypto } };
    const { container } = valueOf(await processPackage(signed, URI, host));
    expect(new TextDecoder().decode(container.read('note.txt'))).to.equal('what was signed');
  });

  it('verifies with what the user agent gives', async () => {
    const asked = () => Promise.reject(new Error('asked'));
    const subtle = { digest: asked, importKey: asked };
    const host = {
      ...HOST,
      signaturePolicy: {},
      signatureCrypto: { crypto: { subtle } as unknown as Crypto },
    };
    const developer = await testSigner(P256, current);
    const signed = valueOf(await signPackage(unsignedPackage(), { developer }));
    const error = await processPackage(signed, URI, host).catch((reason: unknown) => reason);
    expect(error).to.have.property('message', 'asked');
  });

  it('digests nothing that is larger than any container may be', async () => {
    const host = { ...HOST, signaturePolicy: { required: true } };
    const result = await processPackage(unsignedPackage(), URI, host, { maxContainerBytes: 100 });
    expect(result).to.have.nested.property('violations[0].code', 'container-too-large');
  });
});
