import { expect } from 'chai';
import { signPackage } from './sign-package.ts';
import type { SignaturePolicy } from './signature-policy.ts';
import {
  NOW,
  P256,
  testAuthority,
  testSigner,
  unsignedPackage,
  valueOf,
  type TestSigner,
} from './testing/test-signers.ts';
import { verifyPackage } from './verify-package.ts';

const DEVICE = '0123456789abcdef0123456789abcdef';
const OTHER_DEVICE = 'f'.repeat(32);

describe('SignaturePolicy', () => {
  let authority: TestSigner;
  let developer: TestSigner;
  let distributor: TestSigner;
  let signed: Uint8Array;
  let forDevice: Uint8Array;
  before(async () => {
    authority = await testAuthority();
    [developer, distributor] = await Promise.all([
      testSigner(P256, { issuer: authority }),
      testSigner(P256, { name: 'CN=Distributor' }),
    ]);
    signed = valueOf(await signPackage(unsignedPackage(), { developer }));
    const profile = { usage: 'debug', deviceIds: [DEVICE] } as const;
    forDevice = valueOf(await signPackage(signed, { distributor, profile }));
  });
  async function codes(bytes: Uint8Array, policy: SignaturePolicy): Promise<string[]> {
    const { status, findings } = await verifyPackage(bytes, { now: NOW, policy });
    expect(status === 'valid').to.equal(findings.length === 0);
    return findings.map(({ code }) => code);
  }

  it('asks for a signature, or does not', async () => {
    const { status, findings } = await verifyPackage(unsignedPackage(), { policy: { required: true } });
    expect(status).to.equal('unsigned');
    expect(findings[0]!.code).to.equal('signature-required');
    expect((await verifyPackage(unsignedPackage(), { policy: {} })).findings).to.deep.equal([]);
    expect(await codes(signed, { required: true })).to.deep.equal([]);
  });

  it('asks for a signature where it tells who must have signed, or for what', async () => {
    const unsigned = unsignedPackage();
    const policies: SignaturePolicy[] = [
      { trustedSigners: developer.certificates },
      { trustAnchors: authority.certificates },
      { trustedDistributors: distributor.certificates },
      { usages: ['debug'] },
    ];
    for (const policy of policies) {
      const { status, findings } = await verifyPackage(unsigned, { policy });
      expect(status).to.equal('unsigned');
      expect(findings.map(({ code }) => code)).to.deep.equal(['signature-required']);
      const lenient = { ...policy, required: false };
      expect((await verifyPackage(unsigned, { policy: lenient })).findings).to.deep.equal([]);
    }
  });

  it('trusts a developer by key or by certificate', async () => {
    const { signers } = await verifyPackage(signed, { now: NOW });
    const { sha256 } = signers[0]!.publicKey;
    expect(await codes(signed, { trustedSigners: [sha256.toUpperCase()] })).to.deep.equal([]);
    expect(await codes(signed, { trustedSigners: [developer.certificates[0]!] })).to.deep.equal([]);
    const strangers = { trustedSigners: ['00', distributor.certificates[0]!] };
    expect(await codes(signed, strangers)).to.deep.equal(['signer-untrusted']);
    expect(await codes(signed, { trustedSigners: [] })).to.deep.equal(['signer-untrusted']);
  });

  it('trusts whom an authority issued a certificate', async () => {
    expect(await codes(signed, { trustAnchors: authority.certificates })).to.deep.equal([]);
    expect(await codes(signed, { trustAnchors: [developer.certificates[0]!] })).to.deep.equal([]);
    const others = { trustAnchors: distributor.certificates };
    expect(await codes(signed, others)).to.deep.equal(['signer-untrusted']);
    expect(await codes(signed, { trustAnchors: [Uint8Array.of(1)] })).to.deep.equal(['signer-untrusted']);
  });

  it('asks for one of its distributors', async () => {
    const policy = { trustedDistributors: [distributor.certificates[0]!], deviceIds: [DEVICE] };
    expect(await codes(forDevice, policy)).to.deep.equal([]);
    expect(await codes(signed, policy)).to.deep.equal(['distributor-untrusted']);
    const others = { ...policy, trustedDistributors: ['ab'] };
    expect(await codes(forDevice, others)).to.deep.equal(['distributor-untrusted']);
  });

  it('asks for a usage', async () => {
    expect(await codes(forDevice, { usages: ['debug'], deviceIds: [DEVICE] })).to.deep.equal([]);
    const stores = { usages: ['app-store', 'enterprise'], deviceIds: [DEVICE] } as const;
    expect(await codes(forDevice, stores)).to.deep.equal(['usage-not-accepted']);
    expect(await codes(signed, stores)).to.deep.equal(['usage-not-accepted']);
  });

  it('keeps a profile to the devices that it lists', async () => {
    expect(await codes(forDevice, { deviceIds: [OTHER_DEVICE, DEVICE.toUpperCase()] })).to.deep.equal([]);
    expect(await codes(forDevice, { deviceIds: [OTHER_DEVICE] })).to.deep.equal(['device-not-listed']);
    expect(await codes(forDevice, {})).to.deep.equal(['device-not-listed']);
    expect(await codes(forDevice, { deviceIds: 'any' })).to.deep.equal([]);
    expect(await codes(signed, {})).to.deep.equal([]);
  });

  it('asks for a hash function, a length of keys, a scheme', async () => {
    expect(await codes(signed, { minimumDigest: 'SHA-512' })).to.deep.equal(['algorithm-too-weak']);
    expect(await codes(signed, { schemes: ['pkcs7'] })).to.deep.equal(['scheme-not-accepted']);
    const rsa = await testSigner({ name: 'RSASSA-PKCS1-v1_5', modulusLength: 1024 });
    const strong = { ...rsa, algorithms: [0x0104] };
    const weakKey = valueOf(await signPackage(unsignedPackage(), { developer: strong }));
    expect(await codes(weakKey, { minimumDigest: 'SHA-512' })).to.deep.equal(['key-too-short']);
    expect(await codes(weakKey, { minimumDigest: 'SHA-512', minimumKeyBits: 1024 })).to.deep.equal([]);
  });
});
