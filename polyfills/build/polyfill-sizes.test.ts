import { expect } from 'chai';
import {
  POLYFILLS,
  polyfillSizes,
  sizeLines,
  type PolyfillName,
  type PolyfillSize,
} from './polyfill-sizes.ts';

describe('the size of a polyfill, with all that an ordinary use loads', function () {
  this.timeout(120_000);
  let sizes: Readonly<Record<PolyfillName, PolyfillSize>>;

  before(async () => {
    sizes = await polyfillSizes();
    for (const line of sizeLines(sizes)) console.log(`      ${line}`);
  });

  for (const name of Object.keys(POLYFILLS) as PolyfillName[]) {
    const { limit } = POLYFILLS[name];
    it(`is at most ${limit} bytes: ${name}`, () => {
      expect(sizes[name].ordinary.brotli).to.be.at.most(limit);
    });
  }
});
