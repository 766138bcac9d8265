import { expect } from 'chai';
import { MANIFEST } from '../testing/example-package.ts';
import { concatenate, toHex } from './bytes.ts';
import { prefixed, uint32 } from './little-endian.ts';
import { makeSignature, prepareSigner } from './make-signature.ts';
import { readProvisioningProfile, writeProvisioningProfile } from './provisioning-profile.ts';
import { DEVELOPER_SIGNATURE, DISTRIBUTOR_SIGNATURE, readRpkSigningBlock } from './rpk-signing-block.ts';
import { writeSigners } from './rpk-signers.ts';
import { signPackage, type Signer, type SignPackageOptions } from './sign-package.ts';
import { signatureAlgorithm } from './signature-algorithms.ts';
import { distributorBlock, profilePair, signerBlock, withPairs } from './testing/hostile-blocks.ts';
import { NOW, P256, testSigner, unsignedPackage, valueOf, type TestSigner } from './testing/test-signers.ts';
import { verifyPackage } from './verify-package.ts';

const DEVICE = '0123456789abcdef0123456789abcdef';

describe("the distributor's signature", () => {
  const unsigned = unsignedPackage();
  let developer: TestSigner;
  let distributor: TestSigner;
  before(async () => {
    [developer, distributor] = await Promise.all([
      testSigner(P256),
      testSigner(P256, { name: 'CN=Distributor' }),
    ]);
  });
  const sign = async (options: Partial<SignPackageOptions> = {}) =>
    valueOf(await signPackage(unsigned, { developer, distributor, ...options }));
  const verify = (bytes: Uint8Array) => verifyPackage(bytes, { now: NOW });

  it('holds over a profile for this developer, manifest and device', async () => {
    const manifest = JSON.stringify(MANIFEST);
    const profile = { usage: 'debug', manifest, deviceIds: [DEVICE] } as const;
    const { status, signers } = await verify(await sign({ profile }));
    expect(status).to.equal('valid');
    expect(signers.map(({ role }) => role)).to.deep.equal(['developer', 'distributor']);
    expect(signers[1]).to.deep.include({ verified: true, profile });
    expect(signers[1]!.certificates[0]!.subject).to.equal('CN=Distributor');
  });

  it("is added to a developer's signature that is there", async () => {
    const signed = valueOf(await signPackage(unsigned, { developer }));
    const both = valueOf(await signPackage(signed, { distributor, profile: { usage: 'app-store' } }));
    const { status, signers } = await verify(both);
    expect(status).to.equal('valid');
    expect(signers[1]!.profile).to.deep.equal({ usage: 'app-store' });
  });

  it("needs a developer's signature, also to be made (P24)", async () => {
    const result = await signPackage(unsigned, { distributor });
    expect(result).to.have.nested.property('violations[0].code', 'developer-signature-missing');
    const signed = await sign();
    const { directoryStart } = {
      directoryStart: new DataView(signed.buffer).getUint32(signed.length - 6, true),
    };
    const { pairs } = valueOf(readRpkSigningBlock(signed, directoryStart));
    const alone = await withPairs(unsigned, [[DISTRIBUTOR_SIGNATURE, pairs.get(DISTRIBUTOR_SIGNATURE)!]]);
    expect((await verify(alone)).findings[0]!.code).to.equal('developer-signature-missing');
  });

  it("refuses a profile for another developer's packages (P24)", async () => {
    const other = await testSigner(P256, { name: 'CN=Other' });
    const theirs = valueOf(await signPackage(unsigned, { developer: other, distributor }));
    const start = new DataView(theirs.buffer).getUint32(theirs.length - 6, true);
    const { pairs } = valueOf(readRpkSigningBlock(theirs, start));
    const mine = writeSigners([await signerBlock(unsigned, developer)]);
    const mixed = await withPairs(unsigned, new Map([...pairs, [DEVELOPER_SIGNATURE, mine]]));
    const { status, findings } = await verify(mixed);
    expect(status).to.equal('invalid');
    expect(findings.map(({ code }) => code)).to.deep.equal(['profile-for-another-developer']);
  });

  it("refuses a profile whose manifest is not the package's (P24)", async () => {
    const { findings } = await verify(await sign({ profile: { manifest: '{}' } }));
    expect(findings.map(({ code }) => code)).to.deep.equal(['profile-for-another-manifest']);
  });

  it('says what is wrong with the terms of a profile', async () => {
    const result = await signPackage(unsigned, {
      developer,
      distributor,
      profile: { deviceIds: ['my phone'] },
    });
    expect(result).to.have.nested.property('violations[0].code', 'profile-invalid');
  });

  it('says what is wrong with the distributor', async () => {
    const codeOf = async (signer: Signer) => {
      const result = await signPackage(unsigned, { developer, distributor: signer });
      return result.ok ? undefined : result.violations[0]!.code;
    };
    expect(await codeOf({ ...distributor, certificates: [] })).to.equal('certificate-missing');
    expect(await codeOf({ ...distributor, certificates: developer.certificates })).to.equal(
      'public-key-mismatch',
    );
  });

  it("keeps a developer's signature that has no certificate from being delivered", async () => {
    const nameless = await withPairs(unsigned, [[DEVELOPER_SIGNATURE, uint32(0)]]);
    const result = await signPackage(nameless, { distributor });
    expect(result).to.have.nested.property('violations[0].code', 'certificate-missing');
  });

  /** A package with a profile written by hand, and a true signature over it. */
  async function withProfile(profile: Uint8Array, algorithm = 0x0201): Promise<Uint8Array> {
    const prepared = valueOf(prepareSigner(distributor));
    const signature = valueOf(await makeSignature(prepared, signatureAlgorithm(0x0201)!, profile, {}));
    return withPairs(unsigned, [
      [DEVELOPER_SIGNATURE, writeSigners([await signerBlock(unsigned, developer)])],
      [DISTRIBUTOR_SIGNATURE, distributorBlock(profile, algorithm, signature)],
    ]);
  }
  const codesOf = async (bytes: Uint8Array) => (await verify(bytes)).findings.map(({ code }) => code);

  it('refuses a profile that is not made as the text says', async () => {
    const malformed: Uint8Array[] = [
      profilePair(3, uint32(4)),
      profilePair(3, Uint8Array.of(1, 0)),
      concatenate(profilePair(3, uint32(1)), profilePair(3, uint32(1))),
      profilePair(2, uint32(9)),
      profilePair(4, prefixed(Uint8Array.of(0xff))),
      profilePair(5, prefixed(prefixed(Uint8Array.of(1, 2, 3)))),
      profilePair(1, prefixed(uint32(0x0201), prefixed(), Uint8Array.of(0))),
      uint32(3),
    ];
    for (const profile of malformed) {
      expect(await codesOf(await withProfile(profile)), toHex(profile)).to.deep.equal([
        'signing-block-malformed',
      ]);
    }
  });

  it('refuses a profile without a certificate, without a digest, or with an unknown algorithm', async () => {
    const certificate = profilePair(2, prefixed(distributor.certificates[0]!));
    expect(await codesOf(await withProfile(profilePair(3, uint32(1))))).to.deep.equal([
      'certificate-missing',
    ]);
    expect(await codesOf(await withProfile(certificate))).to.deep.equal(['profile-for-another-developer']);
    expect(await codesOf(await withProfile(certificate, 0x0999))).to.deep.equal(['algorithm-unsupported']);
    expect(await codesOf(await withProfile(certificate, 0x0202))).to.deep.equal([
      'signature-wrong',
      'profile-for-another-developer',
    ]);
  });

  it('reads usage of one byte or four, and device IDs as bytes or digits (P25)', () => {
    const text = (value: string) => new TextEncoder().encode(value);
    expect(readProvisioningProfile(profilePair(3, Uint8Array.of(2)))).to.deep.equal({ usage: 'debug' });
    expect(readProvisioningProfile(profilePair(3, uint32(3)))).to.deep.equal({ usage: 'enterprise' });
    const digits = profilePair(5, prefixed(prefixed(text(DEVICE.toUpperCase()))));
    expect(readProvisioningProfile(digits)).to.deep.equal({ deviceIds: [DEVICE] });
    const written = writeProvisioningProfile({ deviceIds: [DEVICE], usage: 'app-store' });
    expect(toHex(written)).to.equal(
      `08000000${'03000000'}${'01000000'}1c00000005000000${'14000000'}${'10000000'}${DEVICE}`,
    );
  });

  it('ignores pairs of a profile with unknown IDs', () => {
    expect(readProvisioningProfile(profilePair(77, uint32(1)))).to.deep.equal({});
  });
});
