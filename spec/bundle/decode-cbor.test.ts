import { expect } from 'chai';
import fc from 'fast-check';
import { decodeCbor, decodeFirstCbor, type CborItem } from './decode-cbor.ts';
import { encodeCbor, inKeyOrder, type CborValue } from './encode-cbor.ts';

const LIMITS = { maxItems: 1000, maxDepth: 6 };
const hex = (digits: string) => Uint8Array.from(digits.match(/../g) ?? [], (pair) => parseInt(pair, 16));

function plain(item: CborItem): CborValue {
  if (item.kind === 'array') return item.items.map(plain);
  if (item.kind === 'map')
    return new Map(item.entries.map(([key, value]) => [plain(key) as string, plain(value)]));
  return item.kind === 'bytes' ? new Uint8Array(item.value) : item.value;
}

describe('deterministic CBOR', () => {
  for (const [digits, code] of [
    ['', 'cbor-truncated'],
    ['18', 'cbor-truncated'],
    ['4201', 'cbor-truncated'],
    ['82', 'cbor-truncated'],
    ['8201', 'cbor-truncated'],
    ['a101', 'cbor-truncated'],
    ['9affffffff01', 'cbor-truncated'],
    ['0000', 'cbor-trailing-bytes'],
    ['20', 'cbor-type-not-allowed'],
    ['c000', 'cbor-type-not-allowed'],
    ['f6', 'cbor-type-not-allowed'],
    ['fb3ff0000000000000', 'cbor-type-not-allowed'],
    ['5f4100ff', 'cbor-length-indefinite'],
    ['9fff', 'cbor-length-indefinite'],
    ['1c', 'cbor-length-indefinite'],
    ['1817', 'cbor-argument-not-shortest'],
    ['1900ff', 'cbor-argument-not-shortest'],
    ['1a0000ffff', 'cbor-argument-not-shortest'],
    ['1b00000000ffffffff', 'cbor-argument-not-shortest'],
    ['1bffffffffffffffff', 'cbor-integer-too-large'],
    ['62c328', 'cbor-text-malformed'],
    ['a2616200616100', 'cbor-keys-not-in-order'],
    ['a2616100616100', 'cbor-keys-not-in-order'],
    ['a262616100616200', 'cbor-keys-not-in-order'],
    ['81818181818100', 'cbor-too-deep'],
  ] as const) {
    it(`refuses ${digits === '' ? 'nothing' : digits}: ${code}`, () => {
      const result = decodeCbor(hex(digits), LIMITS);
      expect(result.ok ? 'decoded' : result.violations[0]!.code).to.equal(code);
    });
  }

  it('stops at the most items', () => {
    const result = decodeCbor(encodeCbor(Array.from({ length: 1000 }, () => 0)), LIMITS);
    expect(result.ok ? 'decoded' : result.violations[0]!.code).to.equal('cbor-too-many-items');
  });

  it('takes numbers of every length', () => {
    for (const [digits, value] of [
      ['17', 23],
      ['1818', 24],
      ['190100', 256],
      ['1a00010000', 65536],
      ['1b0000000100000000', 2 ** 32],
    ] as const) {
      const result = decodeCbor(hex(digits), LIMITS);
      expect(result.ok && plain(result.value)).to.equal(value);
    }
  });

  it('keeps every character of a text', () => {
    const text = '\ufeffa\u0000';
    const decoded = decodeCbor(encodeCbor(text), LIMITS);
    expect(decoded.ok && plain(decoded.value)).to.equal(text);
  });

  it('tells where the first item of a sequence ends', () => {
    const result = decodeFirstCbor(hex('ff820102ff'), LIMITS, 1);
    expect(result.ok && [result.value.start, result.value.end]).to.deep.equal([1, 4]);
  });

  it('decodes what is encoded', () => {
    const { value } = fc.letrec<{ value: CborValue }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        fc.nat(2 ** 32 - 1),
        fc.string({ unit: 'grapheme' }),
        fc.uint8Array(),
        fc.array(tie('value'), { maxLength: 30 }),
        fc
          .dictionary(fc.string({ unit: 'grapheme' }), tie('value') as fc.Arbitrary<CborValue>)
          .map((dictionary) => new Map(inKeyOrder(Object.entries(dictionary)))),
      ) as fc.Arbitrary<CborValue>,
    }));
    fc.assert(
      fc.property(value, (before) => {
        const result = decodeCbor(encodeCbor(before), { maxItems: 100_000, maxDepth: 20 });
        expect(result.ok && plain(result.value)).to.deep.equal(before);
      }),
      { numRuns: 200 },
    );
  });
});
