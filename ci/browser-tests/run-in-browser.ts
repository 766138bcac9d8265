import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { launch, type Browser } from 'puppeteer-core';
import { bundleTests } from './bundle-tests.ts';
import type { TestOutcome } from './run-in-page.ts';

const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** As strict as a careful site's: no code from text, nothing from elsewhere. */
const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; img-src data: blob:";
const PAGE = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>Unit tests</title>
<script src="/mocha.js"></script><script type="module" src="/tests.js"></script>`;

export interface BrowserRun {
  /** E.g. `Chrome/156.0.0.0`. */
  readonly browser: string;
  readonly outcomes: readonly TestOutcome[];
}

/**
 * Runs test files in a headless Chromium (`MPT_CHROMIUM` or `/usr/bin/chromium`) in one page of loopback.
 * @param files absolute paths of mocha test files
 * @param silenceMs gives up when no test has ended for so long, and says which one ended last
 */
export async function runInBrowser(files: readonly string[], silenceMs = 60_000): Promise<BrowserRun> {
  const server = await serve(await bundleTests(files));
  let browser: Browser | undefined;
  try {
    browser = await launch({
      executablePath: process.env.MPT_CHROMIUM ?? '/usr/bin/chromium',
      headless: true,
      args: CHROMIUM_FLAGS,
    });
    const page = await browser.newPage();
    const outcomes: TestOutcome[] = [];
    await new Promise<void>((resolve, reject) => {
      const giveUp = (): void =>
        reject(
          new Error(`No test ended for ${silenceMs} ms after: ${outcomes.at(-1)?.title ?? 'the start'}`),
        );
      let alarm = setTimeout(giveUp, silenceMs);
      page.on('error', reject);
      page.on('pageerror', (error) =>
        outcomes.push({ title: 'an error outside of tests', state: 'failed', error: describe(error) }),
      );
      const began = (async () => {
        await page.exposeFunction('tellOutcome', (outcome: TestOutcome) => {
          outcomes.push(outcome);
          clearTimeout(alarm);
          alarm = setTimeout(giveUp, silenceMs);
        });
        await page.exposeFunction('tellEnd', () => {
          clearTimeout(alarm);
          resolve();
        });
        await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      })();
      began.catch(reject);
    });
    return { browser: await browser.version(), outcomes };
  } finally {
    await browser?.close();
    server.closeAllConnections();
    server.close();
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function serve(tests: string): Promise<Server> {
  const mocha = readFileSync(createRequire(import.meta.url).resolve('mocha/mocha.js'), 'utf8');
  const files = new Map([
    ['/', { type: 'text/html', text: PAGE }],
    ['/mocha.js', { type: 'text/javascript', text: mocha }],
    ['/tests.js', { type: 'text/javascript', text: tests }],
  ]);
  const server = createServer((request, response) => {
    const file = files.get(request.url ?? '');
    response.writeHead(file === undefined ? 404 : 200, {
      'Content-Type': `${file?.type ?? 'text/plain'}; charset=utf-8`,
      'Content-Security-Policy': POLICY,
    });
    response.end(file?.text);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}
