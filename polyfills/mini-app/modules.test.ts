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
      'a cycle',
      {
        'pages/index/index.js': "import './a.js'",
        'pages/index/a.js': "import './b.js'",
        'pages/index/b.js': "import './a.js'",
      },
      /pages\/index\/a\.js → pages\/index\/b\.js → pages\/index\/a\.js/,
    ],
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

  it('a module that imports itself is a cycle too', async () => {
    await app.launch({ 'pages/index/index.js': "import './index.js'" });
    expect((await app.event('scripterror')).join()).to.match(/cycle/);
  });
});
