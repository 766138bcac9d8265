import { expect } from 'chai';
import fc from 'fast-check';
import { toHex } from './bytes.ts';
import { readDer, readDerList, readDerSequence, writeDer } from './der.ts';
import { ecdsaSignatureFromDer, ecdsaSignatureToDer } from './ecdsa-signature.ts';

const hex = (digits: string) =>
  Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

describe('ECDSA signatures', () => {
  it('go to DER and back', () => {
    const sizes = fc.constantFrom(32, 48, 66);
    const raw = sizes.chain((size) => fc.uint8Array({ minLength: 2 * size, maxLength: 2 * size }));
    fc.assert(
      fc.property(raw, (signature) => {
        const back = ecdsaSignatureFromDer(ecdsaSignatureToDer(signature), signature.length / 2);
        expect(back).to.deep.equal(signature);
      }),
      { numRuns: 200 },
    );
  });

  it('have integers in their shortest form', () => {
    expect(toHex(ecdsaSignatureToDer(hex('0000' + '0080')))).to.equal('3007020100' + '02020080');
  });

  const refused: [string, string][] = [
    ['nothing', ''],
    ['another tag', '3106020101020101'],
    ['one integer', '3003020101'],
    ['three integers', '3009020101020101020101'],
    ['bytes behind', '300602010102010100'],
    ['a byte that is missing', '30060201010201'],
    ['a needless zero', '300702020001020101'],
    ['a negative integer', '3006020181020101'],
    ['an empty integer', '30050200020101'],
    ['an integer that is too long', '300802030100000201' + '01'],
    ['a length in two bytes that fits in one', '308106020101020101'],
    ['a length of no end', '3080020101020101'],
    ['another type within', '3006040101020101'],
  ];
  for (const [what, digits] of refused) {
    it(`are refused with ${what}`, () => {
      expect(ecdsaSignatureFromDer(hex(digits), 2)).to.equal(undefined);
    });
  }
});

describe('DER', () => {
  it('is written and read at every length of lengths', () => {
    for (const length of [0, 1, 127, 128, 255, 256, 65_535, 65_536]) {
      const element = writeDer(0x04, new Uint8Array(length));
      expect(readDer(element)).to.deep.include({ tag: 0x04, end: element.length });
      expect(readDer(element)!.content).to.have.length(length);
      expect(readDer(element.subarray(0, -1))).to.equal(undefined);
    }
  });

  it('is not read with long tags, long lengths, or more than was asked for', () => {
    expect(readDer(hex('1f8101'))).to.equal(undefined);
    expect(readDer(hex('0485000000000100'))).to.equal(undefined);
    expect(readDer(hex('0482000100'))).to.equal(undefined);
    expect(readDerList(hex('05000500'), 1)).to.equal(undefined);
    expect(readDerSequence(hex('300405000500'), 2)).to.have.length(2);
  });
});
