import { expect } from 'chai';
import { AliveApps, type Alive } from './alive-apps.ts';
import { ManualClock } from './manual-clock.ts';
import { ALIVE_LIMIT, BACKGROUND_TIME, DEFAULT_UNLOAD_LIMITS } from './unload-policy.ts';

const MEGABYTE = 1024 * 1024;

describe('MiniApps kept alive', () => {
  const ended: string[] = [];
  const app = (key: string): Alive => ({ key, end: async () => void ended.push(key) });
  const set = (memory?: number) => {
    ended.length = 0;
    const clock = new ManualClock();
    const limits = { ...DEFAULT_UNLOAD_LIMITS, ...(memory !== undefined && { memory }) };
    return { clock, alive: new AliveApps<Alive>(limits, clock) };
  };

  it('are ended oldest first when there are too many', () => {
    const { alive } = set();
    const [a, b, c, d] = [app('a'), app('b'), app('c'), app('d')];
    for (const one of [a, b, c, a]) alive.shown(one);
    expect(ended).to.deep.equal([]);
    alive.shown(d);
    expect(ended).to.deep.equal(['b']);
    expect(alive.size).to.equal(ALIVE_LIMIT);
    expect(alive.get('a')).to.equal(a);
  });

  it('are ended after five minutes in the background, and not before', () => {
    const { alive, clock } = set();
    const one = app('a');
    alive.shown(one);
    clock.advance(BACKGROUND_TIME);
    alive.hidden(one);
    clock.advance(BACKGROUND_TIME - 1);
    alive.hidden(one);
    expect(ended).to.deep.equal([]);
    clock.advance(1);
    expect(ended).to.deep.equal(['a']);
    expect(alive.get('a')).to.equal(undefined);
  });

  it('stay when they come back in time', () => {
    const { alive, clock } = set();
    const one = app('a');
    alive.shown(one);
    alive.hidden(one);
    clock.advance(BACKGROUND_TIME - 1);
    alive.shown(one);
    clock.advance(BACKGROUND_TIME);
    expect(ended).to.deep.equal([]);
  });

  it('are left alone once they are forgotten', () => {
    const { alive, clock } = set();
    const one = app('a');
    alive.shown(one);
    alive.hidden(one);
    alive.forget(one);
    clock.advance(BACKGROUND_TIME);
    expect([ended, alive.size]).to.deep.equal([[], 0]);
  });

  it('go to the background when another one comes to the front', () => {
    const { alive, clock } = set();
    alive.shown(app('a'));
    alive.shown(app('b'));
    clock.advance(BACKGROUND_TIME);
    expect(ended).to.deep.equal(['a']);
  });

  it('are left alone when another instance has taken their place', () => {
    const { alive, clock } = set();
    const old = app('a');
    alive.shown(old);
    alive.shown(app('a'));
    alive.hidden(old);
    alive.measured(old, 1);
    alive.forget(old);
    clock.advance(BACKGROUND_TIME);
    expect(ended).to.deep.equal([]);
    expect(alive.size).to.equal(1);
  });

  it('are ended oldest first when they occupy too much, but never the one in front', () => {
    const { alive } = set(100 * MEGABYTE);
    const [a, b, c] = [app('a'), app('b'), app('c')];
    alive.shown(a);
    alive.measured(a, 40 * MEGABYTE);
    alive.shown(b);
    alive.measured(b, 40 * MEGABYTE);
    alive.shown(c);
    alive.measured(c, 20 * MEGABYTE);
    expect(ended).to.deep.equal([]);
    alive.measured(c, 30 * MEGABYTE);
    expect(ended).to.deep.equal(['a']);
    alive.measured(c, 500 * MEGABYTE);
    expect(ended).to.deep.equal(['a', 'b']);
    alive.hidden(c);
    expect(ended).to.deep.equal(['a', 'b']);
    alive.measured(c, 500 * MEGABYTE);
    expect(ended).to.deep.equal(['a', 'b', 'c']);
  });

  it('keep their measure when they come back to the front', () => {
    const { alive } = set(50);
    const [a, b] = [app('a'), app('b')];
    alive.shown(a);
    alive.measured(a, 30);
    alive.hidden(a);
    alive.shown(a);
    alive.shown(b);
    alive.measured(b, 30);
    expect(ended).to.deep.equal(['a']);
  });

  it('take the platform’s clock of the moment when none is given', () => {
    ended.length = 0;
    const real = { setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout };
    const timers = new Map<number, { run: () => void; delay: number }>();
    Object.assign(globalThis, {
      setTimeout: (run: () => void, delay: number) => timers.set(timers.size, { run, delay }).size - 1,
      clearTimeout: (id: number) => timers.delete(id),
    });
    try {
      const alive = new AliveApps<Alive>();
      const one = app('a');
      alive.shown(one);
      alive.hidden(one);
      alive.shown(one);
      expect(timers.size).to.equal(0);
      alive.hidden(one);
      const [timer] = timers.values();
      expect(timer?.delay).to.equal(BACKGROUND_TIME);
      timer?.run();
      expect(ended).to.deep.equal(['a']);
    } finally {
      Object.assign(globalThis, real);
    }
  });
});
