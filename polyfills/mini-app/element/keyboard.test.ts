import { expect } from 'chai';
import { until } from '../../testing/engines/engine.ts';
import { describeInEngines } from '../../testing/engines/in-engines.ts';
import { smallApp } from '../../testing/small-app.ts';
import { ElementsInEngine } from './testing/elements-in-engine.ts';

const APP = {
  'pages/index/index.html': '<button id="one">One</button><button id="two">Two</button>',
};
const TABS = {
  mpt_tab_bar: {
    items: [
      { page: 'pages/index/index', text: 'First' },
      { page: 'pages/other/other', text: 'Second' },
    ],
  },
};

describeInEngines('`<mini-app>` by the keyboard', (engine) => {
  let elements: ElementsInEngine;
  before(async function () {
    this.timeout(40_000);
    elements = await ElementsInEngine.open(engine, {
      '/getPackage?id=keys': smallApp('keys', APP, TABS),
    });
    await elements.page.evaluate(() => elementTest.addButton('before'));
    await elements.add('a', 'platform://miniapp/keys');
    await elements.page.evaluate(() => elementTest.addButton('after'));
    await elements.sees('a', 'One');
    const hasTabs = () => elementTest.of('a').shadowRoot?.querySelector('[part=tab]') !== null;
    await until(elements.page, hasTabs, { reason: 'there are no tabs' });
  });
  after(() => elements.close());

  it('is gone into, through its page and its tabs, and out again', async () => {
    await elements.page.evaluate(() => document.querySelector<HTMLElement>('button')?.focus());
    for (const next of ['One', 'Two', 'First', 'Second', 'after']) {
      await elements.page.key('Tab');
      const isThere = (wanted: string): boolean => elementTest.focused() === wanted;
      await until(elements.page, isThere, { reason: `the focus is not at ${next}` }, next);
    }
  });

  it('is named after its MiniApp', async () => {
    const names = await elements.page.evaluate(() => [
      elementTest.pageArea('a').getAttribute('role'),
      elementTest.pageArea('a').getAttribute('aria-label'),
      elementTest.frame('a')?.title,
    ]);
    expect(names).to.deep.equal(['group', 'App keys', 'App keys']);
  });
});
