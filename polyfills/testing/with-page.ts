import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { logicLayerPlugin } from '../build/logic-layer-plugin.ts';

export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface PageOptions {
  /** Added to the harness page's own headers, e.g. a Content-Security-Policy. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Answers requests other than for the page and its script; default 404. Always with CORS open. */
  readonly files?: Readonly<Record<string, string>>;
}

export interface OpenPage {
  readonly page: Page;
  /** Of the loopback server, e.g. `http://127.0.0.1:40123`. */
  readonly origin: string;
  /** Method and path of every request that the server got after the page's own. */
  readonly requests: string[];
  /** Errors and console lines of the page and of its workers. */
  readonly console: string[];
  close(): Promise<void>;
}

/**
 * Opens a TypeScript file, bundled for browsers, in a cross-origin isolated page of a real Chromium
 * (`MPT_CHROMIUM` or `/usr/bin/chromium`). The caller closes it.
 */
export async function openPage(entry: string, options: PageOptions = {}): Promise<OpenPage> {
  const script = await bundle(entry);
  const requests: string[] = [];
  const server = await serve(script, requests, options);
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let browser: Browser | undefined;
  try {
    browser = await launch({
      executablePath: process.env.MPT_CHROMIUM ?? '/usr/bin/chromium',
      headless: true,
      args: CHROMIUM_FLAGS,
    });
    const page = await browser.newPage();
    const lines: string[] = [];
    page.on('console', (message) => lines.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) =>
      lines.push(`pageerror: ${error instanceof Error ? error.message : error}`),
    );
    await page.goto(`${origin}/`);
    requests.length = 0;
    return { page, origin, requests, console: lines, close: () => close(browser, server) };
  } catch (error) {
    await close(browser, server);
    throw error;
  }
}

/** `openPage` for the time of one callback. */
export async function withPage(
  entry: string,
  run: (page: Page, origin: string, opened: OpenPage) => Promise<void>,
  options?: PageOptions,
): Promise<void> {
  const opened = await openPage(entry, options);
  try {
    await run(opened.page, opened.origin, opened);
  } finally {
    await opened.close();
  }
}

async function bundle(entry: string): Promise<string> {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions: ['source'],
    sourcemap: 'inline',
    plugins: [logicLayerPlugin],
    logLevel: 'silent',
  });
  return result.outputFiles[0]?.text ?? '';
}

function serve(
  script: string,
  requests: string[],
  { headers = {}, files = {} }: PageOptions,
): Promise<Server> {
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const common = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' };
    requests.push(`${request.method} ${path}`);
    if (path === '/') {
      response.writeHead(200, {
        ...common,
        'Content-Type': 'text/html; charset=utf-8',
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Embedder-Policy': 'require-corp',
        ...headers,
      });
      response.end(
        '<!doctype html><link rel="icon" href="data:,"><title>harness</title><script type="module" src="/harness.js"></script>',
      );
    } else if (path === '/harness.js') {
      response.writeHead(200, { ...common, 'Content-Type': 'text/javascript; charset=utf-8' }).end(script);
    } else {
      const file = files[path];
      response.writeHead(file === undefined ? 404 : 200, {
        ...common,
        'Content-Type': 'text/plain; charset=utf-8',
      });
      response.end(file ?? '');
    }
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}

async function close(browser: Browser | undefined, server: Server): Promise<void> {
  await browser?.close();
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
}
