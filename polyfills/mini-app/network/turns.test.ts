import { expect } from 'chai';
import { Turns } from './turns.ts';

describe('turns', () => {
  it('are as many at once as may be, and go on when one fails', async () => {
    const turns = new Turns(2);
    let atOnce = 0;
    let most = 0;
    const ended: number[] = [];
    const all = Array.from({ length: 7 }, (_, number) =>
      turns.take(async () => {
        most = Math.max(most, ++atOnce);
        await new Promise((resolve) => setTimeout(resolve, 1));
        atOnce--;
        ended.push(number);
        if (number % 2 === 1) throw new Error('failed');
      }),
    );
    const results = await Promise.allSettled(all);
    expect(most).to.equal(2);
    expect(ended).to.deep.equal([0, 1, 2, 3, 4, 5, 6]);
    expect(results.filter(({ status }) => status === 'rejected')).to.have.lengthOf(3);
    await turns.take(async () => ended.push(7));
    expect(ended.at(-1)).to.equal(7);
  });
});
