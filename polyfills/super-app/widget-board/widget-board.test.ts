import { expect } from 'chai';
import { until } from '../../testing/engines/engine.ts';
import { describeInEngines } from '../../testing/engines/in-engines.ts';
import { SuperAppInEngine } from '../../testing/engines/super-app-in-engine.ts';
import { MemoryPackages } from '../../testing/folder-packages.ts';
import { smallApp } from '../../testing/small-app.ts';

const widget = (name: string, html: string) => ({ [`widgets/${name}/${name}.html`]: html });
const listed = (...names: readonly string[]) => ({
  widgets: names.map((name) => ({ name: `The ${name}`, path: `widgets/${name}/${name}` })),
});
const ONE = smallApp(
  'one',
  {
    ...widget('alpha', '<p>alpha <a href="/pages/other/other">more</a></p>'),
    ...widget('beta', '<p>beta</p>'),
  },
  listed('alpha', 'beta'),
);
const TWO = smallApp('two', widget('gamma', '<p>gamma</p>'), listed('gamma'));
const TIMEOUT = { timeout: 30_000 };

describeInEngines('the widget board', (engine) => {
  const packages = new MemoryPackages();
  let app: SuperAppInEngine;

  before(async function () {
    this.timeout(60_000);
    packages.put('one', ONE);
    packages.put('two', TWO);
    app = await SuperAppInEngine.open(engine, packages);
    for (const id of ['one', 'two']) {
      await app.launch(`platform://miniapp/${id}`);
      await app.sees(`index of ${id}`);
      await app.press('.capsule-close');
    }
  });
  after(() => app?.close());

  const there = (selector: string): Promise<void> =>
    until(
      app.page,
      (wanted) => document.querySelector(wanted)?.checkVisibility() === true,
      { ...TIMEOUT, reason: `there is no ${selector}` },
      selector,
    );
  /** Once it stands still. */
  const press = async (selector: string): Promise<void> => {
    await there(selector);
    await until(
      app.page,
      () => document.getAnimations().every(({ playState }) => playState !== 'running'),
      TIMEOUT,
    );
    await app.press(selector);
  };
  const focus = (selector: string): Promise<void> =>
    app.page.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.focus(), selector);
  const orderIs = (names: readonly string[]): Promise<void> =>
    until(
      app.page,
      (wanted) => {
        const cards = [...document.querySelectorAll('.widget-card-name')];
        return cards.map(({ textContent }) => textContent).join() === wanted;
      },
      { ...TIMEOUT, reason: `the order is not ${names.join()}` },
      names.map((name) => `The ${name}`).join(),
    );
  const widgetSays = (name: string, text: string): Promise<void> =>
    until(
      app.page,
      (wanted, said) => {
        const card = document.querySelector(`.widget-card[data-widget="${wanted}"] mini-app-widget`);
        const view = card?.shadowRoot?.querySelector<HTMLIFrameElement>('iframe.view[data-current]');
        return view?.contentDocument?.body?.textContent?.includes(said) === true;
      },
      { ...TIMEOUT, reason: `the widget ${name} does not say ${text}` },
      `widgets/${name}/${name}`,
      text,
    );
  const add = async (name: string): Promise<void> => {
    await press('.widget-board-add');
    await press(`dialog.widget-picker [data-widget="widgets/${name}/${name}"]`);
    await until(app.page, () => !document.querySelector('dialog.widget-picker, .sheet-ghost'), TIMEOUT);
  };
  const reload = async (): Promise<void> => {
    await app.page.goTo(app.served.url);
    await there('.app-tile');
  };

  it('is empty at first, and says what to do', async () => {
    await press('.home-widgets');
    await press('.widget-board-empty .quiet-action');
    await there('dialog.widget-picker [data-widget="widgets/gamma/gamma"]');
    await app.page.key('Escape');
    await until(app.page, () => !document.querySelector('dialog.widget-picker, .sheet-ghost'), TIMEOUT);
  });

  it('shows what was added, and does not offer it again', async () => {
    await add('alpha');
    await widgetSays('alpha', 'alpha');
    await add('gamma');
    await widgetSays('gamma', 'gamma');
    await press('.widget-board-add');
    await there('dialog.widget-picker [data-widget="widgets/beta/beta"]');
    const offered = () => [...document.querySelectorAll('.widget-picker .app-row')].length;
    expect(await app.page.evaluate(offered)).to.equal(1);
    await press('dialog.widget-picker [data-widget="widgets/beta/beta"]');
    await widgetSays('beta', 'beta');
    await orderIs(['alpha', 'gamma', 'beta']);
  });

  it('is arranged by the keyboard, and says so', async () => {
    await focus('.widget-board-arrange');
    await app.page.key('Enter');
    await focus('[data-widget="widgets/beta/beta"] [data-tool="earlier"]');
    await app.page.key('Enter');
    await orderIs(['alpha', 'beta', 'gamma']);
    await until(
      app.page,
      () =>
        document.querySelector('.widget-board [role=status]')?.textContent ===
        'The beta is now number 2 of 3.',
      TIMEOUT,
    );
    await app.page.key('Enter');
    await orderIs(['beta', 'alpha', 'gamma']);
    const focused = () => document.activeElement?.getAttribute('aria-label');
    expect(await app.page.evaluate(focused)).to.equal('Move The beta down');
    await app.page.key('Enter');
    await orderIs(['alpha', 'beta', 'gamma']);
    await widgetSays('beta', 'beta');
    await focus('[data-widget="widgets/gamma/gamma"] [data-tool="dismiss"]');
    await app.page.key('Enter');
    await orderIs(['alpha', 'beta']);
    expect(await app.page.evaluate(focused)).to.equal('Remove The beta');
  });

  it('is remembered, and works without the network', async () => {
    await reload();
    app.served.setOnline(false);
    try {
      await press('.home-widgets');
      await orderIs(['alpha', 'beta']);
      await widgetSays('alpha', 'alpha');
      await widgetSays('beta', 'beta');
    } finally {
      app.served.setOnline(true);
    }
  });

  it('is remembered as it is when a busy page goes at once', async () => {
    await focus('.widget-board-arrange');
    await app.page.key('Enter');
    await app.page.evaluate(() => {
      document.querySelector<HTMLElement>('[data-widget$="/beta"] [data-tool="earlier"]')?.click();
      setTimeout(() => {
        location.reload();
        for (const end = performance.now() + 500; performance.now() < end;);
      });
    });
    await until(app.page, () => document.querySelector('.widget-board') === null, TIMEOUT);
    await press('.home-widgets');
    await orderIs(['beta', 'alpha']);
    await widgetSays('alpha', 'alpha');
  });

  it('is left for the page that a widget leads to', async () => {
    await app.pressInWidget('widgets/alpha/alpha', 'a');
    await app.sees('other of one');
    expect(await app.page.evaluate(() => document.querySelector('.widget-board'))).to.equal(null);
    await press('.capsule-close');
  });

  it('loses the widgets of a MiniApp that is uninstalled', async () => {
    await until(app.page, () => document.querySelector('.app-tile') !== null, TIMEOUT);
    await app.page.evaluate(() => {
      const tile = document.querySelector('.app-tile[title="App one"]');
      tile?.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
    });
    await press('[data-setting="uninstall"]');
    await press('[data-setting="uninstall"]');
    await until(
      app.page,
      () => document.querySelector('.notice')?.textContent?.includes('are gone') === true,
      TIMEOUT,
    );
    await reload();
    await press('.home-widgets');
    await there('.widget-board-empty');
    await press('.widget-board-add');
    await there('dialog.widget-picker [data-widget="widgets/gamma/gamma"]');
    expect(
      await app.page.evaluate(() => document.querySelectorAll('.widget-picker .app-row').length),
    ).to.equal(1);
  });
});
