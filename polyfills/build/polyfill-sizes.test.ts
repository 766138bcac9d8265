import { expect } from 'chai';
import { POLYFILL_LIMITS, polyfillSizes, type PolyfillEntry } from './polyfill-sizes.ts';

describe('the size of each polyfill', function () {
  this.timeout(120_000);

  it('stays within its limit', async () => {
    const sizes = await polyfillSizes();
    const entries = Object.keys(POLYFILL_LIMITS) as PolyfillEntry[];
    const lines = entries.map((entry) => {
      const { start, whole } = sizes[entry];
      const more = whole.brotli > start.brotli * 1.5 ? `; ${whole.brotli} with what it loads later` : '';
      return `      ${entry}: ${start.minified} bytes, ${start.brotli} with brotli${more}`;
    });
    console.log(lines.join('\n'));
    for (const entry of entries) {
      expect(sizes[entry].start.brotli, entry).to.be.at.most(POLYFILL_LIMITS[entry]);
    }
  });
});
