import { expect } from 'chai';
import { describeInEngines } from '../testing/engines/in-engines.ts';
import { SEA, SEA_APP } from './testing/sea-app.ts';
import { WidgetsInEngine } from './testing/widgets-in-engine.ts';

const FILES = { '/getPackage?id=sea': SEA_APP };

describeInEngines('the life of a widget', (engine) => {
  let widgets: WidgetsInEngine;
  before(async function () {
    this.timeout(40_000);
    widgets = await WidgetsInEngine.open(engine, FILES);
  });
  after(() => widgets.close());
  afterEach(() => widgets.removeAll());

  it('tells it new data and what changes around it, and does not start it anew', async () => {
    await widgets.add('a', SEA);
    await widgets.sees('a', 'shown');
    await widgets.page.evaluate(() => {
      widgetTest.of('a').data = { high: '06:12' };
    });
    await widgets.sees('a', 'data{"high":"06:12"}{"high":"06:12"}');
    await widgets.page.evaluate(() => {
      widgetTest.of('a').style.inlineSize = '200px';
    });
    await widgets.sees('a', 'context:width200');
    await widgets.page.evaluate(() => {
      widgetTest.of('a').lang = 'de';
    });
    await widgets.sees('a', 'context:language"de"');
    await widgets.page.evaluate(() => {
      widgetTest.of('a').style.colorScheme = 'dark';
      widgetTest.of('a').refreshContext();
    });
    await widgets.sees('a', 'context:colorScheme"dark"');
    expect(await widgets.page.evaluate(() => widgetTest.text('a').match(/loaded/g)?.length)).to.equal(1);
  });

  it('is hidden when it is scrolled away or folded, shown when it is back', async () => {
    await widgets.add('a', SEA);
    await widgets.hears('a', 'pageshown');
    await widgets.page.evaluate(() => {
      const gap = document.createElement('div');
      gap.className = 'gap';
      gap.style.blockSize = '5000px';
      document.body.append(gap);
      scrollTo(0, 4000);
    });
    await widgets.hears('a', 'pagehidden');
    await widgets.page.evaluate(() => scrollTo(0, 0));
    await widgets.sees('a', 'shown hidden shown');
    await widgets.page.evaluate(() => {
      widgetTest.of('a').collapsed = true;
    });
    await widgets.sees('a', 'shown hidden shown hidden');
    await widgets.page.evaluate(() => {
      widgetTest.of('a').collapsed = false;
    });
    await widgets.sees('a', 'shown hidden shown hidden shown');
  });

  it('begins when it is first seen', async () => {
    await widgets.page.evaluate(() => {
      const gap = document.createElement('div');
      gap.className = 'gap';
      gap.style.blockSize = '5000px';
      document.body.append(gap);
    });
    await widgets.add('far', SEA);
    await widgets.add('near', SEA);
    await widgets.page.evaluate(() => {
      document.body.prepend(widgetTest.of('near'));
    });
    await widgets.hears('near', 'launched');
    expect(await widgets.page.evaluate(() => widgetTest.events['far'])).to.deep.equal([]);
    await widgets.page.evaluate(() => widgetTest.of('far').scrollIntoView());
    await widgets.sees('far', 'shown');
  });

  it('is unloaded after five minutes out of sight, and begins again when it is seen', async () => {
    await widgets.add('a', SEA);
    await widgets.sees('a', 'shown');
    await widgets.page.evaluate(() => {
      const { setTimeout } = globalThis;
      const soon = (act: () => void, time = 0) => setTimeout(act, time === 300_000 ? 0 : time);
      Object.assign(globalThis, { setTimeout: soon });
      widgetTest.of('a').collapsed = true;
      Object.assign(globalThis, { setTimeout });
    });
    await widgets.hears('a', 'unloaded');
    await widgets.page.evaluate(() => {
      widgetTest.of('a').collapsed = false;
    });
    await widgets.sees('a', 'shown');
  });
});
