import { expect } from 'chai';
import { concatenate } from './bytes.ts';
import { hasCmsOutline } from './cms-outline.ts';
import { DER_SEQUENCE, writeDer } from './der.ts';

const SET = 0x31;
const FIRST = 0xa0;

describe('hasCmsOutline', () => {
  const item = writeDer(DER_SEQUENCE, new Uint8Array());
  const many = (number: number) => concatenate(...Array.from({ length: number }, () => item));
  const sequence = (...parts: Uint8Array[]) => writeDer(DER_SEQUENCE, concatenate(...parts));
  const signedData = (algorithms: Uint8Array, certificates: Uint8Array, signers: Uint8Array) =>
    sequence(
      Uint8Array.of(2, 1, 1),
      writeDer(SET, algorithms),
      item,
      writeDer(FIRST, certificates),
      writeDer(SET, signers),
    );
  const wrapped = (...parts: Uint8Array[]) =>
    sequence(Uint8Array.of(6, 1, 1), writeDer(FIRST, concatenate(...parts)));
  const good = wrapped(signedData(item, many(10), item));

  it('takes one digest algorithm, one signer and as many certificates as are looked at', () => {
    expect(hasCmsOutline(good)).to.equal(true);
  });

  const others: [string, Uint8Array][] = [
    ['two digest algorithms', wrapped(signedData(many(2), item, item))],
    ['two signers', wrapped(signedData(item, item, many(2)))],
    ['too many certificates', wrapped(signedData(item, many(11), item))],
    ['too many fields', wrapped(sequence(many(7)))],
    ['two structures in one', wrapped(signedData(item, item, item), item)],
    ['bytes behind it', concatenate(good, Uint8Array.of(0))],
    ['a cut end', good.subarray(0, -1)],
    ['a type alone', sequence(Uint8Array.of(6, 1, 1))],
    ['many bytes', wrapped(signedData(item, writeDer(DER_SEQUENCE, new Uint8Array(40_960)), item))],
  ];
  for (const [what, bytes] of others) {
    it(`refuses ${what}`, () => {
      expect(hasCmsOutline(bytes)).to.equal(false);
    });
  }
});
