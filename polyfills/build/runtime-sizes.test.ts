import { expect } from 'chai';
import { runtimeSizes, type Size } from './runtime-sizes.ts';

/** Bytes, minified and with brotli. Each counts as runtime-sizes.ts says. */
const LIMITS = { logicLayer: 60_000, viewLayer: 15_000, miniApp: 35_000 };

describe('the size of the runtime', function () {
  this.timeout(120_000);

  it('stays within its limits', async () => {
    const { logicLayer, libraries, viewLayer, viewHost, miniApp } = await runtimeSizes();
    const line = (what: string, { minified, brotli }: Size): string =>
      `      ${what}: ${minified} bytes, ${brotli} with brotli`;
    console.log(
      [
        line('logic layer', logicLayer),
        ...Object.entries(libraries).map(([name, size]) => line(`its library ${name}`, size)),
        line('view layer, without channel/', viewLayer),
        line('view layer, package loader and channel', viewHost),
        line('<mini-app> with the view layer', miniApp),
      ].join('\n'),
    );
    expect(logicLayer.brotli, 'logic layer').to.be.at.most(LIMITS.logicLayer);
    expect(viewLayer.brotli, 'view layer').to.be.at.most(LIMITS.viewLayer);
    expect(miniApp.brotli, '<mini-app> with the view layer').to.be.at.most(LIMITS.miniApp);
  });
});
