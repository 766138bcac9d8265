import { expect } from 'chai';
import { poll } from './poll.ts';

describe('poll', () => {
  it('looks until something is there, at least once', async () => {
    let looks = 0;
    expect(await poll(1000, async () => (++looks === 3 ? 'here' : undefined))).to.equal('here');
    expect(looks).to.equal(3);
    expect(await poll(0, async () => 'at once')).to.equal('at once');
  });

  it('gives up when its patience ends', async () => {
    const began = performance.now();
    expect(await poll(60, async () => undefined)).to.equal(undefined);
    expect(performance.now() - began).to.be.within(55, 500);
  });
});
