import { expect } from 'chai';
import { MANIFEST } from '../testing/example-package.ts';
import { openContainer } from '../open-container.ts';
import { concatenate } from './bytes.ts';
import { writeDer } from './der.ts';
import { findContainerParts } from './insert-signing-block.ts';
import { readSignedContent, writeSignedContent } from './pkcs7-content.ts';
import { FILE_SIGNATURE, readPkcs7SigningBlock, writePkcs7SigningBlock } from './pkcs7-signing-block.ts';
import { signPackage, type SignPackageOptions } from './sign-package.ts';
import { withBlock } from './testing/hostile-blocks.ts';
import {
  NOW,
  P256,
  RSA,
  testSigner,
  unsignedPackage,
  valueOf,
  type TestSigner,
} from './testing/test-signers.ts';
import { verifyPackage } from './verify-package.ts';

const DEVICE = '0123456789abcdef0123456789abcdef';

describe('the PKCS#7 scheme (experimental)', function () {
  this.timeout(60_000); // RSA keys are made, on a machine that may be busy
  const unsigned = unsignedPackage();
  let ec: TestSigner;
  let rsa: TestSigner;
  let distributor: TestSigner;
  before(async () => {
    [ec, rsa, distributor] = await Promise.all([
      testSigner(P256),
      testSigner(RSA),
      testSigner(P256, { name: 'CN=Distributor' }),
    ]);
  });
  const sign = async (options: SignPackageOptions) =>
    valueOf(await signPackage(unsigned, { scheme: 'pkcs7', ...options }));
  const verify = (bytes: Uint8Array) => verifyPackage(bytes, { now: NOW });
  const codesOf = async (bytes: Uint8Array) => (await verify(bytes)).findings.map(({ code }) => code);

  for (const [key, id] of [
    ['rsa', 0x0101],
    ['rsa', 0x0102],
    ['rsa', 0x0103],
    ['rsa', 0x0104],
    ['ec', 0x0201],
    ['ec', 0x0202],
  ] as const) {
    it(`signs and verifies with the algorithm 0x0${id.toString(16)}`, async () => {
      const developer = { ...(key === 'rsa' ? rsa : ec), algorithms: [id] };
      const report = await verify(await sign({ developer }));
      expect(report.findings).to.deep.equal([]);
      expect(report).to.deep.include({ status: 'valid', scheme: 'pkcs7' });
      expect(report.signers[0]).to.deep.include({ role: 'developer', verified: true });
    });
  }

  it('has a block of which the tail and the order of bytes are those of the tool that it comes from (P28)', async () => {
    const signed = await sign({ developer: ec });
    const { blockStart, directoryStart } = valueOf(await findContainerParts(signed));
    const tail = new DataView(signed.buffer, directoryStart - 32, 32);
    expect(tail.getUint32(0)).to.equal(0);
    expect(tail.getUint32(4)).to.equal(1);
    expect(tail.getUint32(8)).to.equal(directoryStart - blockStart);
    const words = new TextDecoder().decode(signed.subarray(directoryStart - 20, directoryStart));
    expect(words).to.equal('1000MIX Sig Block 42');
    expect((await openContainer(signed)).ok).to.equal(true);
  });

  it('holds a profile', async () => {
    const manifest = JSON.stringify(MANIFEST);
    const profile = { usage: 'debug', manifest, deviceIds: [DEVICE] } as const;
    const report = await verify(await sign({ developer: ec, profile }));
    expect(report.findings).to.deep.equal([]);
    expect(report.signers[0]).to.deep.include({ role: 'developer', profile });
    const policy = { schemes: ['pkcs7'] } as const;
    const forOthers = await verifyPackage(await sign({ developer: ec, profile }), { now: NOW, policy });
    expect(forOthers.findings.map(({ code }) => code)).to.deep.equal(['device-not-listed']);
    const other = await sign({ developer: ec, profile: { manifest: '{}' } });
    expect(await codesOf(other)).to.deep.equal(['profile-for-another-manifest']);
  });

  it("puts a distributor's signature in place of the developer's", async () => {
    const signed = await sign({ developer: ec, distributor, profile: { usage: 'enterprise' } });
    const report = await verify(signed);
    expect(report.findings).to.deep.equal([]);
    expect(report.signers).to.have.length(1);
    expect(report.signers[0]).to.deep.include({ role: 'distributor', profile: { usage: 'enterprise' } });
    expect(report.signers[0]!.certificates[0]!.subject).to.equal('CN=Distributor');
    const trust = async (trustedSigners: Uint8Array[]) => {
      const policy = { schemes: ['pkcs7'], trustedSigners } as const;
      return (await verifyPackage(signed, { now: NOW, policy })).findings.map(({ code }) => code);
    };
    expect(await trust([ec.certificates[0]!])).to.deep.equal(['signer-untrusted']);
    expect(await trust([distributor.certificates[0]!])).to.deep.equal([]);
  });

  it('is accepted by no policy that does not name it', async () => {
    const signed = await sign({ developer: ec });
    const { findings } = await verifyPackage(signed, { now: NOW, policy: {} });
    expect(findings.map(({ code }) => code)).to.deep.equal(['scheme-not-accepted']);
  });

  it('finds a change of any byte', async () => {
    const signed = await sign({ developer: ec, profile: { usage: 'debug' } });
    for (let at = 0; at < signed.length; at += 5) {
      const changed = signed.slice();
      changed[at]! ^= 0x10;
      const { status } = await verify(changed);
      // A changed magic number is another scheme's.
      expect(status, `byte ${at}`).to.be.oneOf(['invalid', 'unsigned']);
    }
  });

  it('refuses a signing block that is not made as it should be', async () => {
    const signed = await sign({ developer: ec, profile: { usage: 'debug' } });
    const { blockStart, directoryStart } = valueOf(await findContainerParts(signed));
    const block = signed.slice(blockStart, directoryStart);
    const { blocks } = valueOf(readPkcs7SigningBlock(signed, directoryStart));
    const [profile, signature] = [blocks[0]!, blocks[1]!];
    const changed = (at: number, value: number) => {
      const copy = block.slice();
      copy[at < 0 ? copy.length + at : at] = value;
      return copy;
    };
    const cms = (data: Uint8Array) => writePkcs7SigningBlock([{ type: FILE_SIGNATURE, tag: 0, data }]);
    const hostile = [
      block.subarray(-32),
      changed(-20, 0x39),
      changed(-25, 9),
      changed(-25, 1),
      changed(-22, 0),
      changed(-24, 1),
      changed(7, 17),
      changed(3, 1),
      writePkcs7SigningBlock([profile]),
      writePkcs7SigningBlock([signature, signature]),
      writePkcs7SigningBlock([{ ...profile, data: Uint8Array.of(1) }, signature]),
      cms(concatenate(signature.data, Uint8Array.of(0))),
      cms(signature.data.subarray(0, -1)),
      cms(writeDer(0x30, new Uint8Array())),
      cms(new Uint8Array()),
    ];
    for (const [index, bytes] of hostile.entries()) {
      expect(await codesOf(await withBlock(unsigned, bytes)), `block ${index}`).to.deep.equal([
        'signing-block-malformed',
      ]);
    }
    const withoutProfile = writePkcs7SigningBlock([signature]);
    expect(await codesOf(await withBlock(unsigned, withoutProfile))).to.deep.equal(['content-changed']);
  });

  it('refuses another content than the one that is signed', async () => {
    const data = (await sign({ developer: ec })).slice();
    const { directoryStart } = valueOf(await findContainerParts(data));
    const { blocks } = valueOf(readPkcs7SigningBlock(data, directoryStart));
    const other = unsignedPackage({ 'app.js': 'changed' });
    expect(await codesOf(await withBlock(other, writePkcs7SigningBlock(blocks)))).to.deep.equal([
      'content-changed',
    ]);
  });

  it('reads the content that is signed strictly', () => {
    const value = new Uint8Array(32);
    const entry = { type: 0, tag: 1, digest: 'SHA-256', value } as const;
    const written = writeSignedContent([entry]);
    expect(readSignedContent(written)).to.deep.equal([entry]);
    for (const at of [3, 5, 7, 11, 15]) {
      const changed = written.slice();
      changed[at]! ^= 0x21;
      expect(readSignedContent(changed), `byte ${at}`).to.equal(undefined);
    }
    expect(readSignedContent(written.subarray(0, 7))).to.equal(undefined);
  });

  it('says why it cannot sign', async () => {
    const code = async (options: SignPackageOptions) => {
      const result = await signPackage(unsigned, { scheme: 'pkcs7', ...options });
      return result.ok ? undefined : result.violations[0]!.code;
    };
    expect(await code({ distributor })).to.equal('developer-signature-missing');
    expect(await code({ developer: { ...ec, certificates: [] } })).to.equal('certificate-missing');
    expect(await code({ developer: { ...ec, certificates: distributor.certificates } })).to.equal(
      'public-key-mismatch',
    );
    expect(await code({ developer: ec, profile: { deviceIds: ['x'] } })).to.equal('profile-invalid');
    const devices = Array.from({ length: 4000 }, (_, at) => at.toString(16).padStart(32, '0'));
    expect(await code({ developer: ec, profile: { deviceIds: devices } })).to.equal('profile-invalid');
  });
});
