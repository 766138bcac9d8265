import { expect } from 'chai';
import { fileURLToPath } from 'node:url';
import { until } from '../../testing/engines/engine.ts';
import { describeInEngines } from '../../testing/engines/in-engines.ts';
import { openInEngine, type OpenedInEngine } from '../../testing/engines/open-in-engine.ts';
import { smallApp } from '../../testing/small-app.ts';
import type {} from './testing/element-page.ts';

const ENTRY = fileURLToPath(new URL('testing/element-page.ts', import.meta.url));
const ONWARDS = `for (const to of document.querySelectorAll('button'))
  to.addEventListener('click', () => miniapp.navigateTo({ url: to.title, transition: to.lang || undefined }));`;
const APP = {
  'app.js': `function onwards(document) { ${ONWARDS} }`,
  'pages/index/index.html':
    '<button id="to" title="/pages/other/other">index</button> <button id="still" title="/pages/other/other" lang="none">still</button>',
  'pages/index/index.js': 'onwards(document)',
  'pages/other/other.html': '<button id="to" title="/pages/index/index" lang="rise">other</button>',
  'pages/other/other.js': 'onwards(document)',
};

describeInEngines('transitions between pages', (engine) => {
  let opened: OpenedInEngine;
  before(async function () {
    this.timeout(40_000);
    opened = await openInEngine(engine, ENTRY, { files: { '/getPackage?id=a': smallApp('a', APP) } });
    await opened.page.evaluate(() => elementTest.add('a', 'platform://miniapp/a'));
    await sees('index', 1);
  });
  after(() => opened.close());
  beforeEach(() => opened.page.evaluate(() => void (elementTest.moves.length = 0)));

  /** Waits until the page is there, with so many open, and nothing moves any more. */
  const sees = (text: string, depth: number): Promise<void> =>
    until(
      opened.page,
      (wanted, open) =>
        elementTest.of('a').depth === open &&
        elementTest.text('a').includes(wanted) &&
        elementTest.events['a']?.at(-1) === 'pageshown' &&
        elementTest.pageArea('a').dataset['motion'] === undefined,
      {},
      text,
      depth,
    );
  const moves = async (): Promise<string[]> => {
    const seen = await opened.page.evaluate(() => elementTest.moves);
    return seen.map(({ motion, transform }) => `${motion}: ${transform}`).sort();
  };
  const press = async (button = '#to'): Promise<void> => {
    const { x, y } = await opened.page.evaluate((selector) => elementTest.place('a', selector), button);
    await opened.page.press(x, y);
  };
  const back = (): Promise<void> => opened.page.evaluate(() => void elementTest.of('a').back());
  const visibleFrames = (): Promise<number> =>
    opened.page.evaluate(() => {
      const frames = elementTest.pageArea('a').querySelectorAll('iframe');
      return [...frames].filter((frame) => frame.getBoundingClientRect().width > 0).length;
    });

  it('push a page from the end of the line, the one below moves a third as far', async () => {
    await press();
    await sees('other', 2);
    expect(await moves()).to.deep.equal([
      'forward: none > translateX(-33%)',
      'forward: translateX(100%) > none',
    ]);
    expect(await visibleFrames()).to.equal(1);
  });

  it('let a script choose another', async () => {
    await press();
    await sees('index', 3);
    expect(await moves()).to.deep.equal(['forward: translateY(100%) > none']);
  });

  it('take each page back the way that it came', async () => {
    await back();
    await sees('other', 2);
    expect(await moves()).to.deep.equal(['back: none > translateY(100%)']);
    await back();
    await sees('index', 1);
    expect(await moves()).to.deep.equal([
      'back: none > translateX(100%)',
      'back: none > translateY(100%)',
      'back: translateX(-33%) > none',
    ]);
    expect(
      await opened.page.evaluate(() => elementTest.pageArea('a').querySelectorAll('iframe').length),
    ).to.equal(1);
  });

  it('are none where a script wants none, and leave a page that came back as it was', async () => {
    await press('#still');
    await sees('other', 2);
    expect(await moves()).to.deep.equal([]);
    await back();
    await sees('index', 1);
    expect(await moves()).to.deep.equal([]);
    await press();
    await sees('other', 2);
    expect(await moves()).to.have.length(2);
    await back();
    await sees('index', 1);
  });
});
