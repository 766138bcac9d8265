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
});
