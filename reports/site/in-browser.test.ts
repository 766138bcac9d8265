import { expect } from 'chai';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { judgeLog } from '../judge/judge-log.ts';
import { startChromium } from '../testing/chromium.ts';
import { attempt, end, plan, plannedTest, product, session, statement } from '../testing/synthetic-log.ts';
import { siteFiles } from './write-site.ts';

const LONG = 'averylongwordwithoutanyplacetobreakit'.repeat(4);
const statements = [
  statement({ id: 'one', summary: 'The first statement.' }),
  statement({ id: 'two', summary: `The second statement ${LONG}.`, level: 'SHOULD' }),
  statement({ id: 'three', summary: 'Has no test.', spec: 'manifest', section: 'Another section' }),
];
const tests = [
  plannedTest({ id: 'lifecycle/good', title: 'Good apples', statements: ['one'] }),
  plannedTest({
    id: 'lifecycle/bad',
    title: `Bad pears ${LONG}`,
    statements: ['two'],
    source: `${LONG}\n${'x '.repeat(400)}`,
  }),
];

function run(id: string) {
  return judgeLog([
    plan(tests, { statements, product: product({ id, name: `Product ${id}` }), command: `mpt run ${LONG}` }),
    session,
    ...attempt('lifecycle/good', 1),
    ...attempt('lifecycle/bad', 1, [{ name: 'done', value: LONG }]),
    end,
  ]);
}

describe('the site in a browser, from the file system', function () {
  this.timeout(30_000);
  let folder: string;
  let browser: Browser;
  let closeBrowser: () => Promise<void>;
  let page: Page;
  let complaints: string[];

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mpt-site-'));
    const files = siteFiles(['alpha', 'beta'].map((id) => ({ run: run(id), evidence: () => undefined })));
    for (const [path, content] of files) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
    ({ browser, close: closeBrowser } = await startChromium());
  });
  after(async () => {
    await closeBrowser?.();
    await rm(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    complaints = [];
    page = await browser.newPage();
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('requestfailed', (request) =>
      complaints.push(`${request.url()} ${request.failure()?.errorText}`),
    );
  });
  afterEach(async () => {
    await page.close();
    expect(complaints).to.deep.equal([]);
  });

  const open = (path: string, fragment = '') => page.goto(pathToFileURL(join(folder, path)).href + fragment);
  const shown = () =>
    page.$$eval('tbody.statement', (bodies) =>
      bodies.filter((body) => body.checkVisibility()).map((body) => body.id),
    );

  for (const width of [390, 1280]) {
    it(`has no horizontal scrolling of the page at ${width} px, nor at twice the text`, async () => {
      for (const path of ['index.html', 'tests/lifecycle/bad.html', 'products/alpha.html']) {
        for (const scale of [1, 2]) {
          await page.setViewport({ width: Math.round(width / (width > 400 ? scale : 1)), height: 844 });
          await open(path);
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          expect(overflow, `${path} at ${width} px, ${scale} times`).to.be.at.most(0);
        }
      }
    });
  }

  it('filters by text, verdict, level and spec, and keeps the filters in the address', async () => {
    await open('index.html');
    expect(await shown()).to.deep.equal(['s-one', 's-two', 's-three']);
    await page.type('input[name=q]', 'APPLES');
    expect(await shown()).to.deep.equal(['s-one']);
    expect(await page.$eval('tr.test', (row) => row.checkVisibility())).to.equal(true);
    await page.click('button[type=reset]');
    await page.waitForFunction(() => document.querySelectorAll('tbody.statement[hidden]').length === 0);
    for (const [name, value, ids] of [
      ['verdict', 'FAIL', ['s-two']],
      ['verdict', 'UNTESTED', ['s-three']],
      ['verdict', 'CRASH', []],
      ['verdict', '', ['s-one', 's-two', 's-three']],
      ['level', 'SHOULD', ['s-two']],
      ['level', '', ['s-one', 's-two', 's-three']],
      ['spec', 'manifest', ['s-three']],
    ] as const) {
      await page.select(`select[name=${name}]`, value);
      expect(await shown(), `${name} ${value}`).to.deep.equal(ids);
      expect(await page.$eval('tbody.nothing', (body) => body.checkVisibility())).to.equal(ids.length === 0);
    }
    const address = page.url();
    expect(address).to.match(/#spec=manifest$/);
    await page.goto('about:blank');
    await page.goto(address);
    expect(await shown()).to.deep.equal(['s-three']);
    expect(await page.$eval('output', (output) => output.textContent)).to.equal('1 of 3 statements');
  });

  it('opens evidence beside the matrix by keyboard, and gives the focus back', async () => {
    await page.setViewport({ width: 1280, height: 800 });
    await open('index.html');
    await page.focus('#s-one a.cell');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).to.equal(
      'tests/lifecycle/bad.html#beta',
    );
    await page.keyboard.press('Enter');
    const element = await page.waitForSelector('.panel iframe');
    const frame = await element?.contentFrame();
    await frame?.waitForSelector('.embedded .result:not([hidden])');
    const visible = await frame?.$$eval('.result', (all) =>
      all.filter((one) => one.checkVisibility()).map((one) => one.id),
    );
    expect(visible).to.deep.equal(['beta']);
    expect(await frame?.evaluate(() => scrollY)).to.equal(0);
    const [matrix, panel] = await page.$$eval('.scroll, .panel', (parts) =>
      parts.map((part) => part.getBoundingClientRect().toJSON() as DOMRect),
    );
    expect(panel?.left).to.be.at.least(matrix?.right ?? Infinity);
    const address = page.url();
    expect(address).to.include('at=tests');
    await page.keyboard.press('Escape');
    expect(await page.$eval('.panel', (one) => one.checkVisibility())).to.equal(false);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).to.equal(
      'tests/lifecycle/bad.html#beta',
    );
    await page.goto('about:blank');
    await page.goto(address);
    expect(await page.$eval('.panel', (one) => one.checkVisibility())).to.equal(true);
  });

  it('keeps the opened cell in view on a narrow screen', async () => {
    await page.setViewport({ width: 390, height: 760 });
    await open('index.html');
    await page.focus('#s-two a.cell');
    await page.keyboard.press('Enter');
    const frame = await (await page.waitForSelector('.panel iframe'))?.contentFrame();
    await frame?.waitForSelector('.embedded .result:not([hidden])');
    const [cell, panel] = await page.$$eval('#s-two tr:first-child a.cell:not(.c1 *), .panel', (parts) =>
      parts.map((part) => part.getBoundingClientRect().toJSON() as DOMRect),
    );
    expect(cell?.top).to.be.at.least(0);
    expect(cell?.bottom).to.be.at.most(panel?.top ?? 0);
  });

  it('folds groups by keyboard', async () => {
    await open('index.html');
    await page.focus('#g0');
    await page.keyboard.press('Space');
    expect(await shown()).to.deep.equal(['s-three']);
    await page.keyboard.press('Space');
    expect(await shown()).to.have.length(3);
  });

  it('keeps header and first column in view while it scrolls', async () => {
    await page.setViewport({ width: 900, height: 500 });
    await open('index.html');
    const before = await page.$eval(
      '.corner',
      (corner) => corner.getBoundingClientRect().toJSON() as DOMRect,
    );
    await page.$eval('.scroll', (part) => part.scrollTo(40, 60));
    const after = await page.$eval('.corner', (corner) => corner.getBoundingClientRect().toJSON() as DOMRect);
    expect(after).to.deep.equal(before);
  });

  it('shows one product at a time on a narrow screen, and all is there without scripts', async () => {
    await page.setJavaScriptEnabled(false);
    await page.setViewport({ width: 390, height: 844 });
    await open('index.html');
    const columns = () =>
      page.$$eval('th.product', (heads) =>
        heads.filter((head) => head.checkVisibility()).map((head) => head.textContent?.trim()),
      );
    expect(await columns())
      .to.have.length(1)
      .and.satisfy(([name]: string[]) => name?.startsWith('Product alpha'));
    await page.focus('#show-c0');
    await page.keyboard.press('ArrowRight');
    expect(await columns())
      .to.have.length(1)
      .and.satisfy(([name]: string[]) => name?.startsWith('Product beta'));
    expect(await page.$eval('form.filters', (form) => form.checkVisibility())).to.equal(false);
    await page.click('#s-two .expand');
    expect(await page.$eval('#s-two tr.test', (row) => row.checkVisibility())).to.equal(true);
    await Promise.all([page.waitForNavigation(), page.click('#s-two td.c1 a.cell')]);
    expect(page.url()).to.match(/tests\/lifecycle\/bad\.html#beta$/);
  });

  it('prints all columns, without controls', async () => {
    await open('index.html');
    await page.emulateMediaType('print');
    const visible = await page.$$eval('th.product, form.filters, .expand', (parts) =>
      parts.filter((part) => part.checkVisibility()).map((part) => part.tagName),
    );
    expect(visible).to.deep.equal(['TH', 'TH']);
  });

  it('copies the command that runs a test again', async () => {
    await open('tests/lifecycle/good.html');
    await page.evaluate(() => {
      const copied: string[] = [];
      Object.assign(globalThis, { copied });
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: async (text: string) => void copied.push(text) },
      });
    });
    await page.click('button.copy');
    await page.waitForFunction(() => document.querySelector('button.copy')?.textContent === 'Copied');
    expect(await page.evaluate(() => (globalThis as unknown as { copied: string[] }).copied)).to.deep.equal([
      'npx mpt run lifecycle/good --product alpha',
    ]);
  });
});
