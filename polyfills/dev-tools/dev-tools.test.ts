import { expect } from 'chai';
import { until, type EnginePage } from '../testing/engines/engine.ts';
import { describeInEngines } from '../testing/engines/in-engines.ts';
import type { PackageFiles } from '../testing/folder-packages.ts';
import { smallApp } from '../testing/small-app.ts';
import { serveDevPage, type ServedDevPage } from '../testing/dev-page.ts';

const SCRIPT = `console.log('%s cups', 2, { of: ['tea'] });
console.warn('hot');
console.debug('detail');
localStorage.setItem('cup', 'blue');
setTimeout(() => { fail(); });
function fail() { null.x; }
function brew() { throw new Error('cold'); }
try { brew(); } catch (error) { console.error(error); }`;

const page = (text: string): PackageFiles => ({ 'pages/index/index.html': `<p>${text}</p>` });

describeInEngines('the developer page', (engine) => {
  let served: ServedDevPage;
  let opened: EnginePage;

  before(async function () {
    this.timeout(60_000);
    served = await serveDevPage(smallApp('a', { ...page('first'), 'pages/index/index.js': SCRIPT }));
    opened = await engine.start({ width: 1280, height: 900 });
    await opened.goTo(`${served.origin}/`);
    await opened.evaluate(() => {
      document.body.dataset['shown'] = '0';
      document.querySelector('mini-app')?.addEventListener('pageshown', () => {
        document.body.dataset['shown'] = String(Number(document.body.dataset['shown']) + 1);
      });
      document.querySelector('mini-app')?.addEventListener('pageinteractive', (event) => {
        document.body.dataset['interactive'] = String((event as Event & { duration: number }).duration);
      });
    });
  });
  after(async () => {
    await opened?.close();
    await served?.close();
  });

  /** Waits until the MiniApp's page has the text. */
  const shows = (text: string): Promise<void> =>
    until(
      opened,
      (wanted) =>
        document
          .querySelector('mini-app')
          ?.shadowRoot?.querySelector<HTMLIFrameElement>('iframe[data-current]')
          ?.contentDocument?.body?.textContent?.includes(wanted) ?? false,
      { timeout: 30_000, reason: `the MiniApp did not show "${text}"` },
      text,
    );
  /** Waits until what the selector finds says so. */
  const says = (selector: string, pattern: RegExp): Promise<void> =>
    until(
      opened,
      (where, source) =>
        [...document.querySelectorAll(where)].some(({ textContent }) => new RegExp(source).test(textContent)),
      { timeout: 40_000, reason: `${selector} did not say ${pattern}` },
      selector,
      pattern.source,
    );
  const timesShown = () => opened.evaluate(() => Number(document.body.dataset['shown']));
  const press = (selector: string): Promise<void> =>
    opened.evaluate((where) => document.querySelector<HTMLElement>(where)?.click(), selector);
  const choose = (id: string, value: string): Promise<void> =>
    opened.evaluate(
      (name, chosen) => {
        const control = document.getElementById(name) as HTMLSelectElement;
        control.value = chosen;
        control.dispatchEvent(new Event('change'));
      },
      id,
      value,
    );

  it('runs the MiniApp of the folder', async function () {
    this.timeout(40_000);
    await shows('first');
    await says('#name', /^App a$/);
    await says('#app-title', /^Title a$/);
  });

  it('has the events of its life in their order, and the states that it is in', async function () {
    this.timeout(90_000);
    await says('#timeline-list', /globallaunched.*globalshown.*pageloaded.*pageready.*pageshown/);
    await says('#page-states [aria-current]', /^shown$/);
    // The script's error comes after the launch.
    await says('#timeline-list', /globalerror/);
    await says('#global-states [aria-current]', /^error$/);
    const states = await opened.evaluate(() => document.querySelectorAll('.states li').length);
    expect(states).to.equal(10);
  });

  it('has what its scripts wrote to the console, with the place in the package', async function () {
    this.timeout(90_000);
    await says('.line[data-level=log] .text', /^2 cups \{of: \["tea"\]\}$/);
    // Columns differ between engines: of the call, or of what is called.
    await says('.line[data-level=log] .place', /^pages\/index\/index\.js:1:(1|9|12)$/);
    await says('.line[data-level=warn] .place', /^pages\/index\/index\.js:2:\d+$/);
    await says('.line[data-level=debug] .text', /^detail$/);
    const texts = await opened.evaluate(() =>
      [...document.querySelectorAll('.line .text')].map(({ textContent }) => textContent),
    );
    expect(texts.slice(0, 3)).to.deep.equal(['2 cups {of: ["tea"]}', 'hot', 'detail']);
  });

  it('has errors where they were thrown, one that nobody caught once, and shows the lines around a place', async function () {
    this.timeout(90_000);
    await says('.line.uncaught .text', /TypeError/);
    await says('.line.uncaught .place', /^pages\/index\/index\.js:6:\d+$/);
    await says('.line[data-level=error]:not(.uncaught) .text', /^Error: cold$/);
    await says('.line[data-level=error]:not(.uncaught) .place', /^pages\/index\/index\.js:7:\d+$/);
    await says('#console-count', /^2$/);
    await press('.line.uncaught button.place');
    await says('.line.uncaught pre mark', /^ +6 {2}function fail\(\) \{ null\.x; \}\n$/);
    await press('.line.uncaught button.place');
    expect(await opened.evaluate(() => document.querySelectorAll('.line.uncaught pre mark').length)).to.equal(
      0,
    );
  });

  it('says when the page was ready and from when on it answered, by probes of its worker', async function () {
    this.timeout(90_000);
    await says('#tti-ready', /^[\d.]+ m?s$/);
    await until(opened, () => document.querySelectorAll('#tti-probes .in-time').length > 0, {
      timeout: 40_000,
    });
    // On a machine that is busy with other things it may not be reached; then there is no event.
    await says('#tti-interactive', /^([\d.]+ m?s$|not reached)/);
    const [text, event] = await opened.evaluate(() => [
      document.getElementById('tti-interactive')?.textContent ?? '',
      document.body.dataset['interactive'] ?? '',
    ]);
    expect(/^[\d.]+ m?s$/.test(text)).to.equal(Number(event) > 0);
  });

  it('shows a file that changed as soon as it has', async function () {
    this.timeout(90_000);
    const files = { ...page('second'), 'app.js': "console.info(localStorage.length + ' kept')" };
    await served.change(smallApp('a', files), ['app.js', 'pages/index/index.html']);
    await shows('second');
    await says('.divider', /^app\.js, pages\/index\/index\.html changed$/);
    await says('.line[data-level=info] .text', /^1 kept$/);
  });

  it('shows what it keeps, and clears it', async function () {
    this.timeout(90_000);
    await says('#storage-rows', /^cupblue$/);
    await press('#storage-clear');
    await says('.line[data-level=info] .text', /^0 kept$/);
    expect(await opened.evaluate(() => document.querySelectorAll('#storage-rows tr').length)).to.equal(0);
    await shows('second');
  });

  it('says what is wrong with a broken manifest while the last state runs, and goes on when it is mended', async function () {
    this.timeout(90_000);
    await served.change(smallApp('a', { ...page('third'), 'manifest.json': '{\n  "app_id": \n}' }), [
      'manifest.json',
    ]);
    await says('#trouble:not([hidden]) .place', /^manifest\.json:3:1$/);
    await says('#findings-list .finding[data-severity=must] .text', /./);
    await shows('second');
    await served.change('A link is in the folder.');
    await says('#trouble:not([hidden]) li', /^A link is in the folder\.$/);
    const before = await timesShown();
    await served.change(smallApp('a', page('third')), ['manifest.json']);
    await shows('third');
    // Until then it would not be hidden, but go on loading in the background.
    const isShown = (times: number) => Number(document.body.dataset['shown']) > times;
    await until(opened, isShown, { reason: 'the third was not shown' }, before);
    expect(await opened.evaluate(() => document.getElementById('trouble')?.hidden)).to.equal(true);
  });

  it('takes it to the background and back', async function () {
    this.timeout(90_000);
    await says('#page-states [aria-current]', /^shown$/);
    await press('#app-away');
    await says('#global-states [aria-current]', /^hidden$/);
    await says('#page-states [aria-current]', /^hidden$/);
    await press('#app-away');
    await says('#global-states [aria-current]', /^shown$/);
  });

  it('unloads it, and launches it anew', async function () {
    this.timeout(90_000);
    await press('#app-unload');
    await says('#global-states [aria-current]', /^unloaded$/);
    await says('#timeline-list', /pagehidden.*pageunloaded.*globalunloaded/);
    await press('#app-reload');
    await says('#global-states [aria-current]', /^shown$/);
    await shows('third');
  });

  it('shows it on a device of another width, scheme and direction', async function () {
    this.timeout(90_000);
    await choose('device-width', '320');
    await choose('device-scheme', 'dark');
    await choose('device-direction', 'rtl');
    await until(
      opened,
      () => {
        const area = document.querySelector('mini-app')?.shadowRoot?.querySelector<HTMLElement>('.page-area');
        const frame = area?.querySelector<HTMLIFrameElement>('iframe[data-current]');
        return area?.dir === 'rtl' && frame?.clientWidth === 320 && frame.style.colorScheme === 'dark';
      },
      { timeout: 30_000, reason: 'the device is not so' },
    );
    await shows('third');
  });
});
