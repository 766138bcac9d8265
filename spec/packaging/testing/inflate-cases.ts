import { expect } from 'chai';
import { deflateSync } from 'fflate';
import type { Inflated } from '../inflate.ts';
import { noise } from './noise.ts';

type Inflate = (bytes: Uint8Array, size: number) => Inflated | Promise<Inflated>;

function longer(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(bytes.length + 1);
  copy.set(bytes);
  return copy;
}

/** What every inflater that `#inflate` can stand for must do, as tests. */
export function describeInflater(name: string, inflate: Inflate): void {
  describe(name, () => {
    for (const size of [0, 1, 63, 64, 65, 5000, 8191, 8192, 20_000, 32_767, 32_768, 300_000]) {
      const content = noise(size).map((byte) => byte & 0x1f);
      const packed = deflateSync(content);

      it(`inflates ${size} bytes, and knows more, fewer and others`, async () => {
        const inflated = await inflate(packed, size);
        expect(inflated).to.deep.equal(content);
        expect(Object.getPrototypeOf(inflated)).to.equal(Uint8Array.prototype);
        expect(await inflate(packed, size + 1)).to.equal('size-mismatch');
        if (size > 0) expect(await inflate(packed, size - 1)).to.equal('size-mismatch');
        expect(await inflate(packed.subarray(0, -1), size)).to.equal('malformed');
        expect(await inflate(longer(packed), size)).to.equal('malformed');
      });
    }

    it('takes nothing for a Deflate stream that is none', async () => {
      expect(await inflate(new Uint8Array(), 0)).to.equal('malformed');
      expect(await inflate(Uint8Array.of(0xff, 0xff), 10)).to.equal('malformed');
    });

    it('gives no view of memory that others use', async () => {
      for (const size of [100, 10_000]) {
        const inflated = await inflate(deflateSync(noise(size)), size);
        const copy = (inflated as Uint8Array).slice();
        for (let round = 0; round < 20; round++) await inflate(deflateSync(new Uint8Array(size)), size);
        expect(inflated).to.deep.equal(copy);
        expect((inflated as Uint8Array).buffer.byteLength).to.be.at.most(Math.max(size, 32_768));
      }
    });

    it('stops where a bomb gives more than announced', async () => {
      expect(await inflate(deflateSync(new Uint8Array(2 ** 26)), 10)).to.equal('size-mismatch');
    });
  });
}
