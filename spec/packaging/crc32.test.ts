import { expect } from 'chai';
import { crc32 } from './crc32.ts';

describe('crc32', () => {
  it('gives the check value of its definition', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).to.equal(0xcbf43926);
    expect(crc32(new Uint8Array())).to.equal(0);
  });
});
