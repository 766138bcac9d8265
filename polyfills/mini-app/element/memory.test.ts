import { expect } from 'chai';
import { until } from '../../testing/engines/engine.ts';
import { describeInEngines } from '../../testing/engines/in-engines.ts';
import { smallApp } from '../../testing/small-app.ts';
import { ElementsInEngine } from './testing/elements-in-engine.ts';

const NAMES = ['tea', 'milk', 'honey'] as const;
const FILES = Object.fromEntries(NAMES.map((name) => [`/getPackage?id=${name}`, smallApp(name)]));

describeInEngines('`<mini-app>` when memory runs short', (engine) => {
  let elements: ElementsInEngine;
  before(async function () {
    this.timeout(40_000);
    elements = await ElementsInEngine.open(engine, FILES);
    for (const name of NAMES) {
      await elements.add(name, `platform://miniapp/${name}`);
      await elements.sees(name, `index of ${name}`);
    }
  });
  after(() => elements.close());

  const unloaded = (): Promise<string[]> =>
    elements.page.evaluate(
      (names) => names.filter((name) => elementTest.events[name]?.includes('unloaded')),
      [...NAMES],
    );

  it('unloads what is in the background for longest, until there is enough; nothing that is in front', async () => {
    await elements.page.evaluate(() => {
      // As browsers tell it that tell it.
      const measure = async () => ({
        bytes: elementTest.events['milk']?.includes('unloaded') ? 1_000 : 2 ** 31,
      });
      Object.defineProperty(performance, 'measureUserAgentSpecificMemory', { value: measure });
      const { setTimeout } = globalThis;
      const soon = (act: () => void, time = 0) => setTimeout(act, time === 30_000 ? 0 : time);
      Object.assign(globalThis, { setTimeout: soon });
      elementTest.of('milk').hide();
      elementTest.of('honey').hide();
    });
    const isGone = () => elementTest.events['milk']?.includes('unloaded') === true;
    await until(elements.page, isGone, { timeout: 20_000, reason: 'nothing is unloaded' });
    expect(await unloaded()).to.deep.equal(['milk']);
  });

  it('launches it again when it is shown', async () => {
    await elements.page.evaluate(() => elementTest.of('milk').show());
    await elements.sees('milk', 'index of milk');
    await elements.page.evaluate(() => elementTest.of('honey').show());
    expect(await unloaded()).to.deep.equal(['milk']);
  });
});
