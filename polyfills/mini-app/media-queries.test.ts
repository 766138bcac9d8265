import { expect } from 'chai';
import { MiniAppPage } from '../testing/mini-app-page.ts';

describe('media queries that a script listens to', () => {
  let app: MiniAppPage;
  before(async () => {
    app = await MiniAppPage.open();
  });
  after(() => app.close());

  it('count no more when it does not listen any more', async () => {
    await app.opened.page.evaluate(() => (miniAppTest.budgets = { watches: 2 }));
    await app.launch({
      'pages/index/index.js': `
        const listener = () => {};
        for (let i = 0; i < 9; i++) {
          const query = matchMedia('(min-width: ' + i + 'px)');
          query.addEventListener('change', listener);
          query.addListener(listener);
          query.onchange = listener;
          query.removeListener(listener);
          query.onchange = null;
        }
        const kept = [1, 2].map((i) => matchMedia('(min-width: ' + i + 'px)'));
        for (const query of kept) query.addEventListener('change', listener);
        setTimeout(() => { document.getElementById('out').textContent = 'listens'; }, 300);`,
    });
    await app.text('listens');
    expect(await app.opened.page.evaluate(() => miniAppTest.events)).to.not.include('terminated');
  });
});
