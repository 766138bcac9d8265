import { expect } from 'chai';
import { describeInEngines } from '../testing/engines/in-engines.ts';
import type { OpenedInEngine } from '../testing/engines/open-in-engine.ts';
import { MiniAppPage } from '../testing/mini-app-page.ts';

const PAGE = {
  'pages/index/index.html': `<!doctype html><title>Index</title>
    <button id="go">Go</button><input id="name"><p id="out">index</p>
    <script type="module" src="/pages/index/slow.mjs"></script>`,
  'pages/index/slow.mjs': `
    await new Promise((later) => setTimeout(later, 400));
    const out = document.getElementById('out');
    for (const type of ['click', 'input'])
      document.addEventListener(type, ({ target }) => { out.textContent += ' ' + type + ' ' + target.id + target.value; });
    out.textContent = 'ready';`,
};

describeInEngines('what a person does before the scripts of a page listen', (engine) => {
  let app: MiniAppPage<OpenedInEngine>;
  before(async () => {
    app = await MiniAppPage.openIn(engine);
  });
  after(() => app?.close());

  it('is told to them afterwards, in its order', async () => {
    await app.opened.page.evaluate(async (files) => {
      const launching = miniAppTest.launch(files);
      let field: HTMLInputElement | null | undefined;
      while (!field) {
        await new Promise((later) => setTimeout(later, 5));
        field = miniAppTest.view?.querySelector<HTMLInputElement>('#name');
      }
      miniAppTest.view?.querySelector<HTMLElement>('#go')?.click();
      field.value = 'Ada';
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await launching;
    }, PAGE);
    expect(await app.text('input')).to.include('ready click go input nameAda');
  });
});
