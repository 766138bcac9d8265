import { expect } from 'chai';
import { deflateSync } from 'fflate';
import { inflate } from './inflate.ts';

describe('inflate', () => {
  it('is exact about lengths across slices', async () => {
    const content = Uint8Array.from({ length: 300_000 }, (_, at) => (at * 2654435761) >>> 13);
    const packed = deflateSync(content);
    expect(await inflate(packed, content.length)).to.deep.equal(new Uint8Array(content));
    expect(await inflate(packed, content.length - 1)).to.equal('size-mismatch');
    expect(await inflate(packed, content.length + 1)).to.equal('size-mismatch');
    expect(await inflate(packed.subarray(0, -1), content.length)).to.equal('malformed');
  });
});
