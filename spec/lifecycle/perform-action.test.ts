import { expect } from 'chai';
import fc from 'fast-check';
import { GLOBAL_TRANSITIONS, type GlobalState } from './global-lifecycle.ts';
import {
  NOT_LAUNCHED,
  type LifecycleAction,
  type LifecycleOccurrence,
  type MiniAppState,
} from './lifecycle-action.ts';
import { PAGE_TRANSITIONS, type PageState } from './page-lifecycle.ts';
import { performAction } from './perform-action.ts';

const at = (route: string) => ({ route, query: '', fragment: '' });
const TABS = ['home', 'list'];
const LAUNCH: LifecycleAction = { do: 'launch', address: at('home') };

/** What the last action fires, after the others. */
function events(...actions: LifecycleAction[]): string[] {
  const { last } = run(...actions);
  return last.map((one) => (one.target === 'global' ? one.event : `${one.route} ${one.event}`));
}

function run(...actions: LifecycleAction[]): { state: MiniAppState; last: readonly LifecycleOccurrence[] } {
  let state = NOT_LAUNCHED;
  let last: readonly LifecycleOccurrence[] = [];
  for (const action of actions) {
    const performed = performAction(state, action);
    if (!performed.ok) throw new Error(performed.violations[0]?.code);
    ({ state, occurrences: last } = performed.value);
  }
  return { state, last };
}

function code(...actions: LifecycleAction[]): string {
  try {
    run(...actions);
    return 'ok';
  } catch (error) {
    return (error as Error).message;
  }
}

describe('the lifecycle of a MiniApp', () => {
  it('has the global events outside of the pages’ (L10)', () => {
    expect(events(LAUNCH)).to.deep.equal([
      'globallaunched',
      'globalshown',
      'home pageloaded',
      'home pageready',
      'home pageshown',
    ]);
    expect(events(LAUNCH, { do: 'background' })).to.deep.equal(['home pagehidden', 'globalhidden']);
    expect(events(LAUNCH, { do: 'background' }, { do: 'foreground' })).to.deep.equal([
      'globalshown',
      'home pageshown',
    ]);
    expect(events(LAUNCH, { do: 'navigateTo', address: at('item') }, { do: 'unload' })).to.deep.equal([
      'item pagehidden',
      'item pageunloaded',
      'home pageunloaded',
      'globalunloaded',
    ]);
  });

  it('has a first render and a ready event for every page (L4)', () => {
    expect(events(LAUNCH, { do: 'navigateTo', address: at('item') })).to.deep.equal([
      'home pagehidden',
      'item pageloaded',
      'item pageready',
      'item pageshown',
    ]);
  });

  it('shows a page on its first display too (L7)', () => {
    expect(events(LAUNCH)).to.include('home pageshown');
  });

  it('hides a page on its way from the foreground to the background (L6)', () => {
    const shown = run(LAUNCH).state;
    const hidden = run(LAUNCH, { do: 'background' }).state;
    expect([shown.pageStates[1], hidden.pageStates[1]]).to.deep.equal(['shown', 'hidden']);
  });

  it('leaves error with the next regular event, and stays visible meanwhile (L2)', () => {
    const failed = run(LAUNCH, { do: 'error' }).state;
    expect([failed.global, failed.isInForeground]).to.deep.equal(['error', true]);
    expect(events(LAUNCH, { do: 'error' }, { do: 'foreground' })).to.deep.equal([]);
    expect(run(LAUNCH, { do: 'error' }, { do: 'background' }).state.global).to.equal('hidden');
  });

  it('tells the error of a page to the application, and leaves the page’s state (L3)', () => {
    const { state, last } = run(LAUNCH, { do: 'error' });
    expect(last).to.deep.equal([{ target: 'global', event: 'globalerror', state: 'error' }]);
    expect(state.pageStates).to.deep.equal({ 1: 'shown' });
  });

  it('is launched once, whenever an error comes (L14)', () => {
    expect(events({ do: 'error' }, LAUNCH).slice(0, 2)).to.deep.equal(['globallaunched', 'globalshown']);
    expect(code({ do: 'error' }, { do: 'foreground' })).to.equal('not-launched');
    expect(code(LAUNCH, { do: 'error' }, LAUNCH)).to.equal('launched-already');
  });

  it('is launched in the background too; pages are loaded when it comes to the foreground (L16)', () => {
    const background: LifecycleAction = { do: 'launch', address: at('home'), inBackground: true };
    expect(events(background)).to.deep.equal(['globallaunched', 'globalhidden']);
    expect(events(background, { do: 'foreground' })).to.deep.equal([
      'globalshown',
      'home pageloaded',
      'home pageready',
      'home pageshown',
    ]);
    expect(events(background, { do: 'unload' })).to.deep.equal(['globalunloaded']);
    expect(events(LAUNCH, { do: 'background' }, { do: 'navigateTo', address: at('item') })).to.deep.equal([]);
  });

  it('remembers nothing of a page that is unloaded', () => {
    const { state } = run(LAUNCH, { do: 'navigateTo', address: at('item') }, { do: 'navigateBack' });
    expect(state.pageStates).to.deep.equal({ 1: 'shown' });
  });

  it('opens the page of a URI as the only one', () => {
    const foreground: LifecycleAction = { do: 'foreground', address: at('item') };
    expect(events(LAUNCH, foreground)).to.deep.equal([
      'home pagehidden',
      'home pageunloaded',
      'item pageloaded',
      'item pageready',
      'item pageshown',
    ]);
    expect(events(LAUNCH, { do: 'background' }, foreground)[0]).to.equal('globalshown');
    expect(events(LAUNCH, { do: 'reLaunch', address: at('item') })).to.deep.equal(events(LAUNCH, foreground));
  });

  it('repeats nothing: a MiniApp in the background is not hidden again', () => {
    expect(events(LAUNCH, { do: 'background' }, { do: 'background' })).to.deep.equal([]);
    expect(events(LAUNCH, { do: 'foreground' })).to.deep.equal([]);
    expect(events(LAUNCH, { do: 'navigateBack' })).to.deep.equal([]);
  });

  it('refuses what is not possible, by code', () => {
    expect(code({ do: 'background' })).to.equal('not-launched');
    expect(code(LAUNCH, LAUNCH)).to.equal('launched-already');
    expect(code(LAUNCH, { do: 'unload' }, { do: 'foreground' })).to.equal('unloaded');
    expect(code(LAUNCH, { do: 'unload' }, LAUNCH)).to.equal('unloaded');
    expect(code(LAUNCH, { do: 'navigateBack', delta: 0 })).to.equal('invalid-argument');
    expect(code(LAUNCH, { do: 'navigateBack', delta: 1.5 })).to.equal('invalid-argument');
    expect(code(LAUNCH, { do: 'switchTab', route: 'item', tabs: TABS })).to.equal('no-such-tab');
  });

  it('never leaves the tables, has one page shown at most, and ends for good', () => {
    const address = fc.constantFrom('home', 'list', 'item').map(at);
    const action: fc.Arbitrary<LifecycleAction> = fc.oneof(
      fc.record({ do: fc.constant('launch' as const), address, inBackground: fc.boolean() }),
      fc.constantFrom<LifecycleAction[]>(
        { do: 'background' },
        { do: 'foreground' },
        { do: 'error' },
        { do: 'unload' },
      ),
      address.map((page): LifecycleAction => ({ do: 'foreground', address: page })),
      fc.record({
        do: fc.constantFrom('navigateTo' as const, 'redirectTo' as const, 'reLaunch' as const),
        address,
      }),
      fc.record({ do: fc.constant('navigateBack' as const), delta: fc.integer({ min: 0, max: 3 }) }),
      address.map(({ route }): LifecycleAction => ({ do: 'switchTab', route, tabs: TABS })),
    );
    fc.assert(
      fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
        let state = NOT_LAUNCHED;
        let global: GlobalState | undefined;
        let launches = 0;
        const pages = new Map<number, PageState>();
        // Most random lives should get beyond their launch.
        for (const next of [LAUNCH, ...actions]) {
          const performed = performAction(state, next);
          if (!performed.ok) continue;
          ({ state } = performed.value);
          for (const one of performed.value.occurrences) {
            const from = one.target === 'global' ? global : pages.get(one.page);
            const table = one.target === 'global' ? GLOBAL_TRANSITIONS : PAGE_TRANSITIONS;
            const step = { from, event: one.event, to: one.state };
            expect(table).to.deep.include(step);
            if (one.target === 'global') global = one.state;
            else pages.set(one.page, one.state);
            if (one.event === 'globallaunched') launches++;
          }
          const shown = [...pages.values()].filter((page) => page === 'shown').length;
          expect(shown).to.equal(state.isInForeground ? 1 : 0);
          if (state.global === 'unloaded') {
            expect([...pages.values()].every((page) => page === 'unloaded')).to.equal(true);
            expect(state.stack.pages).to.deep.equal([]);
          }
        }
        expect(launches).to.equal(1);
      }),
      { numRuns: 150 },
    );
  });
});
