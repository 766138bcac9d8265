import { expect } from 'chai';
import { PLATFORM_CLOCK } from './clock.ts';
import { ManualClock } from './manual-clock.ts';

describe('the manual clock', () => {
  it('runs what falls due, earliest first, at its time, also what was added meanwhile', () => {
    const clock = new ManualClock();
    const seen: string[] = [];
    const note = (text: string) => seen.push(`${text} at ${clock.now()}`);
    clock.after(20, () => note('second'));
    clock.after(10, () => {
      note('first');
      clock.after(5, () => note('added'));
    });
    clock.after(31, () => note('later'));
    clock.after(10, () => note('cancelled'))();
    clock.advance(30);
    expect(seen).to.deep.equal(['first at 10', 'added at 15', 'second at 20']);
    expect(clock.now()).to.equal(30);
  });
});

describe('the platform’s clock', () => {
  it('tells the time and fires', async () => {
    const before = PLATFORM_CLOCK.now();
    await new Promise<void>((resolve) => void PLATFORM_CLOCK.after(0, resolve));
    expect(PLATFORM_CLOCK.now()).to.be.at.least(before);
  });
});
