import { expect } from 'chai';
import { accessibilityViolations } from '../../testing/accessibility.ts';
import { smallApp } from '../../testing/small-app.ts';
import { openPage, type OpenPage } from '../../testing/with-page.ts';
import { ELEMENT_PAGE } from './testing/elements-in-engine.ts';

const TABS = {
  mpt_tab_bar: {
    items: [
      { page: 'pages/index/index', text: 'First' },
      { page: 'pages/other/other', text: 'Second' },
    ],
  },
};
const FILES = {
  '/getPackage?id=tabs': smallApp('tabs', {}, TABS),
  '/getPackage?id=loops': smallApp('loops', {
    'pages/index/index.js': "page.addEventListener('pageshown', () => { for (;;); });",
  }),
};

for (const scheme of ['light', 'dark'] as const) {
  describe(`axe-core finds nothing in <mini-app> (${scheme})`, function () {
    this.timeout(60_000);
    let opened: OpenPage;
    before(async () => {
      opened = await openPage(ELEMENT_PAGE, { files: FILES });
      await opened.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await opened.page.evaluate(() => {
        document.documentElement.lang = 'en';
        document.documentElement.style.colorScheme = 'light dark';
        document.body.setAttribute('role', 'main');
        document.title = 'Elements';
      });
    });
    after(() => opened.close());
    afterEach(() => opened.page.evaluate(() => elementTest.removeAll()));

    const find = async (src: string, selector: string): Promise<void> => {
      await opened.page.evaluate((address) => elementTest.add('a', address), src);
      await opened.page.waitForFunction(
        (wanted) => elementTest.of('a').shadowRoot?.querySelector(wanted),
        { timeout: 30_000, polling: 100 },
        selector,
      );
      await opened.page.waitForFunction(() =>
        document.getAnimations().every((animation) => animation.effect?.getTiming().iterations === Infinity),
      );
      const found = await accessibilityViolations(opened.page);
      // Of the page around it, which is the test's own.
      expect(found.filter((one) => one.includes('mini-app'))).to.deep.equal([]);
    };

    it('with its tabs', () => find('platform://miniapp/tabs', '[part=tab][aria-current]'));
    it('where there is none', () => find('platform://miniapp/nowhere', '[role=alert]'));
    it('that asks whether to wait', () => find('platform://miniapp/loops', '[role=alertdialog]'));
  });
}
