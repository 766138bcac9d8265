import { expect } from 'chai';
import { until } from '../../testing/engines/engine.ts';
import { describeInEngines } from '../../testing/engines/in-engines.ts';
import { smallApp } from '../../testing/small-app.ts';
import { BACKGROUND_LIMIT } from './in-background.ts';
import { ElementsInEngine } from './testing/elements-in-engine.ts';

const NAMES = Array.from({ length: BACKGROUND_LIMIT + 2 }, (_, at) => `app${at}`);
const FILES = Object.fromEntries(NAMES.map((name) => [`/getPackage?id=${name}`, smallApp(name)]));

describeInEngines('`<mini-app>` in the background', (engine) => {
  let elements: ElementsInEngine;
  before(async function () {
    this.timeout(60_000);
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
      NAMES,
    );

  /** As when its tab is left, or seen again. */
  const turnPage = (isHidden: boolean): Promise<void> =>
    elements.page.evaluate((hidden) => {
      Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, isHidden);

  it('leaves all alive while their page is not seen', async () => {
    await turnPage(true);
    await turnPage(false);
    expect(await unloaded()).to.deep.equal([]);
  });

  it('is unloaded when more are there than stay alive, the one that went first', async () => {
    await elements.page.evaluate(
      (names) => {
        for (const name of names) elementTest.of(name).hide();
      },
      NAMES.slice(0, BACKGROUND_LIMIT + 1),
    );
    const isGone = () => elementTest.events['app0']?.includes('unloaded') === true;
    await until(elements.page, isGone, { timeout: 20_000, reason: 'nothing is unloaded' });
    expect(await unloaded()).to.deep.equal(['app0']);
  });

  it('is launched again when it is shown', async () => {
    await elements.page.evaluate(() => elementTest.of('app0').show());
    await elements.sees('app0', 'index of app0');
    expect(await unloaded()).to.deep.equal(['app0']);
  });

  it('begins again with its page, where it was unloaded while that was not seen', async () => {
    const last = NAMES.at(-1)!;
    await elements.page.evaluate(() => {
      const { setTimeout } = globalThis;
      const soon = (act: () => void, time = 0) => setTimeout(act, time === 300_000 ? 0 : time);
      Object.assign(globalThis, { setTimeout: soon });
    });
    await turnPage(true);
    const isGone = (name: string) => elementTest.events[name]?.includes('unloaded') === true;
    await until(elements.page, isGone, { timeout: 20_000, reason: 'it stays' }, last);
    await turnPage(false);
    await elements.sees(last, `index of ${last}`);
    expect(await elements.text('app1')).to.equal('', 'what its page had hidden stays so');
  });
});
