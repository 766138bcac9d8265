import 'reflect-metadata';
import { ExtendedKeyUsageExtension, Extension, KeyUsageFlags, KeyUsagesExtension } from '@peculiar/x509';
import { expect } from 'chai';
import { checkSigningCertificate, readCertificate } from './certificates.ts';
import { makeSigningKey } from './make-signing-key.ts';
import { signPackage } from './sign-package.ts';
import { signedByLiar } from './testing/hostile-blocks.ts';
import {
  NOW,
  P256,
  testAuthority,
  testSigner,
  unsignedPackage,
  valueOf,
  type TestSignerOptions,
} from './testing/test-signers.ts';
import { verifyPackage } from './verify-package.ts';

const DAY = 24 * 60 * 60 * 1000;
const CODE_SIGNING = '1.3.6.1.5.5.7.3.3';
const SERVER = '1.3.6.1.5.5.7.3.1';
const later = (days: number) => new Date(NOW.getTime() + days * DAY);

describe('certificates', () => {
  async function codes(options: TestSignerOptions): Promise<string[]> {
    const { certificates } = await testSigner(P256, options);
    const certificate = valueOf(readCertificate(certificates[0]!));
    return checkSigningCertificate(certificate, NOW).map(({ code }) => code);
  }

  it('are valid between two moments (P27)', async () => {
    expect(await codes({})).to.deep.equal([]);
    expect(await codes({ notAfter: NOW })).to.deep.equal([]);
    expect(await codes({ notAfter: later(-1) })).to.deep.equal(['certificate-expired']);
    expect(await codes({ notBefore: later(1) })).to.deep.equal(['certificate-not-yet-valid']);
  });

  it('are for signing code, unless they do not say (P27)', async () => {
    const usage = (flags: number) => ({ extensions: [new KeyUsagesExtension(flags, true)] });
    const purpose = (...oids: string[]) => ({ extensions: [new ExtendedKeyUsageExtension(oids)] });
    expect(await codes(usage(KeyUsageFlags.digitalSignature))).to.deep.equal([]);
    expect(await codes(usage(KeyUsageFlags.nonRepudiation))).to.deep.equal([]);
    expect(await codes(usage(KeyUsageFlags.keyEncipherment))).to.deep.equal(['certificate-usage']);
    expect(await codes(purpose(SERVER, CODE_SIGNING))).to.deep.equal([]);
    expect(await codes(purpose('2.5.29.37.0'))).to.deep.equal([]);
    expect(await codes(purpose(SERVER))).to.deep.equal(['certificate-usage']);
  });

  it('have no critical extension that nobody here knows (P27)', async () => {
    const unknown = (critical: boolean) => ({
      extensions: [new Extension('1.2.3.4', critical, Uint8Array.of(5, 0))],
    });
    expect(await codes(unknown(false))).to.deep.equal([]);
    expect(await codes(unknown(true))).to.deep.equal(['certificate-extension-unknown']);
  });

  it('count outside their validity where a policy says so', async () => {
    const developer = await testSigner(P256, { notAfter: later(-1) });
    const signed = valueOf(await signPackage(unsignedPackage(), { developer }));
    expect((await verifyPackage(signed, { now: NOW })).findings[0]!.code).to.equal('certificate-expired');
    const policy = { acceptExpired: true };
    expect((await verifyPackage(signed, { now: NOW, policy })).status).to.equal('valid');
  });

  it('are made for keys, a day before they are needed', async () => {
    const key = await makeSigningKey({
      algorithm: 'ec-p384',
      subject: 'CN=A, O=B',
      notBefore: NOW,
      notAfter: later(30),
    });
    const certificate = valueOf(readCertificate(key.certificate));
    expect(certificate.subject).to.equal('CN=A, O=B');
    expect(certificate.notBefore).to.deep.equal(later(-1));
    expect(checkSigningCertificate(certificate, later(30))).to.deep.equal([]);
    const developer = { privateKey: key.privateKey, certificates: [key.certificate] };
    const signed = valueOf(await signPackage(unsignedPackage(), { developer }));
    const report = await verifyPackage(signed, { now: NOW });
    expect(report.status).to.equal('valid');
    expect(report.signers[0]!.algorithm).to.equal('ECDSA with SHA-512');
  });

  it('are refused when they are huge or garbage', () => {
    for (const der of [
      new Uint8Array(),
      Uint8Array.of(0x30, 3, 2, 1, 1),
      Uint8Array.of(0x30, 0x82, 0xff, 0xff, ...new Uint8Array(0xffff)),
    ]) {
      expect(readCertificate(der)).to.have.nested.property('violations[0].code', 'certificate-malformed');
    }
  });

  it('are refused when a part of them cannot be read', async () => {
    const { certificates } = await testSigner();
    const curve = [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07];
    const at = certificates[0]!.findIndex((_, start) =>
      curve.every((byte, offset) => certificates[0]![start + offset] === byte),
    );
    const damaged = certificates[0]!.slice();
    damaged[at - 2] = 0x05;
    expect(readCertificate(damaged).ok).to.equal(false);
  });

  it('are refused with two extensions of one type', async () => {
    const extensions = [
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign),
    ];
    const { certificates } = await testSigner(P256, { extensions });
    expect(readCertificate(certificates[0]!).ok).to.equal(false);
  });

  it('are refused when they are too many', async () => {
    const signer = await testSigner(P256);
    const authorities = await Promise.all(
      Array.from({ length: 3 }, (_, at) =>
        testAuthority({ extensions: [new Extension(`1.2.3.${at}`, false, new Uint8Array(12_000))] }),
      ),
    );
    const all = [...signer.certificates, ...authorities.flatMap((one) => one.certificates)];
    const refused = await signPackage(unsignedPackage(), { developer: { ...signer, certificates: all } });
    expect(refused).to.have.nested.property('violations[0].code', 'certificates-too-many');
    const signed = await signedByLiar(unsignedPackage(), signer, { certificates: all });
    const { findings } = await verifyPackage(signed, { now: NOW });
    expect(findings.map(({ code }) => code)).to.deep.equal(['certificates-too-many']);
  });

  it('are read again when more were read than are kept', async () => {
    const { certificates } = await testSigner();
    const [der] = certificates;
    for (let serial = 0; serial < 70; serial++) {
      const other = der!.slice();
      other[15] = serial;
      readCertificate(other);
    }
    expect(readCertificate(der!).ok).to.equal(true);
  });
});
