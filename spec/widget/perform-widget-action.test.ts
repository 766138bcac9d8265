import { expect } from 'chai';
import fc from 'fast-check';
import { PAGE_EVENTS, PAGE_TRANSITIONS, type PageState } from '../lifecycle/page-lifecycle.ts';
import { performWidgetAction } from './perform-widget-action.ts';
import { EXAMPLE_CONTEXT as CONTEXT } from './testing/example-context.ts';
import {
  placedWidget,
  type VisibilityThresholds,
  type WidgetAction,
  type WidgetOccurrence,
} from './widget-action.ts';

const SEEN: WidgetAction = { do: 'scroll', visible: 1 };
const SHOWN: WidgetAction[] = [{ do: 'load' }, { do: 'render' }, SEEN];

/** The events of all actions, or the code of the first that is refused. */
function run(actions: readonly WidgetAction[], thresholds?: VisibilityThresholds) {
  let state = placedWidget(CONTEXT, 'first');
  const occurrences: WidgetOccurrence[] = [];
  for (const action of actions) {
    const performed = performWidgetAction(state, action, thresholds);
    if (!performed.ok) return { state, occurrences, code: performed.violations[0]?.code };
    ({ state } = performed.value);
    occurrences.push(...performed.value.occurrences);
  }
  return { state, occurrences, code: undefined };
}

/** The events of the actions that follow those of a widget that is shown. */
function after(...actions: WidgetAction[]): string[] {
  return run([...SHOWN, ...actions])
    .occurrences.slice(3)
    .map(({ event }) => event);
}

describe('the lifecycle of a widget', () => {
  it('is a page’s, with the Lifecycle’s names for what the text calls onShow and onHide (W1)', () => {
    const { occurrences } = run([...SHOWN, { do: 'remove' }]);
    expect(occurrences.map(({ event }) => event)).to.deep.equal([
      'pageloaded',
      'pageready',
      'pageshown',
      'pagehidden',
      'pageunloaded',
    ]);
  });

  it('is shown by the first pixel that is seen, and hidden by the last (W2)', () => {
    expect(after({ do: 'scroll', visible: 0.01 }, { do: 'scroll', visible: 0 })).to.deep.equal([
      'pagehidden',
    ]);
    expect(after({ do: 'scroll', visible: 0 }, { do: 'scroll', visible: 0.01 })).to.deep.equal([
      'pagehidden',
      'pageshown',
    ]);
  });

  it('can be asked for more than a pixel, and does not flutter between the two thresholds', () => {
    const scroll = (...fractions: number[]): WidgetAction[] =>
      fractions.map((visible) => ({ do: 'scroll', visible }));
    const { occurrences } = run(
      [{ do: 'load' }, { do: 'render' }, ...scroll(0.4, 0.6, 0.4, 0.6, 0.2, 0.4, NaN, 0.6)],
      { shown: 0.5, hidden: 0.25 },
    );
    expect(occurrences.slice(2).map(({ event }) => event)).to.deep.equal([
      'pageshown',
      'pagehidden',
      'pageshown',
    ]);
  });

  it('is hidden while it is collapsed, or its host is off the screen', () => {
    expect(after({ do: 'collapse' }, { do: 'expand' })).to.deep.equal(['pagehidden', 'pageshown']);
    expect(after({ do: 'host-hidden' }, { do: 'host-shown' })).to.deep.equal(['pagehidden', 'pageshown']);
    expect(
      after({ do: 'collapse' }, { do: 'host-hidden' }, { do: 'expand' }, { do: 'host-shown' }),
    ).to.deep.equal(['pagehidden', 'pageshown']);
  });

  it('is shown after its first render only, wherever it is', () => {
    const { occurrences } = run([SEEN, { do: 'load' }, SEEN, { do: 'render' }]);
    expect(occurrences.map(({ event }) => event)).to.deep.equal(['pageloaded', 'pageready', 'pageshown']);
  });

  it('is updated by data without being initialized again (W3)', () => {
    const { state, occurrences } = run([...SHOWN, { do: 'update', data: { delay: 5 } }]);
    expect(occurrences.slice(3)).to.deep.equal([{ event: 'widgetdatachange', data: { delay: 5 } }]);
    expect(state.page).to.equal('shown');
    expect(after({ do: 'scroll', visible: 0 }, { do: 'update', data: 1 })).to.deep.equal([
      'pagehidden',
      'widgetdatachange',
    ]);
  });

  it('keeps its data when the new ones cannot be copied, and has a copy of them when they can', () => {
    const data = { delay: 5 };
    const { code, state } = run([
      ...SHOWN,
      { do: 'update', data },
      { do: 'update', data: { on: () => data } },
    ]);
    data.delay = 6;
    expect([code, state.data]).to.deep.equal(['widget-data-not-copied', { delay: 5 }]);
  });

  it('is told which members of its context changed, and nothing when none did (W3)', () => {
    const context = { ...CONTEXT, language: 'de', colorScheme: 'dark' } as const;
    const { occurrences, state } = run([...SHOWN, { do: 'change-context', context }]);
    expect(occurrences.slice(3)).to.deep.equal([
      { event: 'widgetcontextchange', changed: ['language', 'colorScheme'] },
    ]);
    expect(state.context).to.equal(context);
    expect(after({ do: 'change-context', context: { ...CONTEXT } })).to.deep.equal([]);
  });

  it('finds data and context of before its loading without an event', () => {
    const { occurrences, state } = run([
      { do: 'update', data: 2 },
      { do: 'change-context', context: { ...CONTEXT, width: 1 } },
    ]);
    expect(occurrences).to.deep.equal([]);
    expect([state.data, state.context.width]).to.deep.equal([2, 1]);
  });

  it('ends once, and without a word when it was never loaded', () => {
    expect(run([{ do: 'remove' }])).to.deep.include({ occurrences: [], code: undefined });
    expect(run([{ do: 'remove' }, { do: 'load' }]).code).to.equal('widget-removed');
    expect(run([...SHOWN, { do: 'remove' }, { do: 'remove' }]).code).to.equal('widget-removed');
    expect(run([{ do: 'load' }, { do: 'load' }]).code).to.equal('page-transition-not-allowed');
    expect(run([{ do: 'render' }]).code).to.equal('page-transition-not-allowed');
  });

  it('never leaves the page’s table, loads once, and is shown exactly while it can be seen', () => {
    const action: fc.Arbitrary<WidgetAction> = fc.oneof(
      fc.constantFrom<WidgetAction[]>(
        { do: 'load' },
        { do: 'render' },
        { do: 'collapse' },
        { do: 'expand' },
        { do: 'host-hidden' },
        { do: 'host-shown' },
        { do: 'change-context', context: { ...CONTEXT, width: 1 } },
        { do: 'remove' },
      ),
      fc.constantFrom(0, 0.3, 1).map((visible): WidgetAction => ({ do: 'scroll', visible })),
      fc.nat().map((data): WidgetAction => ({ do: 'update', data })),
    );
    fc.assert(
      fc.property(fc.array(action, { maxLength: 30 }), (actions) => {
        let state = placedWidget(CONTEXT);
        let page: PageState | undefined;
        let loads = 0;
        for (const next of [...SHOWN, ...actions]) {
          const performed = performWidgetAction(state, next);
          if (!performed.ok) continue;
          ({ state } = performed.value);
          for (const one of performed.value.occurrences) {
            const event = PAGE_EVENTS.find((name) => name === one.event);
            if (event === undefined || !('state' in one)) continue;
            expect(PAGE_TRANSITIONS).to.deep.include({ from: page, event, to: one.state });
            page = one.state;
            if (event === 'pageloaded') loads++;
          }
          const canBeSeen = state.isInView && !state.isCollapsed && state.isHostShown;
          if (page === 'shown' || page === 'hidden') expect(page === 'shown').to.equal(canBeSeen);
        }
        expect(loads).to.equal(1);
        expect(state.page).to.equal(page);
      }),
      { numRuns: 150 },
    );
  });
});
