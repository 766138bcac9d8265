import { expect } from 'chai';
import { runtimeSizes, type Size } from './runtime-sizes.ts';

/**
 * Bytes, minified and with brotli. The aims are 60,000 for the logic layer and 15,000 for the view layer; what is above them here
 * is to become less, never more.
 */
const LIMITS = { logicLayer: 60_000, viewLayer: 18_000 };

describe('the size of the runtime', function () {
  this.timeout(120_000);

  it('stays within its limits', async () => {
    const { logicLayer, libraries, viewLayer } = await runtimeSizes();
    const line = (what: string, { minified, brotli }: Size): string =>
      `      ${what}: ${minified} bytes, ${brotli} with brotli`;
    console.log(
      [
        line('logic layer', logicLayer),
        ...Object.entries(libraries).map(([name, size]) => line(`its library ${name}`, size)),
        line('view layer', viewLayer),
      ].join('\n'),
    );
    expect(logicLayer.brotli, 'logic layer').to.be.at.most(LIMITS.logicLayer);
    expect(viewLayer.brotli, 'view layer').to.be.at.most(LIMITS.viewLayer);
  });
});
