import { expect } from 'chai';
import { createContext, runInContext } from 'node:vm';
import { CLOCK_PRELOAD } from './clock-preload.ts';

/** A page's globals as far as the clock touches them. */
function page() {
  const globals: Record<string, unknown> = {
    setTimeout,
    clearTimeout,
    performance: { now: () => performance.now() },
    Date,
  };
  globals['window'] = globals;
  globals['top'] = globals;
  const context = createContext(globals);
  runInContext(CLOCK_PRELOAD, context);
  return {
    run: (script: string) => runInContext(script, context) as unknown,
    advance: (milliseconds: number) =>
      runInContext(`window[Symbol.for('mpt.advance')](${milliseconds})`, context) as Promise<void>,
  };
}

describe('the clock preload', () => {
  it('fires what comes due in a jump, in order, and moves every clock', async () => {
    const { run, advance } = page();
    run(`var seen = []; var before = [Date.now(), performance.now(), +new Date()];
      setTimeout(() => seen.push('five minutes'), 300000);
      setTimeout((word) => { seen.push(word); setTimeout(() => seen.push('set off'), 1000); }, 60000, 'one minute');
      var late = setTimeout(() => seen.push('too late'), 400000);
      clearTimeout(setTimeout(() => seen.push('cleared'), 1000));
      var ticks = 0, every = setInterval(() => ticks++, 100000);`);
    await advance(301000);
    expect(run('clearTimeout(late); seen.join()')).to.equal('one minute,set off,five minutes');
    expect(run('clearInterval(every); ticks')).to.equal(3);
    const moved = run(
      'JSON.stringify([Date.now() - before[0], performance.now() - before[1], new Date() - before[2]])',
    ) as string;
    for (const by of JSON.parse(moved) as number[]) expect(by).to.be.within(301000, 304000);
  });

  it('lets time go on by itself', async () => {
    const { run } = page();
    await new Promise((resolve) => {
      (run('(done) => setTimeout(done, 30)') as (done: unknown) => void)(resolve);
    });
  });
});
