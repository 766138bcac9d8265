import { expect } from 'chai';
import { Timeline } from './timeline.ts';

describe('the timeline of a run', () => {
  const lifecycle = (number: number, event: string, page?: number) =>
    ({
      ...{ is: 'lifecycle', at: 1_000 + number, number, event },
      ...(page !== undefined && { page }),
    }) as Parameters<Timeline['take']>[0];

  it('has the events with their time since the launch, and the states that they lead to', () => {
    const timeline = new Timeline(1_000);
    timeline.take(lifecycle(1, 'globallaunched'));
    timeline.take(lifecycle(2, 'globalshown'));
    timeline.take({ is: 'page', page: 1, route: 'pages/a/a', query: '' });
    timeline.take(lifecycle(3, 'pageloaded', 1));
    timeline.take({ is: 'ran', number: 3, took: 40 });
    expect(timeline.global).to.equal('shown');
    expect(timeline.front).to.deep.equal({ route: 'pages/a/a', state: 'loaded' });
    expect(timeline.entries.map(({ event, state, after }) => `${after} ${event} ${state}`)).to.deep.equal([
      '1 globallaunched launched',
      '2 globalshown shown',
      '3 pageloaded loaded',
    ]);
    expect(timeline.entries[2]).to.deep.include({ took: 40, page: { number: 1, route: 'pages/a/a' } });
  });

  it('is in the state error after a script error, until the next regular event', () => {
    const timeline = new Timeline(0);
    timeline.take(lifecycle(1, 'globallaunched'));
    timeline.failed(2_000);
    expect(timeline.global).to.equal('error');
    timeline.take(lifecycle(2, 'globalshown'));
    expect(timeline.global).to.equal('shown');
  });

  it('goes back to the page below when the one in front is unloaded', () => {
    const timeline = new Timeline(0);
    for (const page of [1, 2]) {
      timeline.take({ is: 'page', page, route: `pages/${page}/${page}`, query: '' });
      timeline.take(lifecycle(page, 'pageloaded', page));
    }
    timeline.take(lifecycle(3, 'pageunloaded', 2));
    expect(timeline.front?.route).to.equal('pages/1/1');
    expect(timeline.entries.at(-1)?.state).to.equal('unloaded');
  });

  it('takes nothing that no lifecycle allows, and keeps a bounded number', () => {
    const timeline = new Timeline(0);
    timeline.take(lifecycle(1, 'pageshown', 7));
    timeline.take(lifecycle(2, 'globalunloaded'));
    expect(timeline.entries).to.deep.equal([]);
    timeline.take(lifecycle(3, 'globallaunched'));
    for (let number = 4; number < 2_000; number += 2) {
      timeline.take(lifecycle(number, 'globalshown'));
      timeline.take(lifecycle(number + 1, 'globalhidden'));
    }
    expect(timeline.entries).to.have.length(500);
  });
});
