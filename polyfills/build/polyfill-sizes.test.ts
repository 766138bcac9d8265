import { expect } from 'chai';
import { POLYFILL_LIMITS, polyfillSizes, type PolyfillName } from './polyfill-sizes.ts';

describe('the size of each polyfill', function () {
  this.timeout(120_000);

  it('stays within its limit', async () => {
    const sizes = await polyfillSizes();
    const names = Object.keys(POLYFILL_LIMITS) as PolyfillName[];
    const lines = names.map((name) => {
      const { start, whole } = sizes[name];
      const more = whole.brotli > start.brotli * 1.5 ? `; ${whole.brotli} with what it loads later` : '';
      return `      ${name}: ${start.minified} bytes, ${start.brotli} with brotli${more}`;
    });
    console.log(lines.join('\n'));
    for (const name of names) {
      expect(sizes[name].start.brotli, name).to.be.at.most(POLYFILL_LIMITS[name]);
    }
  });
});
