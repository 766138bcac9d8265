import { expect } from 'chai';
import { fileURLToPath } from 'node:url';
import { until } from '../../testing/engines/engine.ts';
import { describeInEngines } from '../../testing/engines/in-engines.ts';
import { openInEngine, type OpenedInEngine } from '../../testing/engines/open-in-engine.ts';
import { smallApp } from '../../testing/small-app.ts';
import type {} from './testing/element-page.ts';

const ENTRY = fileURLToPath(new URL('testing/element-page.ts', import.meta.url));
const TABS = {
  mpt_tab_bar: {
    items: [
      { page: 'pages/index/index', text: 'One' },
      { page: 'pages/other/other', text: 'Two' },
    ],
  },
};
const COUNTS = {
  'pages/index/index.js': `
    const times = Number(localStorage.getItem('times') ?? 0) + 1;
    localStorage.setItem('times', times);
    document.getElementById('text').append(', launched ' + times);`,
};
const LINKED = { 'pages/index/index.html': '<a href="/pages/other/other">index of tea</a>' };
const FILES = {
  '/getPackage?id=tea': smallApp('tea', LINKED),
  '/getPackage?id=tabs': smallApp('tabs', {}, TABS),
  '/getPackage?id=counts': smallApp('counts', COUNTS),
  '/getPackage?id=loops': smallApp('loops', {
    'pages/index/index.js': "page.addEventListener('pageshown', () => { for (;;); });",
  }),
  '/getPackage?id=whole': smallApp('whole', {}, { window: { fullscreen: true } }),
  '/getPackage?id=clock': smallApp(
    'clock',
    { 'widgets/clock/clock.html': '' },
    { pages: [], widgets: [{ name: 'Clock', path: 'widgets/clock/clock', min_code: 1 }] },
  ),
  '/shop/milk.ma': smallApp('milk'),
  '/changed.ma': smallApp('tea', { ...LINKED, 'pages/other/other.html': '<p>other, changed</p>' }),
};

describeInEngines('<mini-app>', (engine) => {
  let opened: OpenedInEngine;
  before(async function () {
    this.timeout(40_000);
    opened = await openInEngine(engine, ENTRY, { files: FILES });
  });
  after(() => opened.close());
  afterEach(() => opened.page.evaluate(() => elementTest.removeAll()));

  const add = (name: string, src: string, attributes = {}): Promise<void> =>
    opened.page.evaluate((...asked) => elementTest.add(...asked), name, src, attributes);
  /** Waits until the element shows the text. */
  const sees = async (name: string, text: string): Promise<void> => {
    const isSeen = (of: string, wanted: string): boolean => elementTest.text(of).includes(wanted);
    await until(opened.page, isSeen, {}, name, text).catch(async (cause: unknown) => {
      const [shown, events] = await opened.page.evaluate(
        (of) => [elementTest.text(of), elementTest.events[of]] as const,
        name,
      );
      throw new Error(`"${text}" is not seen, but "${shown}", after ${events?.join()}`, { cause });
    });
  };
  const hears = (name: string, event: string): Promise<void> =>
    until(
      opened.page,
      (of, wanted) => elementTest.events[of]?.includes(wanted) === true,
      { reason: `there was no ${event}` },
      name,
      event,
    );
  const events = (name: string): Promise<string[] | undefined> =>
    opened.page.evaluate((of) => elementTest.events[of], name);

  const depth = (name: string): Promise<number> =>
    opened.page.evaluate((of) => elementTest.of(of).depth, name);
  /** Presses what the selector finds in the page on screen. */
  const press = async (name: string, selector: string): Promise<void> => {
    const { x, y } = await opened.page.evaluate((...asked) => elementTest.place(...asked), name, selector);
    await opened.page.press(x, y);
  };

  it('runs the MiniApp that its src names', async () => {
    await add('a', 'platform://miniapp/tea');
    await sees('a', 'index of tea');
    await hears('a', 'pageshown');
    expect(await events('a')).to.deep.equal(['launched', 'pagechange', 'pageshown']);
  });

  it('runs a package by its URL, from the page that the fragment names', async () => {
    await add('a', 'shop/milk.ma#/pages/other/other');
    await sees('a', 'other of milk');
  });

  it('says why there is none, and tries again', async () => {
    await add('a', 'platform://miniapp/nowhere');
    await hears('a', 'error: package-not-found');
    await sees('a', 'This MiniApp is not available');
    await opened.page.evaluate(() => {
      elementTest.of('a').shadowRoot?.querySelector<HTMLElement>('.action')?.click();
    });
    await until(opened.page, () => elementTest.events['a']?.length === 2, {});
    await opened.page.evaluate(() => void (elementTest.of('a').src = '/harness.js'));
    await hears('a', 'error: package-media-type');
    await opened.page.evaluate(() => void (elementTest.of('a').src = 'platform://miniapp/clock'));
    await hears('a', 'error: no-pages');
  });

  it('opens the page of another src in the MiniApp that runs', async () => {
    await add('a', 'platform://miniapp/counts');
    await sees('a', 'index of counts, launched');
    await opened.page.evaluate(
      () => void (elementTest.of('a').src = 'platform://miniapp/counts/pages/other/other?x=1'),
    );
    await sees('a', 'other of counts');
    expect(await opened.page.evaluate(() => elementTest.of('a').currentPage?.query)).to.equal('x=1');
    expect((await events('a'))?.filter((event) => event === 'launched')).to.have.length(1);
  });

  it('runs another MiniApp when its src names one', async () => {
    await add('a', 'platform://miniapp/tea');
    await sees('a', 'index of tea');
    await opened.page.evaluate(() => void (elementTest.of('a').src = 'shop/milk.ma'));
    await sees('a', 'index of milk');
    await hears('a', 'unloaded');
  });

  it('has the tabs of the manifest, and goes to them', async () => {
    await add('a', 'platform://miniapp/tabs');
    await sees('a', 'index of tabs');
    const tabs = (): Promise<(string | null)[][]> =>
      opened.page.evaluate(() =>
        [...(elementTest.of('a').shadowRoot?.querySelectorAll('[part=tab-bar] [part=tab]') ?? [])].map(
          (tab) => [tab.textContent, tab.getAttribute('aria-current')],
        ),
      );
    expect(await tabs()).to.deep.equal([
      ['One', 'page'],
      ['Two', null],
    ]);
    await opened.page.evaluate(() => elementTest.of('a').switchTab('pages/other/other'));
    await sees('a', 'other of tabs');
    expect((await tabs())[1]).to.deep.equal(['Two', 'page']);
  });

  it('keeps its pages when it is moved, and when a changed package is loaded', async () => {
    await add('a', 'platform://miniapp/tea');
    await sees('a', 'index of tea');
    await press('a', 'a');
    await sees('a', 'other of tea');
    expect(await depth('a')).to.equal(2);
    const section = (): void => document.body.prepend(document.createElement('section'));
    await opened.page.evaluate(section);
    await opened.page.evaluate(() => document.querySelector('section')?.append(elementTest.of('a')));
    await sees('a', 'other of tea');
    await opened.page.evaluate(async () => {
      elementTest.of('a').reload(await elementTest.package('/changed.ma'));
    });
    await sees('a', 'other, changed');
    expect(await depth('a')).to.equal(2);
    await opened.page.evaluate(() => elementTest.of('a').back());
    await sees('a', 'index of tea');
    expect(await opened.page.evaluate(() => elementTest.of('a').back())).to.equal(false);
  });

  it('keeps its pages when it is moved by moveBefore(), where there is such a thing', async () => {
    await add('a', 'platform://miniapp/tea');
    await sees('a', 'index of tea');
    await press('a', 'a');
    await sees('a', 'other of tea');
    const hasMoved = await opened.page.evaluate(() => {
      const section = document.body.appendChild(document.createElement('section'));
      if (!('moveBefore' in section)) return false;
      (section.moveBefore as (node: Node, child: Node | null) => void).call(
        section,
        elementTest.of('a'),
        null,
      );
      return true;
    });
    // Firefox loads its frames anew, so it is launched again.
    const launches = hasMoved && engine.name === 'firefox' ? 2 : 1;
    const isLaunched = (times: number): boolean =>
      elementTest.events['a']?.filter((event) => event === 'launched').length === times;
    await until(opened.page, isLaunched, {}, launches);
    await sees('a', 'other of tea');
    expect(await opened.page.evaluate(() => elementTest.of('a').back())).to.equal(true);
    await sees('a', 'index of tea');
  });

  it('is one of several; a MiniApp runs in one of them', async () => {
    await add('a', 'platform://miniapp/tea');
    await add('b', 'shop/milk.ma');
    await sees('a', 'index of tea');
    await sees('b', 'index of milk');
    await add('c', 'platform://miniapp/tea/pages/other/other');
    await sees('c', 'other of tea');
    await sees('a', 'runs elsewhere');
    await sees('b', 'index of milk');
  });

  it('keeps what its MiniApp stores', async () => {
    const times = async (): Promise<number> => {
      await sees('a', 'index of counts, launched');
      const text = await opened.page.evaluate(() => elementTest.text('a'));
      return Number(/launched (\d+)/.exec(text)?.[1]);
    };
    await add('a', 'platform://miniapp/counts');
    const first = await times();
    await opened.page.evaluate(async () => {
      await elementTest.of('a').unload();
      elementTest.of('a').show();
    });
    expect(await times()).to.equal(first + 1);
  });

  it('is unloaded after five minutes in the background, and launched again', async () => {
    await add('a', 'platform://miniapp/tea');
    await sees('a', 'index of tea');
    await opened.page.evaluate(() => {
      const { setTimeout } = globalThis;
      const soon = (act: () => void, time = 0) => setTimeout(act, time === 300_000 ? 0 : time);
      Object.assign(globalThis, { setTimeout: soon });
      elementTest.of('a').hide();
      Object.assign(globalThis, { setTimeout });
    });
    await hears('a', 'unloaded');
    await opened.page.evaluate(() => elementTest.of('a').show());
    await sees('a', 'index of tea');
  });

  it('asks whether to wait for a MiniApp that does not answer', async () => {
    await add('a', 'platform://miniapp/loops');
    await sees('a', 'does not answer');
    await opened.page.evaluate(() => {
      const [, close] = elementTest.of('a').shadowRoot?.querySelectorAll<HTMLElement>('.dialog button') ?? [];
      close?.click();
    });
    await until(opened.page, () => elementTest.text('a') === '', {});
    expect(await opened.page.evaluate(() => elementTest.of('a').manifest)).to.equal(undefined);
  }).timeout(40_000);

  it('has the whole screen when its manifest asks for it and its page allows it', async function () {
    // The windows of the others are nobody's, in which nothing fills a screen.
    if (engine.name !== 'chromium') return this.skip();
    await opened.page.evaluate(() => {
      const open = document.createElement('button');
      open.id = 'open';
      open.addEventListener('click', () =>
        elementTest.add('a', 'platform://miniapp/whole', { allowfullscreen: '' }),
      );
      document.body.prepend(open);
      open.style.cssText = 'position: fixed; inset: 0; width: 100px; height: 100px';
    });
    await opened.page.press(50, 50);
    await until(opened.page, () => document.fullscreenElement === elementTest.of('a'), {});
    await opened.page.evaluate(() => elementTest.of('a').unload());
    await until(opened.page, () => document.fullscreenElement === null, {});
    return opened.page.evaluate(() => document.querySelector('#open')?.remove());
  });

  it('leaves no worker behind when it is removed', async () => {
    await add('a', 'platform://miniapp/tea');
    await sees('a', 'index of tea');
    await opened.page.evaluate(() => elementTest.of('a').remove());
    await hears('a', 'unloaded');
    expect(
      await opened.page.evaluate(() => elementTest.of('a').shadowRoot?.querySelector('iframe')),
    ).to.equal(null);
  });
});
