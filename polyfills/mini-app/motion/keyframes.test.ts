import { expect } from 'chai';
import { movesOf, type Surroundings } from './keyframes.ts';

const PLAIN = { isRightToLeft: false, isMotionReduced: false };

describe('how pages move', () => {
  const transforms = (kind: 'slide' | 'rise', isBack: boolean, around: Surroundings) => {
    const { upper, lower } = movesOf(kind, isBack, around);
    return [upper.keyframes['transform'], lower?.keyframes['transform']];
  };

  it('is from the end of the line, and back to there', () => {
    for (const [isRightToLeft, away, below] of [
      [false, 'translateX(100%)', 'translateX(-33%)'],
      [true, 'translateX(-100%)', 'translateX(33%)'],
    ] as const) {
      const around = { ...PLAIN, isRightToLeft };
      expect(transforms('slide', false, around)).to.deep.equal([
        [away, 'none'],
        ['none', below],
      ]);
      expect(transforms('slide', true, around)).to.deep.equal([
        ['none', away],
        [below, 'none'],
      ]);
      expect(transforms('rise', false, around)).to.deep.equal([['translateY(100%)', 'none'], undefined]);
    }
  });

  it('is no movement but a short change where a person wants less of it, or a script a fade', () => {
    for (const [kind, around] of [
      ['fade', PLAIN],
      ['slide', { ...PLAIN, isMotionReduced: true }],
      ['rise', { ...PLAIN, isMotionReduced: true }],
    ] as const) {
      for (const [isBack, opacity] of [
        [false, [0, 1]],
        [true, [1, 0]],
      ] as const) {
        const { upper, lower } = movesOf(kind, isBack, around);
        expect(upper.keyframes).to.deep.equal({ opacity });
        expect(upper.timing.duration).to.equal(160);
        expect(lower).to.equal(undefined);
      }
    }
  });
});
