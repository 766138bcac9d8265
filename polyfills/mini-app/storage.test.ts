import { expect } from 'chai';
import { MiniAppPage } from '../testing/mini-app-page.ts';

describe('localStorage', () => {
  let app: MiniAppPage;
  before(async () => void (app = await MiniAppPage.open()));
  after(() => app.close());

  const show = (what: string): string => `document.getElementById('out').textContent = 'is: ' + ${what}`;

  it('keeps what was written for the next launch', async () => {
    await app.launch({
      'app.js': `localStorage.setItem('a', 1); localStorage.b = 'two'; localStorage.setItem('gone', ''); delete localStorage.gone;`,
      'pages/index/index.js': show(
        `[localStorage.length, localStorage.getItem('a'), 'b' in localStorage, Object.keys(localStorage)]`,
      ),
    });
    expect(await app.text('is: ')).to.equal('is: 2,1,true,a,b');
    await app.launch({
      'pages/index/index.js': show(
        `[localStorage.a, localStorage.getItem('b'), localStorage.getItem('gone')]`,
      ),
    });
    expect(await app.text('is: ')).to.equal('is: 1,two,');
    await app.launch({
      'app.js': 'localStorage.clear()',
      'pages/index/index.js': show('localStorage.length'),
    });
    expect(await app.text('is: ')).to.equal('is: 0');
    expect(await app.opened.page.evaluate(() => miniAppTest.stored['test'])).to.deep.equal({});
  });

  it('refuses what is beyond its limit, and keeps what was there', async () => {
    await app.launch({
      'pages/index/index.js': `
        let name = ''; localStorage.setItem('a', 'kept');
        try { localStorage.setItem('a', 'x'.repeat(6_000_000)) } catch (error) { name = error.name }
        ${show('[name, localStorage.a]')}`,
    });
    expect(await app.text('is: ')).to.equal('is: QuotaExceededError,kept');
  });

  it('refuses more items than it may have, and takes the limit that the embedder sets', async () => {
    const tried = (what: string): string =>
      `let said = 'none'; try { ${what} } catch (error) { said = error.name + ' ' + localStorage.length } ${show('said')}`;
    const fill = "for (let i = 0; i <= 10_000; i++) localStorage.setItem('item' + i, i);";
    await app.launch({ 'app.js': 'localStorage.clear();', 'pages/index/index.js': tried(fill) });
    expect(await app.text('is: ')).to.equal('is: QuotaExceededError 10000');
    await app.opened.page.evaluate(() => (miniAppTest.budgets = { storage: 200 }));
    const files = {
      'app.js': 'localStorage.clear();',
      'pages/index/index.js': tried(
        "localStorage.setItem('a', 'b'.repeat(100)); localStorage.setItem('c', 'd'.repeat(100));",
      ),
    };
    await app.launch(files);
    expect(await app.text('is: ')).to.equal('is: QuotaExceededError 1');
    expect(await app.opened.page.evaluate(() => miniAppTest.events)).to.not.include('terminated');
  });
});
