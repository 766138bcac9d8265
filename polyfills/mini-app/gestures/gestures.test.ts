import { expect } from 'chai';
import type { Touchscreen } from 'puppeteer-core';
import { MiniAppPage } from '../../testing/mini-app-page.ts';

const LONG = {
  'pages/index/index.html': '<p id="out">index</p><div style="height: 3000px"></div>',
  'pages/index/index.js': `
    const note = (type) => document.getElementById('out').append(' ' + type);
    page.addEventListener('pageshown', () => note('shown'));
    document.addEventListener('reachbottom', ({ type }) => note(type));
    window.addEventListener('pulldownrefresh', ({ type }) => note(type));
    document.addEventListener('keydown', () => miniapp.stopPullDownRefresh().then(() => note('stopped')));`,
};

describe('gestures of a page', () => {
  let app: MiniAppPage;
  before(async () => void (app = await MiniAppPage.open()));
  after(() => app.close());
  const launch = async (window: object): Promise<void> => {
    await app.launch(LONG, { window });
    await app.text('shown');
    await app.opened.page.evaluate(() => {
      const frame = document.querySelector<HTMLIFrameElement>('iframe.view[data-current]')!;
      frame.style.cssText = 'width: 300px; height: 400px';
      frame.scrollIntoView();
    });
  };
  const scrollTo = (top: number): Promise<void> =>
    app.opened.page.evaluate((to) => miniAppTest.view?.scrollingElement?.scrollTo(0, to), top);
  const times = async (type: string): Promise<number> =>
    (await app.opened.page.evaluate(() => miniAppTest.text)).split(type).length - 1;
  /** Moves a finger down from the middle of the page, and leaves it there. */
  const pull = async (down: number): Promise<Touchscreen> => {
    const { x, y } = await app.opened.page.evaluate(() => {
      const box = document.querySelector('iframe.view[data-current]')!.getBoundingClientRect();
      return { x: box.x + 100, y: box.y + 40 };
    });
    const { touchscreen } = app.opened.page;
    await touchscreen.touchStart(x, y);
    for (let moved = 20; moved <= down; moved += 20) await touchscreen.touchMove(x, y + moved);
    return touchscreen;
  };
  const isRefreshing = (): Promise<boolean> =>
    app.opened.page.evaluate(() => document.querySelector('[part=refresh][aria-label]') !== null);

  it('tell when scrolling nears the end of the page, once each time', async () => {
    await launch({ on_reach_bottom_distance: 200 });
    await scrollTo(1000);
    await scrollTo(100_000);
    await app.text('reachbottom');
    await scrollTo(1000);
    await app.opened.page.waitForFunction(
      () => (miniAppTest.view?.scrollingElement?.scrollTop ?? 0) === 1000,
    );
    // Two frames, after which the scrolling was seen.
    await app.opened.page.evaluate(
      () => new Promise((done) => setTimeout(() => requestAnimationFrame(done), 100)),
    );
    await scrollTo(100_000);
    await app.text('reachbottom reachbottom');
    expect(await times('reachbottom')).to.equal(2);
  });

  it('pull a page down to refresh it, until its script says that it is done', async () => {
    await launch({ enable_pull_down_refresh: true });
    await (await pull(240)).touchEnd();
    await app.text('pulldownrefresh');
    expect(await isRefreshing()).to.equal(true);
    await app.opened.page.evaluate(() => {
      const frame = document.querySelector<HTMLIFrameElement>('iframe.view[data-current]');
      frame?.focus();
    });
    await app.opened.page.keyboard.press('a');
    await app.text('stopped');
    await app.opened.page.waitForFunction(() => document.querySelector('[part=refresh]') === null);
  });

  it('leave a page that is pulled a little as it was', async () => {
    await launch({ enable_pull_down_refresh: true });
    await (await pull(40)).touchEnd();
    await app.opened.page.waitForFunction(() => document.querySelector('[part=refresh]') === null);
    expect(await times('pulldownrefresh')).to.equal(0);
  });

  it('are asked for by a host, where the manifest allows it', async () => {
    await launch({ enable_pull_down_refresh: true });
    expect(await app.opened.page.evaluate(() => miniAppTest.miniApp?.refresh())).to.equal(true);
    await app.text('pulldownrefresh');
    await launch({});
    expect(await app.opened.page.evaluate(() => miniAppTest.miniApp?.refresh())).to.equal(false);
    await (await pull(240)).touchEnd();
    expect(await isRefreshing()).to.equal(false);
  });
});
