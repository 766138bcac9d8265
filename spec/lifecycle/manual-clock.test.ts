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

  it('never goes back, even when a timer moves it', () => {
    const clock = new ManualClock();
    const seen: number[] = [];
    clock.after(10, () => clock.advance(50));
    clock.after(20, () => seen.push(clock.now()));
    clock.after(-5, () => seen.push(clock.now()));
    clock.advance(30);
    expect([...seen, clock.now()]).to.deep.equal([0, 20, 60]);
  });
});

describe('the platform’s clock', () => {
  it('waits as long as it was told, beyond the longest timer of the platform', () => {
    const real = { setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout };
    const timers: { run: () => void; delay: number }[] = [];
    const cancelled: number[] = [];
    Object.assign(globalThis, {
      setTimeout: (run: () => void, delay: number) => timers.push({ run, delay }),
      clearTimeout: (id: number) => cancelled.push(id),
    });
    try {
      let runs = 0;
      const cancel = PLATFORM_CLOCK.after(2 ** 31, () => runs++);
      timers[0]?.run();
      expect(runs).to.equal(0);
      timers[1]?.run();
      expect(runs).to.equal(1);
      cancel();
      PLATFORM_CLOCK.after(Infinity, () => runs++);
      timers[2]?.run();
      expect(timers.map(({ delay }) => delay)).to.deep.equal([2 ** 31 - 1, 1, 2 ** 31 - 1, 2 ** 31 - 1]);
      expect([runs, cancelled]).to.deep.equal([1, [2]]);
    } finally {
      Object.assign(globalThis, real);
    }
  });

  it('tells the time and fires', async () => {
    const before = PLATFORM_CLOCK.now();
    await new Promise<void>((resolve) => void PLATFORM_CLOCK.after(0, resolve));
    expect(PLATFORM_CLOCK.now()).to.be.at.least(before);
  });
});
