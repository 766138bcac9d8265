import { expect } from 'chai';
import { MiniAppPage } from '../testing/mini-app-page.ts';

describe('modules', () => {
  let app: MiniAppPage;
  before(async () => void (app = await MiniAppPage.open()));
  after(() => app.close());

  it('link within the package, each once per page, with the page’s document', async () => {
    await app.launch({
      'app.js': "import { name } from './common/name.js'; globalThis.appName = name;",
      'common/name.js': "export const name = 'näme # % ü';",
      'common/count.js': 'export const counter = { value: 0 };',
      'pages/index/a.js':
        "import { counter } from '/common/count.js'; counter.value++; export const put = (text) => { document.getElementById('out').textContent = text };",
      'pages/index/data.json': '{"answer": 42}',
      'pages/index/index.js': `
        import { put } from './a.js';
        import { counter } from '../../common/count.js';
        import data from './data.json' with { type: 'json' };
        const lazy = await import('./lazy.js');
        page.onpageshown = () => put(['linked', appName, counter.value, data.answer, lazy.default].join(' '));`,
      'pages/index/lazy.js': "export default 'lazy';",
    });
    expect(await app.text('linked')).to.equal('linked näme # % ü 1 42 lazy');
  });

  for (const [what, files, message] of [
    [
      'a missing module',
      { 'pages/index/index.js': "import './none.js'" },
      /pages\/index\/index\.js imports pages\/index\/none\.js, which is not in the package/,
    ],
    [
      'a foreign module',
      { 'pages/index/index.js': "import 'https://example.org/x.js'" },
      /imports "https:\/\/example\.org\/x\.js"\. Only modules of the package/,
    ],
    ['a bare name', { 'pages/index/index.js': "export {}; import 'react'" }, /imports "react"/],
  ] as const) {
    it(`${what} is a script error that says what is wrong`, async () => {
      await app.launch(files);
      expect((await app.event('scripterror')).join()).to.match(message);
    });
  }

  it('import each other in a cycle, and themselves', async () => {
    await app.launch({
      'pages/index/index.js':
        "import { name, put } from './a.js'; import './index.js'; export const title = () => 'cycle of ' + name; put()",
      'pages/index/a.js':
        "import { title } from './index.js'; export let name = 'one'; export function put() { name = 'two'; document.getElementById('out').textContent = title() + ' ' + typeof page.addEventListener }",
    });
    expect(await app.text('cycle')).to.equal('cycle of two function');
  });

  it('are imported by classic scripts, by whatever name is computed', async () => {
    await app.launch({
      'app.js': "globalThis.fromApp = import('./lib/' + 'a.js')",
      'lib/a.js': "import { b } from './b.js'; export function a() { return 'a' + b }",
      'lib/b.js': "import { a } from './a.js'; export const b = typeof a; export const c = import.meta.url",
      'pages/index/index.js': `(async () => {
        const [app, page, text] = [await fromApp, await import('/lib/a.js'), await import('../../lib/' + 'b.js')];
        const none = await import('./none.js').catch((error) => error.name + ' ' + error.message);
        document.getElementById('out').textContent = ['got', app.a(), page.a(), app === page, text.c, none].join();
      })()`,
    });
    expect(await app.text('got')).to.equal(
      'got,afunction,afunction,false,miniapp:///lib/b.js,TypeError pages/index/index.js imports pages/index/none.js, which is not in the package.',
    );
  });

  it('of style sheets are sheets', async () => {
    await app.launch({
      'pages/index/index.js':
        "import sheet from './more.css' with { type: 'css' }; document.getElementById('out').textContent = 'sheet ' + (sheet instanceof CSSStyleSheet) + sheet.cssRules.length",
      'pages/index/more.css': 'p { color: red } i { color: blue }',
    });
    expect(await app.text('sheet')).to.equal('sheet true2');
  });
});
