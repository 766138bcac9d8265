import { expect } from 'chai';
import { wcagContrast } from 'culori';
import fc from 'fast-check';
import { hexContrast } from './hex-contrast.ts';

const color = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('the contrast of two colors', () => {
  it("is culori's", () => {
    fc.assert(
      fc.property(color, color, (one, other) => {
        expect(hexContrast(one, other)).to.be.closeTo(wcagContrast(one, other), 1e-9);
      }),
    );
  });
});
