import { MemoryPackages } from '@miniapp-tests/polyfills/testing/folder-packages';
import { openSuperApp, type OpenSuperApp } from '@miniapp-tests/polyfills/testing/open-super-app';
import { smallApp } from '@miniapp-tests/polyfills/testing/small-app';

/** Milliseconds of one scroll. */
const DURATION = 2_000;
const VIEWPORT = { width: 390, height: 700 };

/** A widget with a list, whose scripts change something every quarter of a second and ten times a second move a mark. */
const WIDGET = {
  html: '<div id="mark"></div><p id="time">0</p><ul id="rows"></ul>',
  css: `body { margin: 0; font: 15px sans-serif } #mark { width: 20px; height: 4px; background: teal }
    ul { margin: 0; padding: 8px; list-style: none } li { border-bottom: 1px solid silver }`,
  js: `const rows = document.getElementById('rows');
    for (let index = 0; index < 20; index++) {
      const row = document.createElement('li');
      row.textContent = 'Row ' + index;
      rows.append(row);
    }
    let ticks = 0;
    setInterval(() => {
      ticks++;
      document.getElementById('mark').style.width = 20 + (ticks % 10) * 10 + 'px';
    }, 100);
    setInterval(() => {
      document.getElementById('time').textContent = String(ticks);
      rows.append(rows.firstElementChild);
    }, 250);`,
};

/** A MiniApp with so many widgets. */
function widgetApp(count: number): Uint8Array {
  const paths = Array.from({ length: count }, (_, index) => `widgets/number${index}/number${index}`);
  const files = paths.flatMap((path) =>
    Object.entries(WIDGET).map(([end, text]) => [`${path}.${end}`, text]),
  );
  const widgets = paths.map((path, index) => ({ name: `Widget ${index}`, path }));
  return smallApp('many', Object.fromEntries(files) as Record<string, string>, { widgets });
}

/** The super app's board in a browser of its own, which is scrolled without and with widgets. */
export class ScrolledBoard {
  readonly #app: OpenSuperApp;

  /** @param count of the widgets that there are to add */
  static async open(count: number): Promise<ScrolledBoard> {
    const packages = new MemoryPackages();
    packages.put('many', widgetApp(count));
    const app = await openSuperApp(packages, VIEWPORT);
    const { page } = app;
    await page.type('#launch-uri', 'platform://miniapp/many');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.app-window[data-foreground] .view[data-current]');
    await page.click('.capsule-close');
    await page.waitForSelector('.app-tile');
    await page.click('.home-widgets');
    await page.waitForSelector('.widget-board-empty .quiet-action');
    return new ScrolledBoard(app);
  }

  private constructor(app: OpenSuperApp) {
    this.#app = app;
  }

  /** Puts all widgets on the board; fulfils when each runs. */
  async addAll(): Promise<void> {
    const { page } = this.#app;
    for (;;) {
      await page.click('.widget-board-add');
      const row = await page.waitForSelector('dialog.widget-picker :is(.app-row, .widget-picker-none)');
      const isRow = await row?.evaluate((found) => found.matches('.app-row'));
      if (!isRow) break;
      await row?.click();
      await page.waitForFunction(() => !document.querySelector('dialog.widget-picker, .sheet-ghost'));
    }
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('dialog.widget-picker, .sheet-ghost'));
    // Each begins when it is first seen.
    for (const card of await page.$$('.widget-card')) {
      await card.scrollIntoView();
      await page.waitForFunction((shown) => shown.querySelector('mini-app-widget:state(running)'), {}, card);
    }
  }

  /**
   * Scrolls up and down by the same way, whether there are widgets or not.
   *
   * @returns percent of the frames that were missed, of those that 60 in a second make
   */
  missed(): Promise<number> {
    return this.#app.page.evaluate(async (duration) => {
      const surface = document.querySelector<HTMLElement>('.widget-board-surface');
      if (!surface) throw new Error('There is no board.');
      const way = 400;
      const room = document.createElement('div');
      room.style.blockSize = `${surface.clientHeight + way}px`;
      surface.append(room);
      const frame = 1_000 / 60;
      let [missed, last, end] = [0, 0, 0];
      await new Promise<void>((resolve) => {
        const next = (now: number): void => {
          if (last === 0) end = now + duration;
          else missed += Math.max(0, Math.round((now - last) / frame) - 1);
          last = now;
          if (now >= end) return resolve();
          surface.scrollTop = (way * (1 - Math.cos((end - now) / 250))) / 2;
          requestAnimationFrame(next);
        };
        requestAnimationFrame(next);
      });
      room.remove();
      return (100 * missed) / (duration / frame);
    }, DURATION);
  }

  close(): Promise<void> {
    return this.#app.close();
  }
}
