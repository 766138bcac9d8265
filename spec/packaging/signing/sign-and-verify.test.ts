import { expect } from 'chai';
import { openContainer } from '../open-container.ts';
import { readEndOfCentralDirectory } from '../end-of-central-directory.ts';
import { signPackage } from './sign-package.ts';
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

describe('signing and verifying packages', function () {
  this.timeout(60_000); // RSA keys are made, on a machine that may be busy
  let ec: TestSigner;
  let rsa: TestSigner;
  before(async () => {
    [ec, rsa] = await Promise.all([testSigner(P256), testSigner(RSA, { name: 'CN=RSA developer' })]);
  });
  const now = NOW;

  it('verifies what was signed, and says by whom', async () => {
    const signed = valueOf(await signPackage(unsignedPackage(), { developer: ec }));
    const report = await verifyPackage(signed, { now });
    expect(report).to.deep.include({ status: 'valid', scheme: 'rpk', findings: [] });
    expect(report.signers).to.have.length(1);
    expect(report.signers[0]).to.deep.include({ role: 'developer', verified: true });
    expect(report.signers[0]!.certificates[0]).to.deep.include({ subject: 'CN=Developer' });
  });

  it('calls a package without a signing block unsigned', async () => {
    expect(await verifyPackage(unsignedPackage())).to.deep.equal({
      status: 'unsigned',
      signers: [],
      findings: [],
    });
  });

  const algorithms = [0x0101, 0x0102, 0x0103, 0x0104];
  for (const id of algorithms) {
    it(`signs and verifies with the RSA algorithm 0x${id.toString(16).padStart(4, '0')}`, async () => {
      const developer = { ...rsa, algorithms: [id] };
      const signed = valueOf(await signPackage(unsignedPackage(), { developer }));
      const report = await verifyPackage(signed, { now });
      expect(report.findings).to.deep.equal([]);
      expect(report.status).to.equal('valid');
    });
  }

  it('gives a container that opens, with the signing block where the text has it', async () => {
    const signed = valueOf(await signPackage(unsignedPackage(), { developer: ec, chunked: true }));
    const container = valueOf(await openContainer(signed));
    const end = valueOf(readEndOfCentralDirectory(signed, 0));
    expect(container.signingBlock).to.deep.include({ end: end.directoryStart, magic: 'RPK Sig Block 42' });
    expect((await verifyPackage(signed, { now })).status).to.equal('valid');
  });
});
