import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { CHROMIUM_FLAGS } from '../../testing/with-page.ts';
import type { FileResult, Report } from './results.ts';
import { unreported } from './results.ts';
import { pagePath, type TestFile, type TestFolder } from './test-file.ts';
import { readReport, readTestharness, TESTHARNESS, TESTHARNESS_REPORT } from './testharness.ts';

/** Runs the tests in windows of Chromium itself, to check the tests. */
export async function runInChromium({ tests, files }: TestFolder): Promise<FileResult[]> {
  const served = new Map<string, string | Uint8Array>(files);
  for (const test of tests) served.set(pagePath(test), test.html);
  served.set(TESTHARNESS, await readTestharness());
  served.set(TESTHARNESS_REPORT, await readReport());
  const server = await serve(served);
  let browser: Browser | undefined;
  try {
    browser = await launch({
      executablePath: process.env['MPT_CHROMIUM'] ?? '/usr/bin/chromium',
      headless: true,
      args: CHROMIUM_FLAGS,
    });
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const page = await ReportingPage.open(browser);
    const results: FileResult[] = [];
    for (const test of tests) {
      results.push({ file: test.path, ...(await page.run(`${origin}/${pagePath(test)}`, test)) });
    }
    return results;
  } finally {
    await browser?.close();
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
}

/** A tab whose documents can report. */
class ReportingPage {
  readonly #page: Page;
  #report: (report: Report) => void = () => {};

  static async open(browser: Browser): Promise<ReportingPage> {
    const opened = new ReportingPage(await browser.newPage());
    await opened.#page.exposeFunction('reportDomTests', (report: Report) => opened.#report(report));
    return opened;
  }

  private constructor(page: Page) {
    this.#page = page;
  }

  async run(url: string, { patience }: TestFile): Promise<Report> {
    const reported = new Promise<Report>((resolve) => (this.#report = resolve));
    const late = AbortSignal.timeout(patience);
    const silence = new Promise<Report>((resolve) =>
      late.addEventListener('abort', () => resolve(unreported('TIMEOUT', 'The file reported nothing.'))),
    );
    await this.#page.goto(url, { waitUntil: 'domcontentloaded' });
    return Promise.race([reported, silence]);
  }
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'text/javascript',
  mjs: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
};

function serve(files: ReadonlyMap<string, string | Uint8Array>): Promise<Server> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname).slice(1);
    const file = files.get(path);
    const type = TYPES[path.split('.').at(-1) ?? ''] ?? 'text/plain';
    response.writeHead(file === undefined ? 404 : 200, {
      'Content-Type': `${type}; charset=utf-8`,
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
    });
    response.end(file ?? '');
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}
