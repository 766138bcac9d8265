import { expect } from 'chai';
import fc from 'fast-check';
import { HostLifecycle, type HostEntry } from './host-lifecycle.ts';
import { ManualClock } from './manual-clock.ts';
import { ALIVE_LIMIT, BACKGROUND_TIME, DEFAULT_UNLOAD_LIMITS } from './unload-policy.ts';

const at = (route: string) => ({ route, query: '', fragment: '' });
const entry = (identity: string, more: Partial<HostEntry> = {}): HostEntry => ({
  identity,
  version: { name: '1.0.0', code: 1 },
  startPage: at('home'),
  ...more,
});

function host(memory?: number) {
  const clock = new ManualClock();
  const seen: string[] = [];
  const limits = { ...DEFAULT_UNLOAD_LIMITS, ...(memory !== undefined && { memory }) };
  const lifecycle = new HostLifecycle({
    clock,
    limits,
    onOccurrence: (identity, one) =>
      seen.push(
        one.target === 'global' ? `${identity} ${one.event}` : `${identity}/${one.route} ${one.event}`,
      ),
  });
  return { clock, lifecycle, taken: () => seen.splice(0) };
}

describe('the MiniApps of a host', () => {
  it('take turns in front: the one goes to the background before the other is launched', () => {
    const { lifecycle, taken } = host();
    lifecycle.open(entry('a'));
    taken();
    lifecycle.open(entry('b'));
    expect(taken()).to.deep.equal([
      'a/home pagehidden',
      'a globalhidden',
      'b globallaunched',
      'b globalshown',
      'b/home pageloaded',
      'b/home pageready',
      'b/home pageshown',
    ]);
    expect(lifecycle.front).to.equal('b');
  });

  it('have one instance each, whatever it is entered by', () => {
    const { lifecycle, taken } = host();
    lifecycle.open(entry('a'));
    lifecycle.perform('a', { do: 'navigateTo', address: at('item') });
    lifecycle.goHome();
    taken();
    lifecycle.open(entry('a'));
    expect(taken()).to.deep.equal(['a globalshown', 'a/item pageshown']);
    lifecycle.open(entry('a', { address: at('item') }));
    expect(taken()).to.deep.equal([]);
    lifecycle.open(entry('a', { address: at('basket'), askedVersion: '1.0.0' }));
    expect(taken()).to.deep.equal([
      'a/item pagehidden',
      'a/item pageunloaded',
      'a/home pageunloaded',
      'a/basket pageloaded',
      'a/basket pageready',
      'a/basket pageshown',
    ]);
  });

  it('start anew in another version', () => {
    const { lifecycle, taken } = host();
    lifecycle.open(entry('a'));
    taken();
    const version = { name: '2.0.0', code: 2 };
    lifecycle.open(entry('a', { askedVersion: '2.0.0', version, address: at('item') }));
    expect(taken()).to.deep.equal([
      'a/home pagehidden',
      'a/home pageunloaded',
      'a globalunloaded',
      'a globallaunched',
      'a globalshown',
      'a/item pageloaded',
      'a/item pageready',
      'a/item pageshown',
    ]);
    expect(lifecycle.front).to.equal('a');
  });

  it('are not in front any more when they are unloaded', () => {
    const fronts: (string | undefined)[] = [];
    const lifecycle = new HostLifecycle({
      clock: new ManualClock(),
      onOccurrence: (_, { event }) => event === 'globalunloaded' && fronts.push(lifecycle.front),
    });
    lifecycle.open(entry('a'));
    lifecycle.open(entry('a', { askedVersion: '2.0.0' }));
    expect([fronts, lifecycle.front]).to.deep.equal([[undefined], 'a']);
  });

  it('are unloaded after five minutes in the background, and launched anew then', () => {
    const { lifecycle, taken, clock } = host();
    lifecycle.open(entry('a'));
    lifecycle.goHome();
    taken();
    clock.advance(BACKGROUND_TIME);
    expect(taken()).to.deep.equal(['a/home pageunloaded', 'a globalunloaded']);
    expect(lifecycle.stateOf('a')).to.equal(undefined);
    lifecycle.open(entry('a'));
    expect(taken()[0]).to.equal('a globallaunched');
  });

  it('are unloaded when they are too many or too big, but not the one in front', () => {
    const { lifecycle, taken } = host(100);
    for (const identity of ['a', 'b', 'c']) lifecycle.open(entry(identity));
    taken();
    lifecycle.open(entry('d'));
    expect(taken().filter((event) => event.endsWith('globalunloaded'))).to.deep.equal(['a globalunloaded']);
    lifecycle.measured('b', 60);
    lifecycle.measured('gone', 1e9);
    lifecycle.measured('d', 50);
    expect(taken()).to.deep.equal(['b/home pageunloaded', 'b globalunloaded']);
    lifecycle.measured('d', 1e9);
    expect(lifecycle.front).to.equal('d');
  });

  it('come back to the front when their time is over but no timer has said so yet', () => {
    const seen: string[] = [];
    const time = { now: 0 };
    const lifecycle = new HostLifecycle({
      clock: { now: () => time.now, after: () => () => undefined },
      onOccurrence: (identity, { event }) => seen.push(`${identity} ${event}`),
    });
    for (const identity of ['a', 'b', 'c']) lifecycle.open(entry(identity));
    time.now = BACKGROUND_TIME;
    seen.splice(0);
    lifecycle.open(entry('a'));
    expect(seen).to.deep.equal([
      'c pagehidden',
      'c globalhidden',
      'b pageunloaded',
      'b globalunloaded',
      'a globalshown',
      'a pageshown',
    ]);
  });

  it('are told of in order, also when the one who is told does something', () => {
    const seen: string[] = [];
    const lifecycle = new HostLifecycle({
      clock: new ManualClock(),
      onOccurrence: (identity, { event }) => {
        seen.push(event);
        if (event === 'globallaunched') lifecycle.goHome();
        if (event === 'globalhidden') lifecycle.perform(identity, { do: 'error' });
      },
    });
    lifecycle.open(entry('a'));
    expect(seen).to.deep.equal([
      ...['globallaunched', 'globalshown', 'pageloaded', 'pageready', 'pageshown'],
      ...['pagehidden', 'globalhidden', 'globalerror'],
    ]);
  });

  it('do nothing before they are opened', () => {
    const { lifecycle, taken } = host();
    lifecycle.goHome();
    const refused = lifecycle.perform('a', { do: 'error' });
    expect(refused.ok ? '' : refused.violations[0]?.code).to.equal('not-alive');
    lifecycle.open(entry('a'));
    const back = lifecycle.perform('a', { do: 'navigateBack', delta: 0 });
    expect(back.ok ? '' : back.violations[0]?.code).to.equal('invalid-argument');
    expect(taken()).to.have.length(5);
  });

  it('take the platform’s clock and the default limits when nothing else is given', () => {
    const lifecycle = new HostLifecycle({ onOccurrence: () => undefined });
    lifecycle.open(entry('a'));
    expect(lifecycle.stateOf('a')?.global).to.equal('shown');
  });

  it('are one in front and few alive, whatever happens', () => {
    const identity = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const happening = fc.oneof(
      identity.map((name) => ['open', name] as const),
      fc.constant(['home'] as const),
      fc.nat(BACKGROUND_TIME).map((time) => ['wait', time] as const),
      identity.map((name) => ['measure', name] as const),
    );
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 40 }), (happenings) => {
        const { lifecycle, clock } = host(100);
        for (const [kind, value] of happenings) {
          if (kind === 'open') lifecycle.open(entry(value));
          else if (kind === 'home') lifecycle.goHome();
          else if (kind === 'wait') clock.advance(value);
          else lifecycle.measured(value, 60);
          const alive = ['a', 'b', 'c', 'd', 'e'].filter((name) => lifecycle.stateOf(name) !== undefined);
          const shown = alive.filter((name) => lifecycle.stateOf(name)?.isInForeground === true);
          expect(alive.length).to.be.at.most(ALIVE_LIMIT);
          expect(shown).to.deep.equal(lifecycle.front === undefined ? [] : [lifecycle.front]);
        }
        lifecycle.goHome();
        clock.advance(BACKGROUND_TIME);
        for (const name of ['a', 'b', 'c', 'd', 'e']) expect(lifecycle.stateOf(name)).to.equal(undefined);
      }),
      { numRuns: 100 },
    );
  });
});
