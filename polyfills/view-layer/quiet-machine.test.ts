import { expect } from 'chai';
import { isQuiet } from './quiet-machine.ts';

/** A clock that goes on by these steps, one each time that it is read, again and again; and how often it was read. */
function clock(steps: readonly number[]) {
  const seen = { reads: 0, time: 0 };
  const now = (): number => (seen.time += steps[seen.reads++ % steps.length] ?? 0);
  return { seen, now };
}

describe('whether a machine does nothing else', () => {
  it('is looked at three times, some time apart', async () => {
    const { seen, now } = clock([1]);
    const begun = performance.now();
    expect(await isQuiet(now)).to.equal(true);
    expect(seen.time).to.be.within(3 * 12, 3 * 14);
    expect(performance.now() - begun).to.be.at.least(3 * 95);
  });

  it('is so when its clock is coarse, not when other threads take a fifth of the time', async () => {
    expect(await isQuiet(clock([1.4]).now), 'coarse').to.equal(true);
    expect(await isQuiet(clock([...Array<number>(90).fill(0.1), 2]).now), 'a little').to.equal(true);
    expect(await isQuiet(clock([...Array<number>(20).fill(0.1), 2]).now), 'much').to.equal(false);
  });

  it('is not so when only the last look finds others', async () => {
    let time = 0;
    const now = (): number => (time += time > 26 ? 3 : 0.5);
    expect(await isQuiet(now)).to.equal(false);
  });
});
