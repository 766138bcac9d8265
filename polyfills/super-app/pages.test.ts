import { expect } from 'chai';
import { until } from '../testing/engines/engine.ts';
import { describeInEngines } from '../testing/engines/in-engines.ts';
import { SuperAppInEngine } from '../testing/engines/super-app-in-engine.ts';
import { MemoryPackages } from '../testing/folder-packages.ts';
import { smallApp } from '../testing/small-app.ts';

const FILES = {
  'pages/index/index.html': '<p id="text">first</p><button id="on">On</button>',
  'pages/index/index.js': `
    document.getElementById('on').addEventListener('click', () => miniapp.navigateTo({ url: '/pages/third/third' }));
    document.addEventListener('pulldownrefresh', () => { document.getElementById('text').textContent = 'refreshing'; });
    document.getElementById('text').addEventListener('click', () => miniapp.stopPullDownRefresh());`,
  'pages/other/other.html': '<p>second</p>',
  'pages/third/third.html': '<p>third</p>',
};
const MANIFEST = {
  pages: ['pages/index/index', 'pages/other/other', 'pages/third/third'],
  window: { enable_pull_down_refresh: true },
  mpt_tab_bar: {
    items: [
      { page: 'pages/index/index', text: 'One' },
      { page: 'pages/other/other', text: 'Two' },
    ],
  },
};

declare global {
  /** How pages were seen to move. */
  var pageMoves: string[];
}

describeInEngines('the pages of a MiniApp in the super app', (engine) => {
  const packages = new MemoryPackages();
  let app: SuperAppInEngine;

  before(async () => {
    packages.put('pages', smallApp('pages', FILES, MANIFEST));
    app = await SuperAppInEngine.open(engine, packages);
    await app.page.evaluate(() => {
      globalThis.pageMoves = [];
      const { animate } = Element.prototype;
      Element.prototype.animate = function (this: Element, keyframes, timing) {
        const { transform } = (keyframes ?? {}) as { transform?: string[] };
        const motion = this.closest<HTMLElement>('.page-area')?.dataset['motion'];
        if (transform && motion) globalThis.pageMoves.push(`${motion}: ${transform.join(' > ')}`);
        return animate.call(this, keyframes, timing);
      };
    });
    await app.launch('platform://miniapp/pages');
    await app.sees('first');
  });
  after(() => app?.close());

  /** What moved until nothing moves any more. */
  const moves = async (): Promise<string[]> => {
    const isStill = () => !document.querySelector('[data-motion]') && globalThis.pageMoves.length > 0;
    await until(app.page, isStill, { reason: 'nothing moves, or it does not end' });
    return app.page.evaluate(() => globalThis.pageMoves.splice(0).sort());
  };
  const tabs = () =>
    app.page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.tab-bar:not([hidden]) button')].map(
        (tab) => `${tab.innerText.trim()}${tab.hasAttribute('aria-current') ? ', here' : ''}`,
      ),
    );
  /** A finger goes down by so many pixels, in steps, and up. Not every engine that is tested has a touch screen. */
  const pull = (down: number): Promise<void> =>
    app.page.evaluate((distance) => {
      const target = document.querySelector<HTMLIFrameElement>('.view[data-current]')?.contentDocument?.body;
      const tell = (type: string, y: number): void => {
        const touches = type === 'touchend' ? [] : [{ screenX: 100, screenY: 200 + y }];
        const event = new Event(type, { bubbles: true, cancelable: true });
        target?.dispatchEvent(Object.assign(event, { touches }));
      };
      tell('touchstart', 0);
      for (let y = 0; y <= distance; y += 20) tell('touchmove', y);
      tell('touchend', distance);
    }, down);
  const isRefreshing = () => document.querySelector('.page-area [part=refresh][aria-label]') !== null;

  it('are reached by the tab bar, which says where one is', async () => {
    expect(await tabs()).to.deep.equal(['One, here', 'Two']);
    await app.press('.tab-bar button:nth-child(2)');
    await app.sees('second');
    expect(await tabs()).to.deep.equal(['One', 'Two, here']);
    expect(await app.page.evaluate(() => globalThis.pageMoves), 'tabs change at once').to.deep.equal([]);
    await app.press('.tab-bar button');
    await app.sees('first');
  });

  it('come from the end of the line, and go back there; there is no bar on a page that is no tab’s', async () => {
    await app.pressInPage('#on');
    await app.sees('third');
    expect(await moves()).to.deep.equal([
      'forward: none > translateX(-33%)',
      'forward: translateX(100%) > none',
    ]);
    expect(await tabs()).to.deep.equal([]);
    await app.press('.app-window[data-foreground] .back');
    await app.sees('first');
    expect(await moves()).to.deep.equal(['back: none > translateX(100%)', 'back: translateX(-33%) > none']);
    expect(
      await app.page.evaluate(() => document.querySelectorAll('.page-area iframe:not([hidden])').length),
    ).to.equal(1);
  });

  it('come from the left where text runs from right to left', async () => {
    await app.page.evaluate(() => void (document.documentElement.dir = 'rtl'));
    await app.pressInPage('#on');
    await app.sees('third');
    expect(await moves()).to.deep.equal([
      'forward: none > translateX(33%)',
      'forward: translateX(-100%) > none',
    ]);
    await app.press('.app-window[data-foreground] .back');
    await app.sees('first');
    await moves();
    await app.page.evaluate(() => void (document.documentElement.dir = 'ltr'));
  });

  it('are pulled down to be refreshed, until their scripts say that they are', async () => {
    await pull(40);
    expect(await app.page.evaluate(isRefreshing), 'a little is nothing').to.equal(false);
    await pull(240);
    await app.sees('refreshing');
    expect(await app.page.evaluate(isRefreshing)).to.equal(true);
    await app.pressInPage('#text');
    await until(app.page, () => document.querySelector('[part=refresh]') === null, {
      reason: 'the sign of refreshing stays',
    });
  });
});
