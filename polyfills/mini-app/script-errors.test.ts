import { expect } from 'chai';
import { LOG } from './testing/recorded.ts';
import { describeInEngines } from '../testing/engines/in-engines.ts';
import type { OpenedInEngine } from '../testing/engines/open-in-engine.ts';
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
    expect(await app.text('shown')).to.match(
      /^globalerror RangeError: early \(app\.js:\d+:\d+\) globallaunched globalshown shown$/,
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

  it('that break a step of a page’s life don’t keep the next ones from coming', async () => {
    await app.launch({
      'app.js': `${LOG} global.onglobalerror = (event) => log(event.errorDescription.slice(0, 14));`,
      'pages/index/index.js': `Object.defineProperty(document, 'readyState', { set() { throw new Error('broken') } });
        logPage(page, 'index'); ${SHOW}`,
    });
    expect(await app.text('index.pageshown')).to.match(/Error: broken .*index\.pageready .*index\.pageshown/);
  });

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

describeInEngines('the place of an error', (engine) => {
  let app: MiniAppPage<OpenedInEngine>;
  before(async () => void (app = await MiniAppPage.openIn(engine)));
  after(() => app.close());

  /** Columns differ between engines: of the call, or of what is called. */
  const AT = (line: number, from: number, to: number): RegExp =>
    new RegExp(`${line}:(?:${Array.from({ length: to - from + 1 }, (_, at) => from + at).join('|')})\\b`);

  for (const [what, files, file, at] of [
    [
      'a classic script',
      { 'pages/index/index.js': 'fail();\nfunction fail() { null.x }' },
      'pages/index/index.js',
      AT(2, 19, 25),
    ],
    [
      'its first line',
      { 'pages/index/index.js': 'const a = 1; null.x' },
      'pages/index/index.js',
      AT(1, 14, 20),
    ],
    ['app.js', { 'app.js': '\n  null.x' }, 'app.js', AT(2, 3, 9)],
    [
      'a module',
      { 'pages/index/index.js': "import { a } from '/lib/a.js'; export {}; a.b.c" },
      'pages/index/index.js',
      AT(1, 43, 48),
    ],
    [
      'an imported module',
      { 'pages/index/index.js': "import '/lib/b.js'", 'lib/b.js': "import a from './a.js'; null.x" },
      'lib/b.js',
      AT(1, 25, 31),
    ],
    [
      'a module in a cycle',
      { 'pages/index/index.js': "import '/lib/b.js'", 'lib/b.js': "import './b.js'; null.x" },
      'lib/b.js',
      AT(1, 18, 24),
    ],
    [
      'a listener',
      {
        'pages/index/index.js':
          'page.onpageshown = () => { document.body.onclick = () => { null.x }; document.body.click() }',
      },
      'pages/index/index.js',
      AT(1, 60, 66),
    ],
    [
      'a timer',
      { 'pages/index/index.js': 'setTimeout(() => { null.x })' },
      'pages/index/index.js',
      AT(1, 20, 26),
    ],
    [
      'a promise',
      { 'pages/index/index.js': "Promise.reject(new Error('boom'))" },
      'pages/index/index.js',
      AT(1, 16, 25),
    ],
  ] as const) {
    it(`in ${what} is one in the package's own file`, async () => {
      const { 'app.js': script = '', ...others } = files as Record<string, string>;
      await app.launch({
        'lib/a.js': 'export const a = 1; export default 2',
        ...others,
        'app.js': `const told = []; global.onglobalerror = (event) => told.push(event.errorDescription);${script}`,
        'pages/index/index.html': `<p id="out"></p><script>
          const stacks = [];
          window.onerror = (message, file, line, column, error) => { stacks.push(error.stack, file + ':' + line + ':' + column) };
          window.onunhandledrejection = ({ reason }) => { stacks.push(reason.stack) };
          const look = () => told.length > 0 ? document.getElementById('out').textContent = 'told ' + JSON.stringify([told, stacks]) : setTimeout(look, 10);
          setTimeout(look);
        </script>`,
      });
      const events = await app.event('scripterror');
      const place = new RegExp(`\\(${file}:${at.source}\\)$`);
      expect(events.find((event) => event.startsWith('scripterror'))).to.match(place);
      const [told, stacks] = JSON.parse((await app.text('told ')).slice(5)) as [string[], string[]];
      expect(told[0]).to.match(place);
      for (const stack of stacks) {
        expect(stack).to.match(new RegExp(`${file}:${at.source}`));
        expect(stack).to.not.match(/data:|runtime|blob:/);
      }
    });
  }

  it('is in window.onerror and in the stack that a script reads', async () => {
    await app.launch({
      'pages/index/index.js': `
        window.onerror = (message, file, line, column) => { document.getElementById('out').textContent = 'told ' + [file, line, read] };
        document.body.addEventListener('click', () => { try { null.x } catch (error) { globalThis.read = error.stack.slice(0, 1000) } });
        document.body.click();
        setTimeout(() => { throw 'text' });`,
    });
    const text = await app.text('told ');
    expect(text).to.match(/^told pages\/index\/index\.js,5,/);
    if (engine.name !== 'webkitgtk')
      expect(text)
        .to.match(/index\.js:3:/)
        .and.not.match(/data:|runtime/);
  });

  it('names the file of a syntax error', async () => {
    await app.launch({ 'pages/index/index.js': "let let = 'boom'" });
    expect((await app.event('scripterror')).join()).to.match(
      /SyntaxError: .*\(pages\/index\/index\.js[:\d]*\)/,
    );
  });
});
