import { expect } from 'chai';
import { until } from '../../testing/engines/engine.ts';
import { describeInEngines } from '../../testing/engines/in-engines.ts';
import { smallApp } from '../../testing/small-app.ts';
import { ElementsInEngine } from './testing/elements-in-engine.ts';

const SCROLLS = {
  'pages/index/index.html': '<p id="out">index</p><div style="height: 3000px"></div>',
  'pages/index/index.js': `
    const out = document.getElementById('out');
    const note = (word) => out.append(' ' + word);
    page.onpageshown = () => note('shown');
    document.addEventListener('reachbottom', ({ type }) => note(type));
    document.addEventListener('pulldownrefresh', ({ type }) => note(type));
    out.addEventListener('click', () => miniapp.stopPullDownRefresh().then(() => note('stopped')));`,
};
const WINDOW = { window: { enable_pull_down_refresh: true, on_reach_bottom_distance: 100 } };
const FILES = {
  '/getPackage?id=scrolls': smallApp('scrolls', SCROLLS, WINDOW),
  '/getPackage?id=still': smallApp('still', SCROLLS),
};

describeInEngines('gestures in `<mini-app>`', (engine) => {
  let elements: ElementsInEngine;
  before(async function () {
    this.timeout(40_000);
    elements = await ElementsInEngine.open(engine, FILES);
  });
  after(() => elements.close());
  beforeEach(async () => {
    await elements.add('a', 'platform://miniapp/scrolls');
    await elements.sees('a', 'shown');
  });
  afterEach(() => elements.removeAll());

  /** A finger goes down by so many pixels, in steps, and up. Not every engine that is tested has a touch screen. */
  const pull = (down: number): Promise<void> =>
    elements.page.evaluate((distance) => {
      const target = elementTest.frame('a')?.contentDocument?.body;
      const tell = (type: string, y: number): void => {
        const touches = type === 'touchend' ? [] : [{ screenX: 100, screenY: 200 + y }];
        const event = new Event(type, { bubbles: true, cancelable: true });
        target?.dispatchEvent(Object.assign(event, { touches }));
      };
      tell('touchstart', 0);
      for (let y = 0; y <= distance; y += 20) tell('touchmove', y);
      tell('touchend', distance);
    }, down);
  const sign = (): Promise<string | null | undefined> =>
    elements.page.evaluate(() =>
      elementTest.of('a').shadowRoot?.querySelector('[part=refresh]')?.getAttribute('aria-label'),
    );

  it('refresh the page that is pulled down, until its script says that it is done', async () => {
    await pull(40);
    expect(await elements.text('a'), 'a little is nothing').to.not.contain('pulldownrefresh');
    await pull(240);
    await elements.sees('a', 'pulldownrefresh');
    expect(await sign()).to.be.a('string');
    const isStill = () =>
      elementTest
        .frame('a')
        ?.getAnimations()
        .every(({ playState }) => playState !== 'running') === true;
    await until(elements.page, isStill, { reason: 'the page goes on moving' });
    const { x, y } = await elements.page.evaluate(() => elementTest.place('a', '#out'));
    await elements.page.press(x, y);
    await elements.sees('a', 'stopped');
    const isGone = () => !elementTest.of('a').shadowRoot?.querySelector('[part=refresh]');
    await until(elements.page, isGone, { reason: 'the sign of refreshing stays' });
  });

  it('refresh it by `refresh()`, too, if its manifest allows that', async () => {
    expect(await elements.page.evaluate(() => elementTest.of('a').refresh())).to.equal(true);
    await elements.sees('a', 'pulldownrefresh');
    await elements.add('b', 'platform://miniapp/still');
    await elements.sees('b', 'shown');
    expect(await elements.page.evaluate(() => elementTest.of('b').refresh())).to.equal(false);
  });

  it('tell when scrolling nears the end of the page', async () => {
    const scrollTo = (top: number): Promise<void> =>
      elements.page.evaluate(
        (to) => elementTest.frame('a')?.contentDocument?.scrollingElement?.scrollTo(0, to),
        top,
      );
    await scrollTo(500);
    await elements.page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50))),
    );
    expect(await elements.text('a')).to.not.contain('reachbottom');
    await scrollTo(100_000);
    await elements.sees('a', 'reachbottom');
  });
});
