import { expect } from 'chai';
import { describeInEngines } from '../testing/engines/in-engines.ts';
import { HIDDEN_LIMIT } from './hidden-widgets.ts';
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
      // As when a person changes the language of their system.
      Object.defineProperty(navigator, 'language', { value: 'fr', configurable: true });
      dispatchEvent(new Event('languagechange'));
      Reflect.deleteProperty(navigator, 'language');
    });
    await widgets.sees('a', 'context:language"fr"');
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

  it('is unloaded when more are out of sight than stay ready, the one that was so first, and begins again', async () => {
    const names = Array.from({ length: HIDDEN_LIMIT + 1 }, (_, at) => `w${at}`);
    const style = 'float: left; inline-size: 90px; block-size: 60px';
    for (const name of names) {
      await widgets.add(name, 'platform://miniapp/sea/widgets/moon/moon', { attributes: { style } });
    }
    for (const name of names) await widgets.hears(name, 'pageshown');
    await widgets.page.evaluate((all) => {
      for (const name of all) widgetTest.of(name).collapsed = true;
    }, names);
    await widgets.hears('w0', 'unloaded');
    const unloaded = await widgets.page.evaluate(
      (all) => all.filter((name) => widgetTest.events[name]?.includes('unloaded')),
      names,
    );
    expect(unloaded).to.deep.equal(['w0']);
    await widgets.page.evaluate(() => {
      widgetTest.of('w0').collapsed = false;
    });
    await widgets.sees('w0', 'moon');
  }).timeout(60_000);

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
