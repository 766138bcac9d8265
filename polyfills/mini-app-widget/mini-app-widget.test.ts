import { expect } from 'chai';
import { describeInEngines } from '../testing/engines/in-engines.ts';
import { smallApp } from '../testing/small-app.ts';
import { SEA, SEA_APP } from './testing/sea-app.ts';
import { appWithWidget, WidgetsInEngine } from './testing/widgets-in-engine.ts';

const FILES = {
  '/getPackage?id=sea': SEA_APP,
  '/getPackage?id=none': smallApp('none'),
  '/getPackage?id=loops': appWithWidget('loops', 'page.onpageshown = () => { for (;;); };'),
  '/getPackage?id=breaks': appWithWidget('breaks', 'throw new Error("broken");'),
  '/alone.ma': appWithWidget('alone', '', { pages: [] }),
};

describeInEngines('<mini-app-widget>', (engine) => {
  let widgets: WidgetsInEngine;
  before(async function () {
    this.timeout(40_000);
    widgets = await WidgetsInEngine.open(engine, FILES);
  });
  after(() => widgets.close());
  afterEach(() => widgets.removeAll());

  it('shows the widget that its src names, in the MiniApp’s scripts', async () => {
    await widgets.add('a', SEA);
    await widgets.sees('a', 'ready shown');
    expect(await widgets.text('a')).to.match(/null\d+x168Test loaded\(bay=north\) ready shown/);
    expect(
      await widgets.page.evaluate(() => [widgetTest.of('a').name, widgetTest.of('a').manifest?.name]),
    ).to.deep.equal(['Tides', 'App sea']);
  });

  it('shows several at once, each in a frame of its own, and takes an opened package with one widget only', async () => {
    await widgets.add('a', SEA);
    await widgets.add('b', SEA);
    await widgets.add('c', 'platform://miniapp/sea/widgets/moon/moon');
    await widgets.add('d', '/alone.ma');
    for (const [name, text] of [
      ['a', 'shown'],
      ['b', 'shown'],
      ['c', 'moon'],
      ['d', 'only'],
    ] as const)
      await widgets.sees(name, text);
  });

  it('says why there is no widget, and tries again', async () => {
    await widgets.add('a', 'platform://miniapp/none');
    await widgets.hears('a', 'error: widget-not-found');
    await widgets.sees('a', 'has no widgets');
    await widgets.add('b', 'platform://miniapp/sea/widgets/gone/gone');
    await widgets.sees('b', 'The MiniApp has no widget /widgets/gone/gone.');
    await widgets.page.evaluate(() => {
      widgetTest.of('b').src = 'platform://miniapp/sea';
    });
    await widgets.hears('b', 'error: widget-not-named');
    await widgets.add('c', 'platform://miniapp/missing');
    await widgets.hears('c', 'error: package-not-found');
    await widgets.page.evaluate(() => {
      widgetTest.of('b').src = 'platform://miniapp/sea/widgets/moon/moon';
    });
    await widgets.sees('b', 'moon');
  });

  it('tells of an error of its scripts, and goes on', async () => {
    await widgets.add('a', 'platform://miniapp/breaks');
    await widgets.hears('a', 'scripterror: Error: broken');
    await widgets.hears('a', 'pageshown');
  });

  it('ends with the element, and is there again with it', async () => {
    await widgets.add('a', SEA);
    await widgets.sees('a', 'shown');
    await widgets.page.evaluate(() => widgetTest.of('a').remove());
    await widgets.hears('a', 'unloaded');
    await widgets.page.evaluate(() => document.body.append(widgetTest.of('a')));
    await widgets.sees('a', 'shown');
  });

  it('is there when it was moved by moveBefore(), where there is such a thing', async () => {
    await widgets.add('a', SEA);
    await widgets.add('b', SEA);
    await widgets.sees('b', 'shown');
    await widgets.page.evaluate(() => {
      const [a, b] = [widgetTest.of('a'), widgetTest.of('b')];
      if ('moveBefore' in document.body)
        (document.body.moveBefore as (node: Node, child: Node) => void).call(document.body, b, a);
    });
    await widgets.sees('b', 'shown');
    await widgets.press('b', '#go');
    await widgets.hears('b', 'openpage');
  });

  it('stops one that does not answer, and leaves the others alone', async function () {
    this.timeout(60_000);
    await widgets.add('a', 'platform://miniapp/loops');
    await widgets.add('b', SEA);
    await widgets.sees('b', 'shown');
    await widgets.sees('a', 'does not answer');
    await widgets.sees('b', 'shown');
  });
});
