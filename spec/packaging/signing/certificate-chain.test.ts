import 'reflect-metadata';
import {
  BasicConstraintsExtension,
  ExtendedKeyUsageExtension,
  Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
} from '@peculiar/x509';
import { expect } from 'chai';
import { buildCertificateChain } from './certificate-chain.ts';
import { readCertificate } from './certificates.ts';
import { NOW, P256, testAuthority, testSigner, valueOf } from './testing/test-signers.ts';

const DAY = 24 * 60 * 60 * 1000;
const CODE_SIGNING = '1.3.6.1.5.5.7.3.3';
const SERVER = '1.3.6.1.5.5.7.3.1';
const later = (days: number) => new Date(NOW.getTime() + days * DAY);

describe('buildCertificateChain', () => {
  async function chain(
    signer: { certificates: readonly Uint8Array[] },
    anchors: readonly Uint8Array[],
    now: Date | undefined = NOW,
  ) {
    const read = (der: Uint8Array) => valueOf(readCertificate(der));
    const [own, ...others] = signer.certificates.map(read);
    const { certificates, anchored } = await buildCertificateChain(
      own!,
      others,
      anchors.map(read),
      now,
      crypto,
    );
    return { subjects: certificates.map(({ subject }) => subject), anchored };
  }

  it('goes up through what came with the signature, in any order', async () => {
    const root = await testAuthority({ name: 'CN=Root' });
    const middle = await testAuthority({ name: 'CN=Middle', issuer: root });
    const signer = await testSigner(P256, { issuer: middle });
    const [own, issuer, top] = signer.certificates;
    const all = { subjects: ['CN=Developer', 'CN=Middle', 'CN=Root'], anchored: true };
    expect(await chain(signer, [top!])).to.deep.equal(all);
    expect(await chain({ certificates: [own!, issuer!] }, [top!])).to.deep.equal(all);
    expect(await chain({ certificates: [own!, top!, own!, issuer!] }, [top!])).to.deep.equal(all);
    expect(await chain({ certificates: [own!] }, [top!])).to.deep.include({ anchored: false });
    expect(await chain(signer, [])).to.deep.equal({ ...all, anchored: false });
  });

  it('asks of an authority that it is one, and signed', async () => {
    const signer = await testSigner(P256, { name: 'CN=No authority' });
    const under = await testSigner(P256, { issuer: signer });
    expect(await chain(under, signer.certificates)).to.deep.equal({
      subjects: ['CN=Developer'],
      anchored: false,
    });
    const real = await testAuthority({ name: 'CN=Root' });
    const namesake = await testAuthority({ name: 'CN=Root' });
    const issued = await testSigner(P256, { issuer: real });
    expect((await chain(issued, namesake.certificates)).anchored).to.equal(false);
    expect((await chain(issued, real.certificates)).anchored).to.equal(true);
  });

  it('asks of an authority that it is valid and may sign certificates', async () => {
    const expired = await testAuthority({ notAfter: later(-1) });
    const issued = await testSigner(P256, { issuer: expired });
    expect((await chain(issued, expired.certificates)).anchored).to.equal(false);
    const { certificates } = expired;
    const own = valueOf(readCertificate(issued.certificates[0]!));
    const anchors = certificates.map((der) => valueOf(readCertificate(der)));
    expect((await buildCertificateChain(own, [], anchors, undefined, crypto)).anchored).to.equal(true);
    const extensions = [new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true)];
    const noSigner = await testAuthority({ extensions });
    const under = await testSigner(P256, { issuer: noSigner });
    expect((await chain(under, noSigner.certificates)).anchored).to.equal(false);
  });

  it('keeps to the length that an authority allows, and ends', async () => {
    const root = await testAuthority({ name: 'CN=Root' }, 0);
    const middle = await testAuthority({ name: 'CN=Middle', issuer: root });
    const signer = await testSigner(P256, { issuer: middle });
    expect((await chain(signer, root.certificates)).anchored).to.equal(false);
    let above = await testAuthority({ name: 'CN=0' });
    const anchor = above.certificates;
    for (let at = 1; at < 10; at++) above = await testAuthority({ name: `CN=${at}`, issuer: above });
    const far = await testSigner(P256, { issuer: above });
    const { subjects, anchored } = await chain(far, anchor);
    expect(anchored).to.equal(false);
    expect(subjects).to.have.length(9);
  });

  it('trusts no certificate that is signed over SHA-1', async () => {
    const root = await testAuthority({ name: 'CN=Root' });
    const weak = await testSigner(P256, { issuer: root, hash: 'SHA-1' });
    expect((await chain(weak, root.certificates)).anchored).to.equal(false);
    const constraints = new BasicConstraintsExtension(false);
    const strong = await testSigner(P256, { issuer: root, extensions: [constraints] });
    expect((await chain(strong, root.certificates)).anchored).to.equal(true);
  });

  it('asks of an authority that it may issue certificates for code, by rules that are known', async () => {
    const purpose = (oid: string) => [new ExtendedKeyUsageExtension([oid])];
    const names = (critical: boolean) => [new Extension('2.5.29.30', critical, Uint8Array.of(0x30, 0))];
    const isAnchored = async (extensions: Extension[]) => {
      const authority = await testAuthority({ extensions });
      return (await chain(await testSigner(P256, { issuer: authority }), authority.certificates)).anchored;
    };
    expect(await isAnchored(purpose(CODE_SIGNING))).to.equal(true);
    expect(await isAnchored(purpose(SERVER))).to.equal(false);
    expect(await isAnchored(names(false))).to.equal(true);
    expect(await isAnchored(names(true))).to.equal(false);
  });

  it('does not trust a certificate whose signature has no hash function that is known', async () => {
    const root = await testAuthority({ name: 'CN=Root' });
    const issued = await testSigner(P256, { issuer: root });
    const der = issued.certificates[0]!.slice();
    const ecdsaWithSha256 = [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02];
    der.forEach((_, start) => {
      if (ecdsaWithSha256.every((byte, offset) => der[start + offset] === byte)) der[start + 7] = 9;
    });
    expect((await chain({ certificates: [der] }, root.certificates)).anchored).to.equal(false);
  });

  it('gives up on many authorities of one name', async () => {
    const namesakes = await Promise.all(Array.from({ length: 20 }, () => testAuthority()));
    const issued = await testSigner(P256, { issuer: namesakes[19]! });
    const pool = namesakes.flatMap(({ certificates }) => certificates);
    const last = { certificates: [issued.certificates[0]!, ...pool] };
    expect((await chain(last, [])).subjects).to.have.length(1);
    const early = { certificates: [issued.certificates[0]!, ...pool.slice(-9)] };
    expect((await chain(early, [])).subjects).to.have.length(2);
    expect((await chain(last, pool)).anchored).to.equal(true);
  });
});
