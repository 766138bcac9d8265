import { expect } from 'chai';
import fc from 'fast-check';
import {
  PATIENCE,
  PROBE_INTERVAL,
  QUIET_WINDOW,
  RESPONSIVE_LIMIT,
  timeToInteractive,
  type Observation,
  type Probe,
} from './time-to-interactive.ts';

/** One probe every 50 ms until `end`, answered after what `takes` says, in ms. */
function probes(end: number, takes: (sent: number) => number = () => 20): Probe[] {
  return Array.from({ length: Math.ceil(end / PROBE_INTERVAL) }, (_, index) => {
    const sent = index * PROBE_INTERVAL;
    const seen = sent + takes(sent);
    return seen <= end ? { sent, seen } : { sent };
  });
}

const observed = (now: number, takes?: (sent: number) => number, more: Partial<Observation> = {}) =>
  timeToInteractive({ begun: 0, ready: 300, probes: probes(now, takes), now, ...more });

describe('time to interactive', () => {
  it('is when the page is ready, if it answers from the start', () => {
    expect(observed(5_020)).to.deep.equal({ is: 'interactive', begun: 0, ready: 300, quiet: 0, time: 300 });
  });

  it('is where the first 5 s begin in which every probe is responsive, if that is later', () => {
    const takes = (sent: number) => (sent === 2_000 ? RESPONSIVE_LIMIT + 1 : RESPONSIVE_LIMIT);
    expect(observed(7_000, takes)).to.deep.equal({ is: 'pending' });
    expect(observed(7_150, takes)).to.include({ is: 'interactive', quiet: 2_050, time: 2_050 });
  });

  it('is not put off by what comes after these 5 s', () => {
    expect(observed(9_000, (sent) => (sent > 5_500 ? 900 : 20))).to.include({ is: 'interactive', time: 300 });
  });

  it('is pending while the page is not ready, or a probe of the window is on its way', () => {
    const unready = { begun: 0, probes: probes(6_000), now: 6_000 };
    expect(timeToInteractive(unready)).to.deep.equal({ is: 'pending' });
    expect(observed(4_990)).to.deep.equal({ is: 'pending' });
    const late = probes(5_100).map((probe) => (probe.sent === 4_950 ? { sent: 4_950 } : probe));
    expect(timeToInteractive({ begun: 0, ready: 1, probes: late, now: 5_000 })).to.deep.equal({
      is: 'pending',
    });
  });

  it('knows nothing of a time without probes', () => {
    const gap = probes(12_000).filter(({ sent }) => sent < 3_000 || sent > 3_200);
    expect(timeToInteractive({ begun: 0, ready: 1, probes: gap, now: 12_000 })).to.include({ quiet: 3_250 });
  });

  it('is not reached after 30 s', () => {
    const takes = (sent: number) => (sent < 25_500 ? 500 : 20);
    expect(observed(PATIENCE, takes)).to.deep.equal({ is: 'pending' });
    expect(observed(31_000, takes)).to.deep.equal({ is: 'not-reached' });
    expect(observed(31_000, undefined, { ready: 30_500 })).to.deep.equal({ is: 'not-reached' });
    expect(observed(31_000, (sent) => (sent < 24_500 ? 500 : 20))).to.include({ time: 24_500 });
  });

  it('is censored when the page was hidden', () => {
    expect(observed(5_020, undefined, { wasHidden: true })).to.deep.equal({ is: 'censored' });
  });

  it('never is before the page is ready or before a probe that took too long', () => {
    const durations = fc.array(fc.integer({ min: 0, max: 120 }), { minLength: 90, maxLength: 400 });
    fc.assert(
      fc.property(durations, fc.integer({ min: 0, max: 20_000 }), (takes, ready) => {
        const now = takes.length * PROBE_INTERVAL + 200;
        const sample = takes.map((duration, index) => ({
          sent: index * PROBE_INTERVAL,
          seen: index * PROBE_INTERVAL + duration,
        }));
        const known = timeToInteractive({ begun: 0, ready, probes: sample, now });
        if (known.is !== 'interactive') return;
        const inWindow = sample.filter(
          ({ sent }) => sent >= known.quiet && sent < known.quiet + QUIET_WINDOW,
        );
        expect(known.time).to.equal(Math.max(ready, known.quiet));
        expect(inWindow).to.have.lengthOf(QUIET_WINDOW / PROBE_INTERVAL);
        for (const { sent, seen } of inWindow) expect(seen - sent).to.be.at.most(RESPONSIVE_LIMIT);
      }),
    );
  });
});
