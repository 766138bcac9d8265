import { expect } from 'chai';
import {
  eventsUntilShown,
  eventsUntilUnloaded,
  PAGE_EVENTS,
  PAGE_STATES,
  pageTransition,
  type PageEvent,
  type PageState,
} from './page-lifecycle.ts';

function run(...events: PageEvent[]): PageState | undefined | 'refused' {
  let state: PageState | undefined;
  for (const event of events) {
    const result = pageTransition(state, event);
    if (!result.ok) return 'refused';
    state = result.value;
  }
  return state;
}

describe('the page lifecycle', () => {
  it('is loaded, ready, shown, hidden, shown again, unloaded', () => {
    const events: PageEvent[] = [
      'pageloaded',
      'pageready',
      'pageshown',
      'pagehidden',
      'pageshown',
      'pageunloaded',
    ];
    const states = ['loaded', 'ready', 'shown', 'hidden', 'shown', 'unloaded'];
    expect(events.map((_, index) => run(...events.slice(0, index + 1)))).to.deep.equal(states);
  });

  it('shows nothing before the first render and hides nothing that was not shown', () => {
    expect(run('pageloaded', 'pageshown')).to.equal('refused');
    expect(run('pageloaded', 'pageready', 'pagehidden')).to.equal('refused');
  });

  it('can be closed before it was shown', () => {
    expect(run('pageloaded', 'pageunloaded')).to.equal('unloaded');
  });

  it('ends with unloaded', () => {
    for (const event of PAGE_EVENTS)
      expect(run('pageloaded', 'pageunloaded', event), event).to.equal('refused');
  });

  it('knows the way to the screen, and to the end, from every state', () => {
    for (const state of [undefined, ...PAGE_STATES]) {
      for (const [events, goal] of [
        [eventsUntilShown(state), 'shown'],
        [eventsUntilUnloaded(state), 'unloaded'],
      ] as const) {
        let reached = state;
        for (const event of events) {
          const next = pageTransition(reached, event);
          expect(next.ok, `${state}: ${event}`).to.equal(true);
          if (next.ok) reached = next.value;
        }
        if (events.length > 0) expect(reached).to.equal(goal);
      }
    }
    expect(eventsUntilShown('unloaded')).to.deep.equal([]);
    expect(eventsUntilUnloaded(undefined)).to.deep.equal([]);
    expect(eventsUntilUnloaded('shown')).to.deep.equal(['pagehidden', 'pageunloaded']);
  });
});
