import { expect } from 'chai';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until, type EnginePage } from '../testing/engines/engine.ts';
import { describeInEngines } from '../testing/engines/in-engines.ts';
import { serveFolder } from '../testing/serve-folder.ts';
import { buildDemos, DEMOS } from './build-demos.ts';

describeInEngines('the demo pages', (engine) => {
  let folder: string;
  let site: Awaited<ReturnType<typeof serveFolder>>;
  let page: EnginePage;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'demos-'));
    await buildDemos(folder);
    site = await serveFolder(folder);
    page = await engine.start();
  });
  after(async () => {
    await page?.close();
    await site?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const open = async (name: (typeof DEMOS)[number]) => page.goTo(`${site.origin}/${name}/`);

  it('of the lifecycle lists the events as they come', async () => {
    await open('lifecycle');
    const listed = () =>
      page.evaluate(() => [...document.querySelectorAll('li span')].map(({ textContent }) => textContent));
    await until(page, () => document.querySelectorAll('li').length === 5, {});
    expect(await listed()).to.deep.equal([
      ...['globallaunched', 'globalshown', 'pageloaded', 'pageready', 'pageshown'],
    ]);
    await page.evaluate(() => document.querySelector<HTMLElement>('#fail')?.click());
    await until(page, () => document.querySelectorAll('li').length === 6, {});
    expect((await listed()).at(-1)).to.equal('globalerror');
  });

  it('of the manifest shows what became of it, and its title', async () => {
    await open('manifest');
    await until(page, () => document.title === 'Tides', {});
    await until(page, () => document.querySelectorAll('dt').length > 5, {});
    const [terms, canInstall] = await page.evaluate(() => [
      [...document.querySelectorAll('dt')].map(({ textContent }) => textContent),
      document.querySelector<HTMLButtonElement>('#install')?.disabled === false,
    ]);
    expect(terms).to.include.members(['start_url', 'theme_color', 'display']);
    expect(canInstall).to.be.a('boolean');
  });

  it('of `<mini-app>` runs samples, under its policy', async () => {
    await open('mini-app');
    const isListed = (type: string) =>
      [...document.querySelectorAll('li')].some(({ textContent }) => textContent === type);
    await until(page, isListed, {}, 'pageshown');
    await page.evaluate(() => document.querySelector<HTMLElement>('[data-src^=missing]')?.click());
    await until(page, isListed, {}, 'error');
    expect(await page.evaluate(() => document.querySelector('#title')?.textContent)).to.equal('missing.ma');
    await page.evaluate(() => document.querySelector<HTMLElement>('[data-src^=colour]')?.click());
    const isTitled = (text: string) => document.querySelector('#title')?.textContent === text;
    await until(page, isTitled, {}, 'Colour Notes');
  });

  it('of `<mini-app-widget>` shows two, folds one and opens a page of the other, under its policy', async () => {
    await open('mini-app-widget');
    const said = (text: string) => document.querySelector('#events')?.textContent?.includes(text) === true;
    const timeout = 30_000;
    await until(page, said, { timeout }, 'Next train: pageshown');
    await until(page, said, { timeout }, 'Cheapest gas: pageshown');
    await page.evaluate(() => document.querySelector<HTMLElement>('#narrow')?.click());
    await page.evaluate(() => document.querySelector<HTMLElement>('#fold')?.click());
    await until(page, said, { timeout }, 'Cheapest gas: pagehidden');
    const { x, y } = await page.evaluate(() => {
      const { x, y, width, height } = document.querySelector('#train')!.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    await page.press(x, y);
    await until(page, said, { timeout }, 'train-ticket.ma#/pages/ticket/ticket?id=harbour');
    const runs = () => document.querySelector('mini-app')?.currentPage?.route === 'pages/ticket/ticket';
    await until(page, runs, { timeout });
  });

  it('of permissions asks on the sheet, by its manifest, under its policy', async () => {
    await open('permissions');
    await until(page, () => document.querySelectorAll('dt').length === 4, {});
    await page.evaluate(() => document.querySelector<HTMLElement>('#location')?.click());
    await until(page, () => document.querySelector('.permission-sheet') !== null, {});
    const said = await page.evaluate(
      () => document.querySelector('.permission-sheet')?.shadowRoot?.querySelector('dialog')?.textContent,
    );
    expect(said).to.include('To show what is near you');
    await page.key('Escape');
    await until(page, () => /put away/.test(document.querySelector('#answer')?.textContent ?? ''), {});
  });

  it('of packages opens one in a folder of the site, and removes it', async () => {
    await open('package-loader');
    const answer = () => page.evaluate(() => document.querySelector('#answer')?.textContent);
    const answers = (text: string) =>
      until(page, (said) => document.querySelector('#answer')?.textContent === said, {}, text).catch(
        async (cause) => {
          throw new Error(`The page says ${JSON.stringify(await answer())}, not ${JSON.stringify(text)}.`, {
            cause,
          });
        },
      );
    await page.evaluate(() => document.querySelector<HTMLElement>('#sample')?.click());
    await answers('Tides 1.0.0 is installed.');
    const source = await page.evaluate(() => document.querySelector('iframe')?.src);
    expect(source).to.equal(`${site.origin}/package-loader/app/pages/index/index.html`);
    await page.evaluate(() => document.querySelector<HTMLElement>('#remove')?.click());
    await answers('Nothing of it is left.');
    expect(await page.evaluate(() => caches.keys())).to.deep.equal([]);
  });

  it('of templates shows what its data are, and changes with them', async () => {
    await open('templates');
    const rows = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('li')].map((row) =>
          [...row.querySelectorAll('span, time')].map(({ textContent }) => textContent).join(' '),
        ),
      );
    const press = (selector: string) =>
      page.evaluate((which) => document.querySelector<HTMLElement>(which)?.click(), selector);
    await until(page, () => document.querySelectorAll('li').length === 2, {});
    expect(await rows()).to.deep.equal(['1. high 6:14', '2. low 12:27']);
    await press('.links button');
    await press('.links button + button');
    expect(await rows()).to.deep.equal(['1. high 7:14', '2. low 13:27', '3. high 19:40']);
    await press('li button');
    expect(await rows()).to.deep.equal(['1. low 13:27', '2. high 19:40']);
    await press('li button');
    await press('li button');
    expect(await page.evaluate(() => document.querySelector('main')?.textContent)).to.include('No tide');
  });

  it('of the time to interactive begins to measure, under its policy', async () => {
    await open('tti');
    const refused = await page.evaluate(async () => {
      document.querySelector<HTMLElement>('#busy')?.click();
      await new Promise(requestAnimationFrame);
      return performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
    });
    expect(refused).to.include.members(['/tti/demo.js', '/tti/demo.css']);
  });

  it('of URIs lists what its links lead to', async () => {
    await open('uri');
    const listed = await page.evaluate(() => {
      for (const link of document.querySelectorAll('a')) link.click();
      return [...document.querySelectorAll('li span')].map(({ textContent }) => textContent);
    });
    expect(listed).to.deep.equal([
      'scheme platform, id foo, path /pages/index, version 1.0.1, query k=v, fragment top',
      'scheme web+platform, id bar, path ',
    ]);
  });

  it('of widgets shows what its widget is told', async () => {
    await open('widget');
    const listed = () =>
      page.evaluate(() => [...document.querySelectorAll('li')].map(({ textContent }) => textContent));
    const listedAre = (lines: number) =>
      until(page, (count) => document.querySelectorAll('li').length >= count, {}, lines);
    await listedAre(3);
    await page.evaluate(() => document.querySelector<HTMLElement>('#update')?.click());
    await listedAre(4);
    expect(await listed()).to.deep.equal(['pageloaded', 'pageready', 'pageshown', 'widgetdatachange']);
  });
});
