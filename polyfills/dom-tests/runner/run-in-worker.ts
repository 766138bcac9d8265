import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { openPage } from '../../testing/with-page.ts';
import type { Told } from '../in-page/worker-host.ts';
import { type FileResult, type Report, unreported } from './results.ts';
import { readPackageParts, routeOf, writeTestPackage, type PackageParts } from './test-package.ts';
import type { TestFile, TestFolder } from './test-file.ts';

const ENTRY = fileURLToPath(new URL('../in-page/worker-host.ts', import.meta.url));
/** Of a page that is not cross-origin isolated. */
const NOT_ISOLATED = {
  'Cross-Origin-Opener-Policy': 'unsafe-none',
  'Cross-Origin-Embedder-Policy': 'unsafe-none',
};
/** Pages of one MiniApp: more make its package slow to open, fewer cost a launch more. */
const BATCH = 40;
/** Run first: where not even this reports, no other test will. */
const TRIAL: TestFile = {
  path: 'trial.html',
  html:
    '<!doctype html><title>Trial</title><script src="/resources/testharness.js"></script>' +
    '<script src="/resources/testharnessreport.js"></script><script>test(() => {}, "runs")</script>',
  patience: 15_000,
};

/**
 * Runs the tests as pages of MiniApps, with the real runtime in Chromium, in a page that is cross-origin isolated or not.
 *
 * @throws {Error} when the runtime runs no test at all
 */
export async function runInWorker({ tests, files }: TestFolder, isIsolated: boolean): Promise<FileResult[]> {
  const opened = await openPage(ENTRY, isIsolated ? {} : { headers: NOT_ISOLATED });
  try {
    const runner = new WorkerRunner(opened.page, await readPackageParts(files));
    await runner.listen();
    const [trial] = await runner.run([TRIAL]);
    if (trial?.status !== 'OK') {
      throw new Error(`The runtime ran no test: ${trial?.message} ${opened.console.join('\n')}`);
    }
    const results: FileResult[] = [];
    for (let start = 0; start < tests.length; start += BATCH) {
      results.push(...(await runner.run(tests.slice(start, start + BATCH))));
    }
    return results;
  } finally {
    await opened.close();
  }
}

class WorkerRunner {
  readonly #page: Page;
  readonly #parts: PackageParts;
  #told: (told: Told) => void = () => {};
  #launches = 0;

  constructor(page: Page, parts: PackageParts) {
    this.#page = page;
    this.#parts = parts;
  }

  async listen(): Promise<void> {
    await this.#page.exposeFunction('tellDomTests', (told: Told) => this.#told(told));
  }

  /** Runs tests in one MiniApp; after one that ended it, or did not end, the next begin in another. */
  async run(tests: readonly TestFile[]): Promise<FileResult[]> {
    const results: FileResult[] = [];
    let id: string | undefined;
    for (const [index, test] of tests.entries()) {
      const report = await this.#hear(test, async () => {
        if (id !== undefined)
          return this.#page.evaluate((...to) => domTestHost.show(...to), id, routeOf(test));
        id = `org.example.domtests${++this.#launches}`;
        const written = writeTestPackage(id, tests.slice(index), this.#parts);
        const text = Buffer.from(written).toString('base64');
        await this.#page.evaluate((...with_) => domTestHost.launch(...with_), id, text, routeOf(test));
      });
      results.push({ file: test.path, ...report });
      if (report.status !== 'TIMEOUT' && report.status !== 'CRASH') continue;
      id = undefined;
      await this.#page.evaluate(() => domTestHost.end());
    }
    await this.#page.evaluate(() => domTestHost.end());
    return results;
  }

  async #hear({ patience }: TestFile, begin: () => Promise<void>): Promise<Report> {
    const told = new Promise<Report>((resolve) => {
      this.#told = (told) =>
        resolve('report' in told ? (told.report as unknown as Report) : unreported('CRASH', told.terminated));
    });
    const late = Promise.withResolvers<Report>();
    const timer = setTimeout(
      () => late.resolve(unreported('TIMEOUT', 'The file reported nothing.')),
      patience,
    );
    try {
      await begin();
      return await Promise.race([told, late.promise]);
    } catch (error) {
      return unreported('CRASH', (error as Error).message);
    } finally {
      clearTimeout(timer);
    }
  }
}
