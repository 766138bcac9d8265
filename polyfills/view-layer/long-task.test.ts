import { expect } from 'chai';
import { openViews, type Views } from '../testing/open-views.ts';
import '../testing/view-harness.ts';

describe('a task that laid a page out and took long', () => {
  let views: Views;
  before(async () => {
    views = await openViews();
  });
  after(() => views.close());

  it('breaks the budget on a machine that did nothing else', async () => {
    const told = await views.look(() => harness.takeLong(150, true));
    expect(told).to.match(
      /^Styling, laying out and painting its page took \d+ ms at once; 100 are allowed\./,
    );
    expect(Number(/\d+/.exec(told)?.[0])).to.be.at.least(150);
  });

  it('is forgiven on a busy machine', async () => {
    expect(await views.look(() => harness.takeLong(150, false))).to.equal('');
  });

  it('is forgiven when it was others that took the time', async () => {
    expect(await views.look(() => harness.takeLong(1, true))).to.equal('');
  });

  it('is on a busy machine when other threads take its time', async () => {
    expect(await views.look(() => harness.isQuiet(0))).to.equal(true);
    expect(await views.look(() => harness.isQuiet(5))).to.equal(false);
  });
});
