import { ManualClock } from '@miniapp-tests/spec/lifecycle/manual-clock';
import { expect } from 'chai';
import { InteractivityObserver, type KnownInteractivity } from './interactivity-observer.ts';

describe('an observer of interactivity', () => {
  let clock: ManualClock;
  let told: KnownInteractivity[];

  beforeEach(() => {
    clock = new ManualClock();
    told = [];
  });

  const observe = (takes: () => number) =>
    new InteractivityObserver({ begun: 0, clock, roundTrip: (seen) => clock.after(takes(), seen) }, (known) =>
      told.push(known),
    );

  it('probes every 50 ms and tells once, when it is known', () => {
    const observer = observe(() => 10);
    clock.advance(200);
    observer.ready();
    expect(observer.probes.map(({ sent }) => sent)).to.deep.equal([0, 50, 100, 150, 200]);
    clock.advance(4_700);
    expect(told).to.deep.equal([]);
    clock.advance(60_000);
    expect(told).to.deep.equal([{ is: 'interactive', begun: 0, ready: 200, quiet: 0, time: 200 }]);
    expect(observer.probes).to.have.length.below(110);
  });

  it('counts what a held-up page could not send from when it was due', () => {
    let held = 0;
    const observer = new InteractivityObserver(
      {
        begun: 0,
        clock: { now: () => clock.now() + held, after: (delay, run) => clock.after(delay, run) },
        roundTrip: (seen) => clock.after(10, seen),
      },
      (known) => told.push(known),
    );
    observer.ready();
    clock.advance(1_000);
    held = 900;
    clock.advance(6_000);
    expect(told).to.have.lengthOf(1);
    expect(told[0]).to.include({ is: 'interactive', quiet: 1_900 });
  });

  it('gives up after 30 s', () => {
    observe(() => 500).ready();
    clock.advance(30_050);
    expect(told).to.deep.equal([{ is: 'not-reached' }]);
  });

  it('takes a page that is hidden for no sample, and tells nothing once it is stopped', () => {
    observe(() => 10).hidden();
    expect(told).to.deep.equal([{ is: 'censored' }]);
    const stopped = observe(() => 10);
    stopped.ready();
    stopped.stop();
    stopped.hidden();
    clock.advance(40_000);
    expect(told).to.have.lengthOf(1);
  });
});
