import { expect } from 'chai';
import fc from 'fast-check';
import { appsToUnload, BACKGROUND_TIME, type AliveApp } from './unload-policy.ts';

const LIMITS = { backgroundTime: BACKGROUND_TIME, alive: 3, memory: 100 };

describe('the unload policy', () => {
  it('says what goes first and why (L18)', () => {
    const apps: AliveApp[] = [
      { key: 'a', hiddenAt: 400_000, memory: 10 },
      { key: 'b', hiddenAt: 0, memory: 10 },
      { key: 'c', hiddenAt: 500_000, memory: 70 },
      { key: 'd', hiddenAt: 550_000, memory: 10 },
      { key: 'front', memory: 60 },
    ];
    expect(appsToUnload(apps, 600_000, LIMITS)).to.deep.equal([
      { key: 'b', reason: 'background-time' },
      { key: 'a', reason: 'too-many' },
      { key: 'c', reason: 'memory' },
    ]);
  });

  it('unloads nothing within the limits, and counts no time for one in front', () => {
    expect(appsToUnload([{ key: 'a', hiddenAt: 1 }, { key: 'front' }], BACKGROUND_TIME)).to.deep.equal([]);
    expect(appsToUnload([], 0)).to.deep.equal([]);
  });

  it('never unloads the front, names each once, and leaves nothing over a limit that the background could mend', () => {
    const arbitrary = fc.array(
      fc.record({ hiddenAt: fc.nat(600_000), memory: fc.nat(60) }).map((app) => app),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(arbitrary, fc.nat(200), (background, memory) => {
        const hidden = background.map((app, index) => ({ ...app, key: String(index) }));
        const decisions = appsToUnload([...hidden, { key: 'front', memory }], 600_000, LIMITS);
        const gone = decisions.map(({ key }) => key);
        expect(new Set(gone).size).to.equal(gone.length);
        expect(gone).to.not.include('front');
        const left = hidden.filter(({ key }) => !gone.includes(key));
        expect(left.length + 1).to.be.at.most(LIMITS.alive);
        for (const { hiddenAt } of left) expect(600_000 - hiddenAt).to.be.below(BACKGROUND_TIME);
        const sum = left.reduce((total, app) => total + app.memory, memory);
        if (left.length > 0) expect(sum).to.be.at.most(LIMITS.memory);
      }),
      { numRuns: 200 },
    );
  });
});
