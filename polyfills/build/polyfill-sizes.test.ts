import { expect } from 'chai';
import { POLYFILL_LIMITS, polyfillSizes, type PolyfillEntry } from './polyfill-sizes.ts';

/** With the algorithm that reads manifests, which the polyfill loads when it needs it: mostly CSS's colours. */
const WHOLE_MANIFEST = 18_000;

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
    expect(sizes['manifest/polyfill'].whole.brotli, 'manifest, whole').to.be.at.most(WHOLE_MANIFEST);
  });
});
