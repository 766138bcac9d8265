import { expect } from 'chai';
import { describeInEngines } from '../../testing/engines/in-engines.ts';
import type { OpenedInEngine } from '../../testing/engines/open-in-engine.ts';
import { MiniAppPage } from '../../testing/mini-app-page.ts';

const FILES = {
  'pages/index/index.html': `<style>
    p { inline-size: calc(75 * var(--mpt-px)); color: rgb(0, 0, 1) }
    @media (prefers-color-scheme: dark) { p { color: rgb(0, 0, 2) } }</style><p id="out">index</p>`,
};

describeInEngines('the look of pages', (engine) => {
  let app: MiniAppPage<OpenedInEngine>;
  before(async function () {
    this.timeout(40_000);
    app = await MiniAppPage.openIn(engine);
  });
  after(() => app.close());

  const look = async (manifest: object): Promise<{ color: string; width: number; page: number }> => {
    await app.launch(FILES, manifest);
    await app.text('index');
    return app.opened.page.evaluate(() => {
      const out = miniAppTest.view!.getElementById('out')!;
      const page = miniAppTest.view!.documentElement.clientWidth;
      return { color: getComputedStyle(out).color, width: out.getBoundingClientRect().width, page };
    });
  };

  it('has the design in its width', async () => {
    const of = async (window: object): Promise<number> => {
      const { width, page } = await look({ window });
      return width / page;
    };
    expect(await of({ design_width: 150 })).to.be.closeTo(0.5, 0.01);
    expect(await of({})).to.be.closeTo(0.1, 0.01);
    expect((await look({ window: { auto_design_width: true } })).width).to.equal(75);
  });

  it('has the colour scheme of the manifest', async function () {
    // WebKit's frames have the system's, whatever their element says.
    if (engine.name === 'webkitgtk') return this.skip();
    expect((await look({ color_scheme: 'dark' })).color).to.equal('rgb(0, 0, 2)');
    expect((await look({ color_scheme: 'light' })).color).to.equal('rgb(0, 0, 1)');
    return undefined;
  });
});
