import { expect } from 'chai';
import { findElement, openViews, type Views } from '../testing/open-views.ts';
import '../testing/view-harness.ts';

describe('requests to observe', () => {
  let views: Views;
  before(async () => {
    views = await openViews();
  });
  after(() => views.close());

  /** Asks so many times for the same to begin or to end, before any of it is carried out. */
  async function ask(times: number): Promise<string | undefined> {
    const { root } = await views.open({ html: '<i>i</i>', budgets: { watches: 3 } });
    const { id } = findElement(root, 'i');
    const begin = JSON.stringify({ id: 1, kind: 'resize', box: 'border-box' });
    const asked = Array.from({ length: times }, (_, index) => (index % 2 === 0 ? begin : '{"id":1}'));
    return views.apply(asked.map((value) => ({ do: 'property', id, name: 'watch', value })));
  }

  it('are not endless while they wait for what carries them out', async () => {
    expect(await ask(20_000)).to.equal(undefined);
    expect(await ask(20_001)).to.equal('bad-watch');
  });

  it('end the change events of a media query too', async () => {
    const { root } = await views.open({ html: '<i>i</i>', budgets: { watches: 1 } });
    const { id } = findElement(root, 'i');
    const asked = [1, 2, 3].flatMap((number) => [
      JSON.stringify({ id: number, kind: 'media', query: '(max-width: 500px)' }),
      ...(number < 3 ? [JSON.stringify({ id: number })] : []),
    ]);
    for (const value of asked) {
      expect(await views.apply([{ do: 'property', id, name: 'watch', value }])).to.equal(undefined);
      await views.look(() => new Promise((resolve) => setTimeout(resolve, 100)));
    }
    await views.look(() => void (harness.frame.style.width = '400px'));
    await views.until(() => harness.events.some(({ type }) => type === 'watch'));
    // And no more than that one.
    await views.look(() => new Promise((resolve) => setTimeout(resolve, 300)));
    expect((await views.events('watch')).map(({ members }) => members['id'])).to.deep.equal([3]);
  });
});
