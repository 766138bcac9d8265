import { expect } from 'chai';
import { concatenate } from '../packaging/signing/bytes.ts';
import { INTEGRITY_MAGIC, INTEGRITY_VERSION } from './bundle-format.ts';
import { encodeCbor, type CborValue } from './encode-cbor.ts';
import { buildBundle } from './testing/build-bundle.ts';
import { verifyWebBundle } from './verify-web-bundle.ts';

const BUNDLE = buildBundle();

const codes = async (bytes: Uint8Array, limits = {}) =>
  (await verifyWebBundle(bytes, { limits })).findings.map(({ code }) => code);

describe('an integrity block', () => {
  const ID = 'x';
  const KEY = new Map([['ed25519PublicKey', new Uint8Array(32)]]);
  const SIGNATURE: CborValue = [KEY, new Uint8Array(64)];
  const block = (...parts: [number, CborValue][]) => {
    const items: CborValue[] = [
      INTEGRITY_MAGIC,
      INTEGRITY_VERSION,
      new Map([['webBundleId', ID]]),
      [SIGNATURE],
    ];
    for (const [at, value] of parts) items[at] = value;
    return concatenate(encodeCbor(items), BUNDLE);
  };
  const P256 = (bytes: Uint8Array, signature: Uint8Array): CborValue => [
    new Map([['ecdsaP256SHA256PublicKey', bytes]]),
    signature,
  ];
  const unequal = ['signature-invalid', 'web-bundle-id-mismatch'];

  for (const [what, bytes, expected] of [
    ['of an unknown version', block([1, new Uint8Array(4)]), ['integrity-version-unsupported']],
    ['without attributes', block([2, new Map()]), ['integrity-block-malformed']],
    ['with an id that is no text', block([2, new Map([['webBundleId', 1]])]), ['integrity-block-malformed']],
    [
      'with more attributes',
      block([2, new Map([...[['webBundleId', ID] as const], ['webBundleIe', ID] as const])]),
      ['integrity-block-malformed'],
    ],
    ['whose signatures are no list', block([3, 0]), ['integrity-block-malformed']],
    ['without signatures', block([3, []]), ['integrity-block-malformed']],
    ['with a signature that is no list', block([3, [1]]), ['integrity-block-malformed']],
    [
      'with a signature by nobody',
      block([3, [[new Map(), new Uint8Array(64)]]]),
      ['integrity-block-malformed'],
    ],
    [
      'with a signature by an unknown kind of key',
      block([3, [SIGNATURE, [new Map([['rsaPublicKey', new Uint8Array(9)]]), new Uint8Array(9)]]]),
      ['integrity-block-malformed'],
    ],
    [
      'with two keys for a signature',
      block([3, [[new Map([...KEY, ['ed25519PublicKez', new Uint8Array(32)]]), new Uint8Array(64)]]]),
      ['integrity-block-malformed'],
    ],
    [
      'with attributes that are not in order',
      concatenate(
        encodeCbor([INTEGRITY_MAGIC]).with(0, 0x84),
        encodeCbor(INTEGRITY_VERSION),
        encodeCbor(
          new Map([
            ['webBundleIe', ID],
            ['webBundleId', ID],
          ]),
        ),
        BUNDLE,
      ),
      ['cbor-keys-not-in-order'],
    ],
    [
      'by a key of another length',
      block([3, [[new Map([['ed25519PublicKey', new Uint8Array(31)]]), new Uint8Array(64)]]]),
      ['integrity-block-malformed'],
    ],
    [
      'by a very long key',
      block([3, [[new Map([['ed25519PublicKey', new Uint8Array(200_000)]]), new Uint8Array(64)]]]),
      ['integrity-block-malformed'],
    ],
    ['with a long id', block([2, new Map([['webBundleId', 'a'.repeat(59)]])]), ['integrity-block-malformed']],
    ['with a signature of another length', block([3, [[KEY, new Uint8Array(63)]]]), unequal],
    [
      'by a point that is not on the curve',
      block([3, [P256(new Uint8Array(33).fill(2), new Uint8Array(70))]]),
      unequal,
    ],
    ['by a point without sign', block([3, [P256(new Uint8Array(33), new Uint8Array(70))]]), unequal],
    [
      'by a point beyond the field',
      block([3, [P256(new Uint8Array(33).fill(255).with(0, 2), new Uint8Array(70))]]),
      unequal,
    ],
    [
      'with two signatures of one key',
      block([3, [SIGNATURE, SIGNATURE]]),
      ['signature-invalid', 'signature-invalid', 'web-bundle-id-mismatch', 'signer-not-unique'],
    ],
    [
      'with more signatures than allowed',
      block([3, Array.from({ length: 17 }, () => SIGNATURE)]),
      ['too-many-signatures'],
    ],
    [
      'with very many signatures',
      block([3, Array.from({ length: 20_000 }, () => SIGNATURE)]),
      ['cbor-too-many-items'],
    ],
  ] as const) {
    it(`${what} is refused`, async () => {
      expect(await codes(bytes)).to.deep.equal(expected);
    });
  }

  it('is refused for its size', async () => {
    expect(await codes(block(), { maxBundleBytes: 100 })).to.deep.equal(['bundle-too-large']);
  });

  it('is refused for what is no bundle', async () => {
    expect(await codes(new TextEncoder().encode('PK\x03\x04'))).to.deep.equal(['not-a-web-bundle']);
  });
});
