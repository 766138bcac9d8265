import { expect } from 'chai';
import { LOG } from './testing/recorded.ts';
import { MiniAppPage } from '../testing/mini-app-page.ts';

const SHOW =
  "page.addEventListener('pageshown', () => { document.getElementById('out').textContent = logged.join(' ') });";

describe('the launch', () => {
  let app: MiniAppPage;
  before(async () => void (app = await MiniAppPage.open()));
  after(() => app.close());

  it('fires the global events, then the page’s, and shows what the script wrote', async () => {
    await app.launch({
      'app.js': `${LOG} logGlobal();`,
      'pages/index/index.js': `logPage(page, 'index'); ${SHOW}`,
    });
    expect(await app.text('pageshown')).to.equal(
      'globallaunched globalshown index.pageloaded index.pageready index.pageshown',
    );
  });

  it('gives listeners an event with the input object’s members, in the state that it names', async () => {
    await app.launch(
      {
        'app.js': `${LOG}
          log(String(global.globalState));
          global.ongloballaunched = (event) => log([event instanceof Event, event.type, event.pagePath, event.lang, global.globalState, global.inputObject.dir].join());`,
        'pages/index/index.js': `
          log(String(page.pageState));
          page.onpageloaded = (event) => log([event.pageInputQuery, page.pageState, page.pageInputObject.pageInputQuery].join());
          ${SHOW}`,
      },
      {},
      '/pages/index/index?a=1&b=%20#x',
    );
    expect(await app.text('loaded')).to.equal(
      'undefined true,globallaunched,pages/index/index,en-US,launched,auto undefined a=1&b=%20,loaded,a=1&b=%20',
    );
  });

  it('runs app.js in the global scope, so that pages share its lexical declarations', async () => {
    await app.launch({
      'app.js': 'const shared = { count: 1 }; class Kept {} let letter = "a";',
      'pages/index/index.js':
        'shared.count++; const page_ = page; document.getElementById("out").textContent = [shared.count, typeof Kept, letter, typeof leaked].join();',
    });
    expect(await app.text('function')).to.equal('2,function,a,undefined');
  });

  it('runs a page script once per page instance, in function scope', async () => {
    await app.launch({
      'app.js': 'let runs = 0;',
      'pages/index/index.js':
        'runs++; const own = 1; let document_ = document; setTimeout(() => miniapp.navigateTo({url: "/pages/second/second"}));',
      'pages/second/second.js':
        'document.getElementById("out").textContent = "runs " + runs + " " + typeof own + " " + (window.document === document) + (window.page === page) + window.runsVisible;',
    });
    expect(await app.text('runs')).to.equal('runs 1 undefined truetrueundefined');
  });

  it('lets a page script declare names that the runtime gives it', async () => {
    await app.launch({
      'pages/index/index.js':
        '"use strict"; const window = 5; document.getElementById("out").textContent = "window " + window;',
    });
    expect(await app.text('window')).to.equal('window 5');
  });

  it('runs the scripts of the HTML after the page’s own, in order, one scope for the classic ones', async () => {
    await app.launch({
      'pages/index/index.html':
        '<p id="out"></p><script>var first = order.length; order.push("inline1")</script><script src="lib.js"></script><script>order.push("inline2" + fromLib()); document.querySelector("#out").textContent = order + " " + first</script>',
      'pages/index/index.js': 'order.push("own")',
      'pages/index/lib.js': 'function fromLib() { return "!" } order.push("lib")',
      'app.js': 'const order = [];',
    });
    expect(await app.text('inline2')).to.equal('own,inline1,lib,inline2! 1');
  });

  it('opens the page that the URI names, with its title', async () => {
    await app.launch({}, {}, '/pages/second/second?q=1');
    await app.text('second');
    const current = await app.opened.page.evaluate(() => miniAppTest.miniApp?.currentPage);
    expect(current).to.deep.equal({ route: 'pages/second/second', title: 'Second', query: 'q=1' });
  });

  it('tells the host of a changed title', async () => {
    await app.launch({ 'pages/index/index.js': 'document.title = " Changed  title "' });
    await app.event('titlechange');
    expect(await app.opened.page.evaluate(() => miniAppTest.miniApp?.currentPage?.title)).to.equal(
      'Changed title',
    );
  });

  it('unloads the pages from the top, then the MiniApp', async () => {
    await app.launch({
      'app.js': `${LOG} logGlobal(); global.onglobalunloaded = () => { localStorage.setItem('log', logged.join(' ')) };`,
      'pages/index/index.js': `logPage(page, 'index'); page.onpageshown = () => miniapp.navigateTo({url: '../second/second.html'})`,
      'pages/second/second.js': `logPage(page, 'second'); page.addEventListener('pageshown', () => { logged.length = 0; document.body.append('ready') })`,
    });
    await app.text('ready');
    const log = await app.opened.page.evaluate(async () => {
      await miniAppTest.miniApp?.unload();
      return [
        miniAppTest.stored['test']?.['log'],
        miniAppTest.miniApp?.state,
        document.querySelectorAll('iframe').length,
      ];
    });
    expect(log).to.deep.equal([
      'second.pagehidden second.pageunloaded index.pageunloaded globalunloaded',
      'unloaded',
      0,
    ]);
  });
});

describe('the first launch of all', () => {
  it('leaves nothing behind that keeps others from opening, when its window goes at once', async () => {
    const app = await MiniAppPage.open();
    try {
      await app.opened.page.evaluate(async () => {
        await miniAppTest.launch();
        document.querySelector('div')?.remove();
      });
      await app.launch({});
      expect(await app.text('index')).to.equal('index');
    } finally {
      await app.close();
    }
  });
});
