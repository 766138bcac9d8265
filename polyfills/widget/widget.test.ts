import { expect } from 'chai';
import { join } from 'node:path';
import { until, type EnginePage } from '../testing/engines/engine.ts';
import { describeInEngines } from '../testing/engines/in-engines.ts';
import { bundleClassic } from '../testing/bundle-classic.ts';
import { serveStrictSite, type StrictSite } from '../testing/strict-site.ts';

describeInEngines('widgets in a page', (engine) => {
  let site: StrictSite;
  let page: EnginePage;

  before(async () => {
    const script = await bundleClassic({
      entryPoints: [join(import.meta.dirname, 'testing/widget-script.ts')],
    });
    site = await serveStrictSite({
      policy: "default-src 'none'; script-src 'self'; frame-src 'self'",
      policies: { '/widget.html': "default-src 'none'; script-src https://site.example" },
      pages: {
        '/': '<!doctype html><script type="module" src="/board.js"></script><body></body>',
        '/widget.html':
          '<!doctype html><script defer src="/widget.js"></script><a href="platform://miniapp/tides">Tides</a>',
      },
      scripts: { entryPoints: { board: join(import.meta.dirname, 'testing/board-page.ts') } },
      files: { '/widget.js': ['text/javascript', script] },
    });
    page = await engine.start({ width: 600, height: 500 });
  });
  after(async () => {
    await page?.close();
    await site?.close();
  });
  beforeEach(async () => {
    await page.goTo(`${site.origin}/`);
    await until(page, () => globalThis.board !== undefined, {});
  });

  const heard = (line: string) =>
    until(page, (wanted) => board.told.includes(wanted), { reason: `not told: ${line}` }, line);
  const shown = async () => {
    await page.evaluate(() => board.place('tides', { high: 1 }));
    await heard('tides: pageshown');
  };
  const linkOf = (index: number) =>
    page.evaluate((at) => {
      const { left, top } = board.widget(at).frame.getBoundingClientRect();
      return [left + 25, top + 20];
    }, index);
  const tapLink = async () => {
    const [x = 0, y = 0] = await linkOf(0);
    await page.press(x, y);
  };
  const toldSince = () => page.evaluate(() => board.told.splice(0));

  it('are loaded with their data, drawn and shown', async () => {
    await shown();
    expect(await toldSince()).to.deep.equal([
      'tides: pageloaded {"high":1}',
      'tides: pageready',
      'tides: pageshown',
    ]);
  });

  it('are hidden and shown by scrolling, folding and their page, each for itself', async () => {
    await shown();
    await page.evaluate(() => {
      document.body.style.height = '5000px';
      board.place('ferries');
    });
    await heard('ferries: pageshown');
    await toldSince();
    await page.evaluate(() => scrollTo(0, 2000));
    await heard('tides: pagehidden');
    await heard('ferries: pagehidden');
    await page.evaluate(() => {
      board.widget(1).setCollapsed(true);
      scrollTo(0, 0);
    });
    await heard('tides: pageshown');
    expect(await page.evaluate(() => board.states())).to.deep.equal(['shown', 'hidden']);
    await toldSince();
    await page.evaluate(() => {
      let state = 'hidden';
      Object.defineProperty(document, 'visibilityState', { get: () => state, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
      state = 'visible';
      document.dispatchEvent(new Event('visibilitychange'));
      board.widget(1).setCollapsed(false);
    });
    await heard('ferries: pageshown');
    expect((await toldSince()).sort()).to.deep.equal([
      ...['ferries: pageshown', 'tides: pagehidden', 'tides: pageshown'],
    ]);
  });

  it('are given new data and a new context without being initialized again', async () => {
    await shown();
    await toldSince();
    const refused = await page.evaluate(() => {
      board.widget(0).update({ high: 2 });
      const failed = board.widget(0).update({ high: () => 3 });
      return !failed.ok && failed.violations[0]?.code;
    });
    expect(refused).to.equal('widget-data-not-copied');
    await heard('tides: widgetdatachange {"high":2}');
    await page.evaluate(() => {
      board.widget(0).frame.width = '240';
      document.documentElement.style.setProperty('--accent', 'teal');
    });
    await until(page, () => board.told.some((line) => line.includes('widgetcontextchange width')), {});
    await page.evaluate(() => board.refresh());
    await until(page, () => board.told.at(-1)?.endsWith(' 240 teal') === true, {});
    expect((await toldSince()).filter((line) => line.includes('pageloaded'))).to.deep.equal([]);
  });

  it('are placed in frames that are loaded already, too', async () => {
    await page.evaluate(() => board.placeLate('tides', { high: 1 }));
    await heard('tides: pageshown');
    expect(await toldSince()).to.deep.equal([
      ...['tides: pageloaded {"high":1}', 'tides: pageready', 'tides: pageshown'],
    ]);
    await page.evaluate(() => {
      board.widget(0).frame.src += '2';
    });
    await heard('tides2: pageshown');
  });

  it('are the same when their frame tells late that it is loaded', async () => {
    await shown();
    await page.evaluate(async () => {
      board.widget(0).frame.dispatchEvent(new Event('load'));
      board.widget(0).update({ high: 2 });
    });
    await heard('tides: widgetdatachange {"high":2}');
    expect((await toldSince()).filter((line) => line.includes('pageloaded'))).to.have.length(1);
    await page.evaluate(() => board.close());
    expect((await toldSince()).at(-1)).to.equal('tides: pageunloaded');
  });

  it('are told of their end, and a frame that is loaded anew holds a new one', async () => {
    await shown();
    await toldSince();
    await page.evaluate(() => {
      board.widget(0).update({ high: 3 });
      board.widget(0).frame.src += '2';
    });
    await heard('tides2: pageshown');
    expect(await toldSince()).to.include('tides2: pageloaded {"high":3}');
    await page.evaluate(() => board.close());
    expect(await toldSince()).to.deep.equal(['tides2: pagehidden', 'tides2: pageunloaded']);
    expect(await page.evaluate(() => document.querySelectorAll('iframe').length)).to.equal(0);
  });

  it('open their MiniApp by a person’s tap on a link', async () => {
    await shown();
    await tapLink();
    await until(page, () => board.opened.length === 1, { reason: 'nothing was opened' });
    expect(await page.evaluate(() => board.opened)).to.deep.equal(['tides opens tides']);
  });

  it('open nothing by a tap beside them, and one MiniApp by one of theirs', async () => {
    await shown();
    await page.press(500, 450);
    await page.evaluate(() => {
      board.place('pushy');
    });
    await heard('pushy: pageshown');
    await tapLink();
    await until(page, () => board.opened.length > 0, { reason: 'nothing was opened' });
    await page.evaluate(() => {
      board.place('eager');
    });
    await heard('eager: pageshown');
    const [x = 0, y = 0] = await linkOf(2);
    await page.press(x, y);
    await until(page, () => board.opened.includes('eager opens tides'), { reason: 'eager opened nothing' });
    // What it says in the end comes after what it tried.
    const opened = await page.evaluate(async () => {
      await board.close();
      return board.opened;
    });
    expect(opened).to.deep.equal(['tides opens tides', 'eager opens tides']);
  });

  it('open nothing that no person tapped', async () => {
    await page.evaluate(() => {
      // A driver's own asking counts as a tap in Chromium.
      Object.defineProperty(navigator, 'userActivation', { value: { isActive: false } });
      board.place('pushy');
    });
    await heard('pushy: pageshown');
    // What it says in the end comes after what it tried.
    const opened = await page.evaluate(async () => {
      await board.widget(0).remove();
      return board.opened;
    });
    expect(opened).to.deep.equal([]);
  });

  it('find what came while their scripts were loaded', async () => {
    await page.evaluate(() => {
      board.place('tides', { high: 1 });
      board.widget(0).frame.addEventListener('load', () => board.widget(0).update({ high: 2 }));
    });
    await heard('tides: pageshown');
    expect((await toldSince())[0]).to.equal('tides: pageloaded {"high":2}');
  });
});
