import { expect } from 'chai';
import { longestRun } from './longest-run.ts';

describe('the longest run', () => {
  for (const [places, expected] of [
    [[], []],
    [
      [0, 1, 2],
      [0, 1, 2],
    ],
    [[2, 1, 0], [2]],
    [
      [-1, 3, -1, 1, 2],
      [3, 4],
    ],
    [
      [5, 0, 1, 2, 3, 4],
      [1, 2, 3, 4, 5],
    ],
  ] as const) {
    it(`of ${places.join() || 'nothing'}`, () => {
      expect([...longestRun(places)].reverse()).to.deep.equal(expected);
    });
  }
});
