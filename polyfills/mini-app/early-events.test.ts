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

const LINKS = {
  'pages/index/index.html': `<!doctype html><title>Index</title>
    <a id="stay" href="../second/second">stay</a><a id="go" href="../second/second">go</a><p id="out"></p><p id="end">
    <script type="module" src="/pages/index/slow.mjs"></script>`,
  'pages/index/slow.mjs': `
    await new Promise((later) => setTimeout(later, 400));
    document.getElementById('stay').onclick = (event) => {
      event.preventDefault();
      setTimeout(() => { document.getElementById('out').textContent = 'stayed'; }, 200);
    };`,
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

  it('does not lead to where they would not', async () => {
    const follow = (id: string) =>
      app.opened.page.evaluate(
        async (files, link) => {
          await miniAppTest.miniApp?.unload();
          const launching = miniAppTest.launch(files);
          while (!miniAppTest.view?.querySelector('#end')) await new Promise((later) => setTimeout(later, 5));
          miniAppTest.view.querySelector<HTMLElement>(link)?.click();
          await launching;
        },
        LINKS,
        id,
      );
    await follow('#stay');
    expect(await app.text('stayed')).to.include('stayed');
    await follow('#go');
    expect(await app.text('second')).to.equal('second');
  });
});
