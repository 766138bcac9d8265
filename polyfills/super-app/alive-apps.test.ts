import { expect } from 'chai';
import { ALIVE_LIMIT, AliveApps, BACKGROUND_TIME, type Alive } from './alive-apps.ts';

/** A clock whose timers fire when the test says so. */
function replaceClock() {
  const real = { setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout };
  const timers = new Map<number, { run: () => void; after: number }>();
  let last = 0;
  Object.assign(globalThis, {
    setTimeout: (run: () => void, after: number) => {
      timers.set(++last, { run, after });
      return last;
    },
    clearTimeout: (id: number) => timers.delete(id),
  });
  return { timers, restore: () => Object.assign(globalThis, real) };
}

describe('MiniApps kept alive', () => {
  const clock = { current: undefined as ReturnType<typeof replaceClock> | undefined };
  const ended: string[] = [];
  const app = (key: string): Alive => ({
    key,
    end: async () => {
      ended.push(key);
    },
  });

  beforeEach(() => {
    ended.length = 0;
    clock.current = replaceClock();
  });
  afterEach(() => clock.current?.restore());

  it('are ended oldest first when there are too many', () => {
    const alive = new AliveApps<Alive>();
    const all = ['a', 'b', 'c', 'd'].map(app);
    for (const one of all.slice(0, ALIVE_LIMIT)) alive.shown(one);
    expect(ended).to.deep.equal([]);
    const [first, , , fourth] = all;
    if (!first || !fourth) throw new Error('four apps');
    alive.shown(first);
    alive.shown(fourth);
    expect(ended).to.deep.equal(['b']);
    expect(alive.size).to.equal(ALIVE_LIMIT);
  });

  it('are ended after five minutes in the background, by the clock of that moment', () => {
    const alive = new AliveApps<Alive>();
    const one = app('a');
    alive.shown(one);
    alive.hidden(one);
    const [timer] = clock.current?.timers.values() ?? [];
    expect(timer?.after).to.equal(BACKGROUND_TIME);
    timer?.run();
    expect(ended).to.deep.equal(['a']);
    expect(alive.get('a')).to.equal(undefined);
  });

  it('stay when they come back in time', () => {
    const alive = new AliveApps<Alive>();
    const one = app('a');
    alive.shown(one);
    alive.hidden(one);
    alive.shown(one);
    expect(clock.current?.timers.size).to.equal(0);
  });

  it('are left alone when another instance has taken their place', () => {
    const alive = new AliveApps<Alive>();
    alive.shown(app('a'));
    alive.hidden(app('a'));
    expect(clock.current?.timers.size).to.equal(0);
  });
});
