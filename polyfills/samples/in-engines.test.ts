import { fileURLToPath } from 'node:url';
import { until } from '../testing/engines/engine.ts';
import { describeInEngines } from '../testing/engines/in-engines.ts';
import { SuperAppInEngine } from '../testing/engines/super-app-in-engine.ts';
import { filesOfFolder, MemoryPackages, packageOf } from '../testing/folder-packages.ts';

/** What each says when it is there. */
const FIRST_WORDS = {
  'tea-timer': 'What are you brewing?',
  'bike-finder': 'Harbour Steps',
  'colour-notes': 'Notes',
  'shared-bike': 'Take a bike',
  'gas-finder': 'Market Hall',
  'train-ticket': 'Your tickets',
} as const;

/** What their widgets say. */
const WIDGETS = {
  'widgets/next/next': 'there at 09:31',
  'widgets/cheapest/cheapest': 'Old Mill',
} as const;
const TIMEOUT = { timeout: 30_000 };

describeInEngines('the samples', (engine) => {
  const packages = new MemoryPackages();
  let app: SuperAppInEngine;

  before(async () => {
    for (const name of Object.keys(FIRST_WORDS)) {
      const folder = fileURLToPath(new URL(`${name}/`, import.meta.url));
      packages.put(`org.example.${name}`, packageOf(await filesOfFolder(folder)));
    }
    app = await SuperAppInEngine.open(engine, packages);
  });
  after(() => app?.close());

  for (const [name, words] of Object.entries(FIRST_WORDS)) {
    it(`${name} opens`, async () => {
      await app.launch(`platform://miniapp/org.example.${name}`);
      await app.sees(words);
      await app.press('.capsule-close');
    });
  }

  /** Once it is there and stands still. */
  async function press(selector: string): Promise<void> {
    const isStill = (wanted: string): boolean =>
      document.querySelector(wanted)?.checkVisibility() === true &&
      document.getAnimations().every(({ playState }) => playState !== 'running');
    await until(app.page, isStill, { ...TIMEOUT, reason: `${selector} is not there` }, selector);
    await app.press(selector);
  }

  it('show their widgets on the board, and the page that one leads to', async () => {
    await press('.home-widgets');
    for (const [path, words] of Object.entries(WIDGETS)) {
      await press('.widget-board-add');
      await press(`dialog.widget-picker [data-widget="${path}"]`);
      await until(
        app.page,
        (wanted, said) => {
          const widget = document.querySelector(`.widget-card[data-widget="${wanted}"] mini-app-widget`);
          const view = widget?.shadowRoot?.querySelector<HTMLIFrameElement>('iframe.view[data-current]');
          const isAlone = !document.querySelector('dialog.widget-picker, .sheet-ghost');
          return isAlone && view?.contentDocument?.body?.textContent?.includes(said) === true;
        },
        { ...TIMEOUT, reason: `the widget ${path} does not say ${words}` },
        path,
        words,
      );
    }
    await press('[data-widget="widgets/next/next"] mini-app-widget');
    await app.sees('Platform');
    await app.sees('RE 4');
    await app.press('.capsule-close');
  });
});
