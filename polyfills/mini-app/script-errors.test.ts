import { expect } from 'chai';
import { LOG } from './testing/recorded.ts';
import { MiniAppPage } from '../testing/mini-app-page.ts';

const SHOW =
  "page.addEventListener('pageshown', () => setTimeout(() => { document.getElementById('out').textContent = logged.join(' ') + ' ' + global.globalState }, 50));";

describe('script errors', () => {
  let app: MiniAppPage;
  before(async () => void (app = await MiniAppPage.open()));
  after(() => app.close());

  it('in app.js fire globalerror, and the launch goes on', async () => {
    await app.launch({
      'app.js': `${LOG} logGlobal(); global.addEventListener('globalerror', (event) => log(event.errorDescription)); throw new RangeError('early');`,
      'pages/index/index.js': SHOW,
    });
    expect(await app.text('shown')).to.equal(
      'globalerror RangeError: early globallaunched globalshown shown',
    );
  });

  for (const [what, script] of Object.entries({
    'a page script': "throw new Error('boom')",
    'a listener': "page.onpageshown = () => { throw new Error('boom') }",
    'a timer': "setTimeout(() => { throw new Error('boom') })",
    'a rejected promise': "Promise.reject(new Error('boom'))",
    'a DOM listener':
      "page.onpageshown = () => { document.body.onclick = () => { throw new Error('boom') }; document.body.click() }",
    syntax: "let let = 'boom'",
    'a microtask': "queueMicrotask(() => { throw new Error('boom') })",
  })) {
    it(`in ${what} take the MiniApp to the state error and reach the host`, async () => {
      await app.launch({
        'app.js': `${LOG} global.onglobalerror = (event) => log([global.globalState, event.errorDescription === global.lifecycleError.errorDescription, event.errorDescription].join());`,
        'pages/index/index.html': `<p id="out"></p><script type="module">${SHOW}</script>`,
        'pages/index/index.js': script,
      });
      expect(await app.text('error,true')).to.match(what === 'syntax' ? /SyntaxError/ : /boom/);
      expect(await app.event('scripterror')).to.satisfy((events: string[]) =>
        events.some((event) => /^scripterror: \w*Error: /.test(event)),
      );
    });
  }

  it('leave the state error with the next regular transition', async () => {
    await app.launch({
      'app.js': LOG,
      'pages/index/index.js': `page.onpageready = () => { throw new Error('x') }; logPage(page, 'index');
        global.onglobalhidden = () => log(global.globalState); global.onglobalshown = () => log(global.globalState);
        page.addEventListener('pageshown', () => { document.getElementById('out').textContent = logged.join(' ') + ' ' + global.globalState })`,
    });
    await app.text('pageshown error');
    expect(await app.opened.page.evaluate(() => miniAppTest.miniApp?.state)).to.equal('error');
    await app.opened.page.evaluate(() => {
      miniAppTest.miniApp?.hide();
      miniAppTest.miniApp?.show();
    });
    expect(await app.text('hidden shown')).to.match(/shown$/);
  });

  it('an error in a listener of globalerror does not go round in circles', async () => {
    await app.launch({
      'app.js': `let errors = 0; global.onglobalerror = async () => { errors++; await null; throw new Error('again') };`,
      'pages/index/index.js':
        "setTimeout(() => { document.getElementById('out').textContent = 'errors ' + errors }, 500); throw new Error('first')",
    });
    expect(Number((await app.text('errors')).split(' ')[1])).to.be.within(1, 100);
  });
});
