import { expect } from 'chai';
import { openViews, type Views } from '../testing/open-views.ts';
import '../testing/view-harness.ts';

describe('a layout that was forgiven', () => {
  let views: Views;
  before(async () => {
    views = await openViews();
  });
  after(() => views.close());

  it('is not, with the task that it was part of, on a machine that did nothing else', async () => {
    const told = await views.look(() => harness.takeLong(150, true));
    expect(told).to.match(
      /^Styling, laying out and painting its page took \d+ ms at once; 100 are allowed\./,
    );
    expect(Number(/\d+/.exec(told)?.[0])).to.be.at.least(150);
  });

  it('is, on a busy machine', async () => {
    expect(await views.look(() => harness.takeLong(150, false))).to.equal('');
  });

  it('is, when its task was short', async () => {
    expect(await views.look(() => harness.takeLong(1, true))).to.equal('');
  });

  it('is on a busy machine when other threads run as often', async () => {
    expect(await views.look(() => harness.isQuiet(0))).to.equal(true);
    expect(await views.look(() => harness.isQuiet(5))).to.equal(false);
  });
});
