import { expect } from 'chai';
import { until } from '../../testing/engines/engine.ts';
import { describeInEngines } from '../../testing/engines/in-engines.ts';
import { SuperAppInEngine } from '../../testing/engines/super-app-in-engine.ts';
import { MemoryPackages } from '../../testing/folder-packages.ts';
import { smallApp } from '../../testing/small-app.ts';

const STEPS = { latitude: 52.379, longitude: 4.9, name: 'Harbour Steps' };
const HALL = { latitude: 52.39, longitude: 4.9, name: 'Market Hall' };

describeInEngines('MiniApps nearby', (engine) => {
  const packages = new MemoryPackages();
  let app: SuperAppInEngine;

  before(async () => {
    packages.put('steps', smallApp('steps', {}, { mpt_places: [STEPS] }), 'App steps', '1.0.0', [STEPS]);
    packages.put('hall', smallApp('hall', {}, { mpt_places: [HALL] }), 'App hall', '1.0.0', [HALL]);
    app = await SuperAppInEngine.open(engine, packages);
    await app.page.evaluate(async () => void (await navigator.serviceWorker.ready));
  });
  after(() => app?.close());
  beforeEach(async () => {
    await app.page.goTo(app.served.url);
    await shows('around you');
  });

  const rows = (): Promise<string[]> =>
    app.page.evaluate(() => {
      const list = document.querySelector('#shelf-nearby')?.closest('section')?.querySelectorAll('.app-row');
      const textOf = (node: Node): string => node.textContent?.replace(/\s/, ' ') ?? '';
      return [...(list ?? [])].map((row) =>
        [...row.querySelectorAll('span span, .app-row-away')].map(textOf).join(', '),
      );
    });
  const shows = (text: string): Promise<void> =>
    until(
      app.page,
      (wanted) => {
        const section = document.querySelector('#shelf-nearby')?.closest('section');
        return section?.innerText.includes(wanted) === true;
      },
      { reason: `the shelf does not say "${text}"` },
      text,
    );
  /** The device's own position is no test's business: this one answers. */
  const isAt = (answer: { latitude: number; longitude: number } | { code: number }): Promise<void> =>
    app.page.evaluate((given) => {
      const state = globalThis as { asked?: number };
      state.asked = 0;
      navigator.geolocation.getCurrentPosition = (found, failed) => {
        state.asked = (state.asked ?? 0) + 1;
        const error = { PERMISSION_DENIED: 1, ...given } as unknown as GeolocationPositionError;
        if ('code' in given) failed?.(error);
        else found({ coords: given } as GeolocationPosition);
      };
    }, answer);
  const asked = () => app.page.evaluate(() => (globalThis as { asked?: number }).asked);
  const look = () => app.press('[data-focus="nearby"]');

  it('are found by a press, the nearest first, and opened', async () => {
    await isAt({ latitude: 52.3805, longitude: 4.9 });
    expect(await asked()).to.equal(0);
    await look();
    await shows('Harbour Steps');
    expect(await rows()).to.deep.equal(['App steps, Harbour Steps, 170 m', 'App hall, Market Hall, 1.1 km']);
    expect(await asked()).to.equal(1);
    expect(await app.page.evaluate(() => document.activeElement?.textContent)).to.contain('App steps');
    await look();
    await app.sees('index of steps');
    await app.press('.capsule-close');
    await until(app.page, () => document.querySelector('.app-tile') !== null, {});
    expect(await rows(), 'an installed one is there once').to.have.length(2);
    const sent = app.served.packageRequests.filter((request) => /52\.3|latitude/.test(request));
    expect(sent, 'the position goes nowhere').to.deep.equal([]);
  });

  it('are none where none is', async () => {
    await isAt({ latitude: 10, longitude: 10 });
    await look();
    await shows('Nothing nearby');
    await isAt({ latitude: 52.379, longitude: 4.9 });
    await look();
    await shows('Harbour Steps');
  });

  it('are not looked for where the position is refused or not known', async () => {
    await isAt({ code: 1 });
    await look();
    await shows('Your position is kept from this app');
    await isAt({ code: 2 });
    await look();
    await shows('Your position is not known');
    expect(await app.page.evaluate(() => document.activeElement?.textContent)).to.equal('Look again');
  });
});
