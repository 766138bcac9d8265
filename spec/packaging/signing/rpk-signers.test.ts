import { expect } from 'chai';
import { concatenate } from './bytes.ts';
import { FieldReader, MalformedBytes, prefixed, uint32, uint64 } from './little-endian.ts';
import { developerCertificates, readSigners, writeSignedData, writeSigners } from './rpk-signers.ts';

const SIGNED_DATA = {
  digests: [{ algorithm: 0x0103, value: Uint8Array.of(1, 2) }],
  certificates: [Uint8Array.of(3)],
  attributes: Uint8Array.of(4),
};

describe('signer blocks', () => {
  const signedBytes = writeSignedData(SIGNED_DATA);
  const signer = {
    signedBytes,
    signatures: [{ algorithm: 0x0103, value: Uint8Array.of(5) }],
    publicKey: Uint8Array.of(6),
  };

  it('hold the size of the signed data before it (P22)', () => {
    const written = writeSigners([signer]);
    const reader = new FieldReader(written.subarray(8));
    expect(reader.uint32()).to.equal(signedBytes.length);
    expect(reader.bytes(signedBytes.length)).to.deep.equal(signedBytes);
  });

  it('are read as they were written', () => {
    expect(readSigners(writeSigners([signer, signer]))).to.deep.equal(
      [signer, signer].map((one) => ({ ...one, signedData: SIGNED_DATA })),
    );
  });

  it('give no certificate when they are damaged', () => {
    expect(developerCertificates(writeSigners([signer]))).to.deep.equal([Uint8Array.of(3)]);
    expect(developerCertificates(uint32(5))).to.deep.equal([]);
  });

  it('have short lists', () => {
    const many = Array.from({ length: 11 }, () => Uint8Array.of(1));
    const signedBytes = writeSignedData({ ...SIGNED_DATA, certificates: many });
    expect(() => readSigners(writeSigners([{ ...signer, signedBytes }]))).to.throw(MalformedBytes);
    const signatures = Array.from({ length: 17 }, (_, algorithm) => ({ algorithm, value: Uint8Array.of(1) }));
    expect(() => readSigners(writeSigners([{ ...signer, signatures }]))).to.throw(MalformedBytes);
  });
});

describe('FieldReader', () => {
  it('reads little-endian numbers and prefixed fields, and never past the end', () => {
    const reader = new FieldReader(concatenate(uint32(0x01020304), uint64(3), prefixed(Uint8Array.of(9))));
    expect(reader.uint32()).to.equal(0x01020304);
    expect(reader.length64()).to.equal(3);
    expect(reader.prefixed()).to.deep.equal(Uint8Array.of(9));
    reader.end();
    expect(reader.isAtEnd).to.equal(true);
    expect(() => reader.uint32()).to.throw(MalformedBytes);
    expect(() => new FieldReader(uint64(9)).length64()).to.throw(MalformedBytes);
    expect(() => new FieldReader(uint32(0xffffffff)).prefixed()).to.throw(MalformedBytes);
    expect(() => new FieldReader(uint32(0)).end()).to.throw(MalformedBytes);
  });
});
