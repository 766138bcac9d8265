import { expect } from 'chai';
import { crc32 as zlibCrc32 } from 'node:zlib';
import { crc32 } from './crc32.ts';

describe('crc32', () => {
  it('agrees with zlib on every length up to 64', () => {
    for (let length = 0; length <= 64; length++) {
      const bytes = Uint8Array.from({ length }, (_, at) => (at * 167 + length) & 0xff);
      expect(crc32(bytes)).to.equal(zlibCrc32(bytes));
    }
  });
});
