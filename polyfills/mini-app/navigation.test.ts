import { expect } from 'chai';
import { LOG } from './testing/recorded.ts';
import { MiniAppPage } from '../testing/mini-app-page.ts';

const TABS = {
  pages: ['pages/index/index', 'pages/second/second', 'pages/third/third'],
  mpt_tab_bar: {
    items: [
      { page: 'pages/index/index', text: 'One' },
      { page: 'pages/second/second', text: 'Two' },
    ],
  },
};
const PAGES = {
  'app.js': `${LOG} let visits = 0; function show(document) { document.getElementById('out').textContent = logged.join(' ') + ' .' }`,
  'pages/index/index.js': `logPage(page, 'index'); page.addEventListener('pageshown', () => { show(document); if (visits++ === 0) begin(document) });`,
  'pages/second/second.js': `logPage(page, 'second'); page.addEventListener('pageshown', () => { show(document); second(document) });`,
  'pages/third/third.html': '<p id="out"></p>',
  'pages/third/third.js': `logPage(page, 'third'); page.addEventListener('pageshown', () => show(document));`,
};

/** The pages of above with what the first and the second do when they are shown. */
function pages(begin: string, second = ''): Record<string, string> {
  const helpers = `function begin(document) { logged.length = 0; ${begin} } function second(document) { ${second} }`;
  return { ...PAGES, 'app.js': `${PAGES['app.js']} ${helpers}` };
}

describe('navigation', () => {
  let app: MiniAppPage;
  before(async () => void (app = await MiniAppPage.open()));
  after(() => app.close());

  const depth = (): Promise<number | undefined> => app.opened.page.evaluate(() => miniAppTest.miniApp?.depth);

  it('navigateTo hides the old page before it loads the new one, and fulfils when that is shown', async () => {
    await app.launch(
      pages(`miniapp.navigateTo({url: '../second/second?x=1#f'}).then(() => log('fulfilled'))`),
    );
    expect(await app.text('second.pageshown')).to.equal(
      'index.pagehidden second.pageloaded second.pageready second.pageshown .',
    );
    expect(await depth()).to.equal(2);
  });

  it('redirectTo unloads the old page first', async () => {
    await app.launch(pages(`miniapp.redirectTo({url: '/pages/second/second'})`));
    expect(await app.text('second.pageshown')).to.equal(
      'index.pagehidden index.pageunloaded second.pageloaded second.pageready second.pageshown .',
    );
    expect(await depth()).to.equal(1);
  });

  it('navigateBack unloads the page and shows the one below; a greater delta stops at the first', async () => {
    await app.launch(
      pages(
        `miniapp.navigateTo({url: '../second/second'})`,
        `logged.length = 0; miniapp.navigateBack({delta: 7})`,
      ),
    );
    expect(await app.text('second.pageunloaded index.pageshown')).to.equal(
      'second.pagehidden second.pageunloaded index.pageshown .',
    );
    expect(await depth()).to.equal(1);
  });

  it('back() of the host goes back once and says false at the first page', async () => {
    await app.launch(pages(`miniapp.navigateTo({url: '../second/second'})`));
    await app.text('second.pageshown');
    expect(await app.opened.page.evaluate(() => miniAppTest.miniApp?.back())).to.equal(true);
    await app.text('index.pageshown');
    expect(await app.opened.page.evaluate(() => miniAppTest.miniApp?.back())).to.equal(false);
  });

  it('refuses the eleventh page, an unknown page, one outside the package and a wrong argument, by code', async () => {
    const attempts = `
      (async () => {
        const codes = [];
        const attempt = (promise) => promise.then(() => codes.push('ok'), (error) => codes.push(error.code));
        await attempt(miniapp.navigateTo({url: '/pages/none/none'}));
        await attempt(miniapp.navigateTo({url: 'https://example.org/'}));
        await attempt(miniapp.navigateTo());
        await attempt(miniapp.navigateBack({delta: -1}));
        await attempt(miniapp.switchTab({url: '/pages/second/second'}));
        await attempt(miniapp.scanCode({formats: ['qr_code']}).then((code) => codes.push(code.format)));
        for (let i = 0; i < 10; i++) await attempt(miniapp.navigateTo({url: '/pages/third/third'}));
        localStorage.setItem('codes', codes.join(' '));
        miniapp.redirectTo({url: '/pages/second/second'});
      })();`;
    await app.launch(pages(attempts), { pages: TABS.pages });
    await app.text('second.pageshown');
    expect(await app.opened.page.evaluate(() => miniAppTest.stored['test']?.['codes'])).to.equal(
      'page-not-found url-not-in-package invalid-argument invalid-argument no-such-tab test ok ' +
        'ok ok ok ok ok ok ok ok ok page-stack-full',
    );
  });

  it('switchTab unloads the pages above and keeps a tab’s page', async () => {
    await app.launch(
      pages(
        `miniapp.navigateTo({url: '/pages/third/third'}).then(() => miniapp.switchTab({url: '/pages/second/second'}))`,
        `if (!globalThis.wentBack) { logged.length = 0; setTimeout(() => miniapp.switchTab({url: '/pages/index/index'}), 50) } globalThis.wentBack = true`,
      ),
      TABS,
    );
    expect(await app.text('second.pagehidden index.pageshown')).to.equal(
      'second.pagehidden index.pageshown .',
    );
    await app.opened.page.evaluate(() => miniAppTest.miniApp?.switchTab('pages/second/second'));
    await app.event('tabchange');
    expect(await app.text('index.pagehidden second.pageshown')).to.contain('.');
    expect(await depth()).to.equal(1);
  });

  it('follows a link that nobody prevented, and only that', async () => {
    await app.launch({
      'pages/index/index.html':
        '<a id="stay" href="../second/second">stay</a><a id="go" href="../second/second?from=link">go</a><p id="out"></p>',
      'pages/index/index.js': `
        document.querySelector('#stay').onclick = (event) => { event.preventDefault(); document.querySelector('#out').textContent = 'stayed' };`,
      'pages/second/second.js': `document.querySelector('#out').textContent = 'query ' + page.pageInputObject.pageInputQuery`,
    });
    await app.text('go');
    await app.opened.page.evaluate(() => miniAppTest.view?.querySelector<HTMLElement>('#stay')?.click());
    await app.text('stayed');
    await app.opened.page.evaluate(() => miniAppTest.view?.querySelector<HTMLElement>('#go')?.click());
    expect(await app.text('query')).to.equal('query from=link');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await depth()).to.equal(2);
  });

  it('follows a link that a script clicks', async () => {
    await app.launch({
      'pages/index/index.html': '<a href="../second/second">go</a>',
      'pages/index/index.js': `page.onpageshown = () => document.querySelector('a').click()`,
    });
    await app.text('second');
    expect(await depth()).to.equal(2);
  });
});
