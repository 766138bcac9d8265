import { expect } from 'chai';
import { concatenate, type Bytes } from './bytes.ts';
import { prefixed, uint32, uint64 } from './little-endian.ts';
import {
  CHUNKED_DEVELOPER_SIGNATURE,
  DEVELOPER_SIGNATURE,
  writeRpkSigningBlock,
} from './rpk-signing-block.ts';
import { writeSigners } from './rpk-signers.ts';
import { signPackage } from './sign-package.ts';
import {
  signedByLiar,
  signerBlock,
  withBlock,
  withPairs,
  type SignerLies,
} from './testing/hostile-blocks.ts';
import { NOW, P256, testSigner, unsignedPackage, valueOf, type TestSigner } from './testing/test-signers.ts';
import { verifyPackage } from './verify-package.ts';

const MAGIC = new TextEncoder().encode('RPK Sig Block 42');
const EMPTY = new Uint8Array();

describe('verifyPackage, given hostile blocks', () => {
  const unsigned = unsignedPackage();
  let developer: TestSigner;
  let stranger: TestSigner;
  before(async () => {
    [developer, stranger] = await Promise.all([testSigner(P256), testSigner(P256, { name: 'CN=Stranger' })]);
  });
  async function codes(bytes: Uint8Array): Promise<string[]> {
    const { status, findings } = await verifyPackage(bytes, { now: NOW });
    expect(status).to.equal('invalid');
    return findings.map(({ code }) => code);
  }

  const pair = (id: number, value: Uint8Array) => concatenate(uint64(value.length + 4), uint32(id), value);
  const block = (pairs: Uint8Array, first = pairs.length + 24, second = first) =>
    concatenate(uint64(first), pairs, uint64(second), MAGIC);

  const blocks: [string, () => Bytes][] = [
    ['nothing but magic numbers', () => MAGIC],
    ['two sizes that differ', () => block(EMPTY, 24, 32)],
    ['a size below its own fields', () => block(EMPTY, 16)],
    ['a size beyond the container', () => block(EMPTY, 2 ** 40)],
    ['a size of 2^53', () => block(EMPTY, 2 ** 53)],
    ['a pair that is cut off', () => block(uint64(400))],
    ['a pair without room for its ID', () => block(concatenate(uint64(2), Uint8Array.of(1, 2)))],
    ['a pair of length 0', () => block(uint64(0))],
    ['bytes behind the last pair', () => block(concatenate(pair(7, EMPTY), Uint8Array.of(1, 2, 3)))],
    [
      'an ID twice (P20)',
      () => block(concatenate(pair(DEVELOPER_SIGNATURE, EMPTY), pair(DEVELOPER_SIGNATURE, EMPTY))),
    ],
    [
      'more pairs than any tool writes',
      () => block(concatenate(...Array.from({ length: 33 }, (_, id) => pair(id, EMPTY)))),
    ],
    ['a developer value without a length', () => block(pair(DEVELOPER_SIGNATURE, EMPTY))],
    [
      'a developer value with bytes behind it',
      () => block(pair(DEVELOPER_SIGNATURE, concatenate(uint32(0), uint32(0)))),
    ],
    ['a signer that is cut off', () => block(pair(DEVELOPER_SIGNATURE, prefixed(uint32(50))))],
    ['an empty signer', () => block(pair(DEVELOPER_SIGNATURE, prefixed(uint32(0))))],
    ['more signers than are looked at', () => block(pair(DEVELOPER_SIGNATURE, prefixed(new Uint8Array(44))))],
  ];
  for (const [what, make] of blocks) {
    it(`refuses a block with ${what}`, async () => {
      expect(await codes(await withBlock(unsigned, make()))).to.deep.equal(['signing-block-malformed']);
    });
  }

  it('refuses a block without a developer, and a developer without a signer', async () => {
    expect(await codes(await withPairs(unsigned, [[0x7777, EMPTY]]))).to.deep.equal([
      'developer-signature-missing',
    ]);
    expect(await codes(await withPairs(unsigned, [[DEVELOPER_SIGNATURE, uint32(0)]]))).to.deep.equal([
      'signer-missing',
    ]);
  });

  const SHA512 = new Uint8Array(64);
  const lies: [string, string[], (signer: TestSigner) => SignerLies][] = [
    ['no certificate', ['certificate-missing'], () => ({ certificates: [] })],
    [
      'a certificate that is none',
      ['certificate-malformed'],
      () => ({ certificates: [Uint8Array.of(0x30, 0)] }),
    ],
    [
      'a certificate with a byte behind it',
      ['certificate-malformed'],
      ({ certificates }) => ({ certificates: [concatenate(certificates[0]!, EMPTY, Uint8Array.of(0))] }),
    ],
    [
      'more digests than signatures',
      ['algorithm-lists-differ'],
      () => ({
        digests: (value) => [
          { algorithm: 0x0201, value },
          { algorithm: 0x0202, value: SHA512 },
        ],
      }),
    ],
    [
      'algorithms in another order',
      ['algorithm-lists-differ'],
      () => ({
        digests: (value) => [
          { algorithm: 0x0201, value },
          { algorithm: 0x0202, value: SHA512 },
        ],
        signatures: (value) => [
          { algorithm: 0x0202, value },
          { algorithm: 0x0201, value },
        ],
      }),
    ],
    [
      'an algorithm twice',
      ['algorithm-lists-differ'],
      () => ({
        digests: (value) => [
          { algorithm: 0x0201, value },
          { algorithm: 0x0201, value },
        ],
        signatures: (value) => [
          { algorithm: 0x0201, value },
          { algorithm: 0x0201, value },
        ],
      }),
    ],
    [
      'an algorithm that is not listed',
      ['algorithm-unsupported'],
      () => ({
        digests: (value) => [{ algorithm: 0x0999, value }],
        signatures: (value) => [{ algorithm: 0x0999, value }],
      }),
    ],
    [
      'the algorithm of another type of key',
      ['key-mismatch'],
      () => ({
        digests: (value) => [{ algorithm: 0x0103, value }],
        signatures: (value) => [{ algorithm: 0x0103, value }],
      }),
    ],
    ['no algorithm at all', ['algorithm-unsupported'], () => ({ digests: () => [], signatures: () => [] })],
    [
      'a signature that is no DER',
      ['signature-wrong'],
      () => ({ signatures: () => [{ algorithm: 0x0201, value: new Uint8Array(64) }] }),
    ],
    [
      'the digest of something else',
      ['content-changed'],
      () => ({ digests: (value) => [{ algorithm: 0x0201, value: value.map((byte) => byte ^ 1) }] }),
    ],
    [
      'a digest cut short',
      ['content-changed'],
      () => ({ digests: (value) => [{ algorithm: 0x0201, value: value.slice(1) }] }),
    ],
    [
      'bytes behind the signed data',
      ['signing-block-malformed'],
      () => ({ signedBytes: (data) => concatenate(data, Uint8Array.of(0)) }),
    ],
    [
      'a public key that is none',
      ['public-key-mismatch', 'key-mismatch'],
      () => ({ publicKey: Uint8Array.of(1, 2, 3) }),
    ],
  ];
  for (const [what, expected, make] of lies) {
    it(`refuses a signer with ${what}`, async () => {
      expect(await codes(await signedByLiar(unsigned, developer, make(developer)))).to.deep.equal(expected);
    });
  }

  it("refuses another's certificate, and another's signature", async () => {
    const { certificates } = stranger;
    expect(await codes(await signedByLiar(unsigned, developer, { certificates }))).to.deep.equal([
      'public-key-mismatch',
    ]);
    const { signatures } = await signerBlock(unsigned, stranger);
    const stolen = await signedByLiar(unsigned, developer, { signatures: () => [...signatures] });
    expect(await codes(stolen)).to.deep.equal(['signature-wrong']);
  });

  it('refuses a package of which one signer is bad', async () => {
    const good = await signerBlock(unsigned, developer);
    const bad = await signerBlock(unsigned, stranger, {
      signatures: () => [{ algorithm: 0x0201, value: EMPTY }],
    });
    const both = await withPairs(unsigned, [[DEVELOPER_SIGNATURE, writeSigners([good, bad])]]);
    const report = await verifyPackage(both, { now: NOW });
    expect(report.status).to.equal('invalid');
    expect(report.signers.map(({ verified }) => verified)).to.deep.equal([true, false]);
  });

  it('prefers the signature with chunks of 1 MiB, so that it must hold (P21)', async () => {
    const good = writeSigners([await signerBlock(unsigned, developer)]);
    const both = await withPairs(unsigned, [
      [DEVELOPER_SIGNATURE, good],
      [CHUNKED_DEVELOPER_SIGNATURE, uint32(0)],
    ]);
    expect(await codes(both)).to.deep.equal(['signer-missing']);
  });

  it('ignores additional attributes, and pairs with unknown IDs', async () => {
    const signer = await signerBlock(unsigned, developer, { attributes: Uint8Array.of(1, 2, 3) });
    const signed = await withPairs(unsigned, [
      [0x01000999, Uint8Array.of(9)],
      [DEVELOPER_SIGNATURE, writeSigners([signer])],
    ]);
    expect((await verifyPackage(signed, { now: NOW })).status).to.equal('valid');
  });

  it('finds a change of any byte', async function () {
    this.timeout(60_000);
    const signed = valueOf(await signPackage(unsigned, { developer }));
    for (let at = 0; at < signed.length; at += 13) {
      const changed = signed.slice();
      changed[at]! ^= 0x40;
      const { status } = await verifyPackage(changed, { now: NOW });
      // A changed magic number makes the block one of another scheme, which counts as no signature.
      expect(status, `byte ${at}`).to.be.oneOf(['invalid', 'unsigned']);
      if (status === 'unsigned') {
        const { findings } = await verifyPackage(changed, { now: NOW, policy: { required: true } });
        expect(findings[0]!.code).to.equal('signature-required');
      }
    }
  });

  it('takes no other magic numbers for those of a scheme', async () => {
    for (const name of ['__defineGetter__', '__lookupSetter__', 'rpk sig block 42']) {
      const block = concatenate(new Uint8Array(32), new TextEncoder().encode(name));
      const { status, scheme } = await verifyPackage(await withBlock(unsigned, block), { now: NOW });
      expect({ status, scheme }).to.deep.equal({ status: 'unsigned', scheme: undefined });
    }
  });

  it('refuses what is no container', async () => {
    expect(await codes(new Uint8Array(100))).to.deep.equal(['container-not-zip']);
    expect(await codes(writeRpkSigningBlock(new Map()))).to.deep.equal(['container-not-zip']);
  });
});
