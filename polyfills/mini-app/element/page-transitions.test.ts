import { expect } from 'chai';
import { fileURLToPath } from 'node:url';
import { openPage, type OpenPage } from '../../testing/with-page.ts';
import { smallApp } from '../../testing/small-app.ts';
import type { SeenMoves } from './testing/element-page.ts';

const ENTRY = fileURLToPath(new URL('testing/element-page.ts', import.meta.url));
const APP = {
  'pages/index/index.html': '<a href="/pages/other/other">index</a>',
  'pages/other/other.html': '<p>other</p><a id="rise">rise</a>',
  'pages/other/other.js': `document.getElementById('rise').addEventListener('click', () =>
    miniapp.navigateTo({ url: '/pages/index/index', transition: 'rise' }));`,
};

describe('transitions between pages', () => {
  let opened: OpenPage;
  before(async () => {
    opened = await openPage(ENTRY, { files: { '/getPackage?id=a': smallApp('a', APP) } });
    await opened.page.evaluate(() => elementTest.add('a', 'platform://miniapp/a'));
    await sees('index');
  });
  after(() => opened.close());

  const sees = async (text: string): Promise<void> => {
    await opened.page.waitForFunction((wanted) => elementTest.text('a').includes(wanted), {}, text);
    await opened.page.waitForFunction(() => elementTest.pageArea('a').dataset['motion'] === undefined);
  };
  /** What moves when something leads to another page. */
  const movesOf = async (act: () => void): Promise<SeenMoves> => {
    await opened.page.evaluate(() => elementTest.watchMoves('a'));
    await opened.page.evaluate(act);
    return opened.page.evaluate(() => elementTest.moves!);
  };

  it('push a page from the end, the one below moves a third as far', async () => {
    const press = (): void => elementTest.frame('a')?.contentDocument?.querySelector('a')?.click();
    const { motion, transforms } = await movesOf(press);
    expect(motion).to.equal('forward');
    expect(transforms).to.deep.equal(['none > translateX(-33.3333%)', 'translateX(100%) > none']);
    await sees('other');
    expect(await frames()).to.equal(1);
  });

  it('take it back the way that it came', async () => {
    const { motion, transforms } = await movesOf(() => void elementTest.of('a').back());
    expect(motion).to.equal('back');
    expect(transforms).to.deep.equal(['none > translateX(100%)', 'translateX(-33.3333%) > none']);
    await sees('index');
    expect(
      await opened.page.evaluate(() => elementTest.of('a').shadowRoot?.querySelectorAll('.view').length),
    ).to.equal(1);
  });

  const frames = (): Promise<number | undefined> =>
    opened.page.evaluate(
      () =>
        [...(elementTest.of('a').shadowRoot?.querySelectorAll<HTMLElement>('.view') ?? [])].filter(
          (frame) => frame.getBoundingClientRect().width > 0,
        ).length,
    );
});
