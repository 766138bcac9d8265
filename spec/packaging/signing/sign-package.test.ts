import { expect } from 'chai';
import { openContainer } from '../open-container.ts';
import type { Result } from '../../result.ts';
import { sameSigner } from './same-signer.ts';
import { signPackage, type Signer } from './sign-package.ts';
import { NOW, P256, testSigner, unsignedPackage, valueOf, type TestSigner } from './testing/test-signers.ts';
import { verifyPackage } from './verify-package.ts';

const codeOf = (result: Result<unknown>) => (result.ok ? undefined : result.violations[0]!.code);

describe('signPackage', () => {
  const unsigned = unsignedPackage();
  let developer: TestSigner;
  let other: TestSigner;
  before(async () => {
    [developer, other] = await Promise.all([testSigner(P256), testSigner(P256, { name: 'CN=Other' })]);
  });
  const signBy = (signer: Signer | Signer[]) => signPackage(unsigned, { developer: signer });

  it('replaces the signing block that is there', async () => {
    const first = valueOf(await signPackage(unsigned, { developer: other, chunked: true }));
    const second = valueOf(await signPackage(first, { developer }));
    const { signers } = await verifyPackage(second, { now: NOW });
    expect(signers.map(({ certificates }) => certificates[0]!.subject)).to.deep.equal(['CN=Developer']);
    // DER writes the two integers of a signature without leading zeros.
    expect(second.length).to.be.closeTo(valueOf(await signBy(developer)).length, 8);
  });

  it('changes no file', async () => {
    const [before, after] = [unsigned, valueOf(await signBy(developer))];
    const files = async (bytes: Uint8Array) => {
      const container = valueOf(await openContainer(bytes));
      return container.paths.map((path) => [path, container.read(path)]);
    };
    expect(await files(after)).to.deep.equal(await files(before));
  });

  it('takes several signers, all of whom must hold (P23)', async () => {
    const both = valueOf(await signBy([developer, other]));
    const { status, signers } = await verifyPackage(both, { now: NOW });
    expect(status).to.equal('valid');
    expect(signers.map(({ certificates }) => certificates[0]!.subject)).to.deep.equal([
      'CN=Developer',
      'CN=Other',
    ]);
  });

  it('takes several algorithms of one signer, and the strongest is verified (P23)', async () => {
    const both = valueOf(await signBy({ ...developer, algorithms: [0x0201, 0x0202] }));
    expect((await verifyPackage(both, { now: NOW })).signers[0]!.algorithm).to.equal('ECDSA with SHA-512');
  });

  it('takes a function that signs elsewhere', async () => {
    const calls: number[] = [];
    const { keys, certificates } = developer;
    const privateKey: Signer['privateKey'] = async ({ id }, data) => {
      calls.push(id);
      const parameters = { name: 'ECDSA', hash: 'SHA-256' };
      await crypto.subtle.sign(parameters, keys.privateKey, data.slice());
      throw new Error('the card was taken out');
    };
    const result = await signBy({ privateKey, certificates });
    expect(calls).to.deep.equal([0x0201]);
    expect(codeOf(result)).to.equal('key-unusable');
    expect(result).to.have.nested.property('violations[0].message').that.contains('the card was taken out');
  });

  it('says why it cannot sign', async () => {
    expect(codeOf(await signBy({ ...developer, certificates: [] }))).to.equal('certificate-missing');
    expect(codeOf(await signBy({ ...developer, certificates: [new Uint8Array(9)] }))).to.equal(
      'certificate-malformed',
    );
    expect(codeOf(await signBy({ ...developer, certificates: other.certificates }))).to.equal(
      'public-key-mismatch',
    );
    expect(codeOf(await signBy({ ...developer, privateKey: Uint8Array.of(1) }))).to.equal('key-unusable');
    for (const algorithms of [[], [0x0103], [0x0201, 0x0201], [0x0999]]) {
      expect(codeOf(await signBy({ ...developer, algorithms }))).to.equal('algorithm-unsupported');
    }
    expect(codeOf(await signBy([]))).to.equal('signers-out-of-range');
    expect(codeOf(await signBy(Array(11).fill(developer)))).to.equal('signers-out-of-range');
    expect(codeOf(await signPackage(new Uint8Array(50), { developer }))).to.equal('container-not-zip');
  });

  it('refuses to sign a package that does not open', async () => {
    const damaged = unsigned.slice();
    damaged[0] = 0;
    expect((await signPackage(damaged, { developer })).ok).to.equal(false);
  });
});

describe('sameSigner', () => {
  it('compares the keys of the developers, not their certificates', async () => {
    const [one, two] = await Promise.all([testSigner(P256), testSigner(P256)]);
    const report = async (developer: Signer | Signer[], at = NOW) =>
      verifyPackage(valueOf(await signPackage(unsignedPackage(), { developer })), { now: at });
    const [first, again, both, reversed, second] = await Promise.all([
      report(one),
      report(one),
      report([one, two]),
      report([two, one]),
      report(two),
    ]);
    expect(sameSigner(first, again)).to.equal(true);
    expect(sameSigner(both, reversed)).to.equal(true);
    expect(sameSigner(first, second)).to.equal(false);
    expect(sameSigner(first, both)).to.equal(false);
    const unsigned = await verifyPackage(unsignedPackage());
    expect(sameSigner(unsigned, unsigned)).to.equal(false);
    const expired = await report(one, new Date('2099-01-01'));
    expect(sameSigner(first, expired)).to.equal(false);
  });
});
