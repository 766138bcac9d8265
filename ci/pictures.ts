// `npm run pictures`: takes the README's pictures from the last `npm start` and from the super app with the samples.
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { launch, type Page } from 'puppeteer-core';

const root = join(import.meta.dirname, '..');
const docs = join(root, 'docs');
const matrix = join(root, 'out', 'reference-chromium', 'site', 'index.html');
const SAMPLES = ['bike-finder', 'tea-timer', 'colour-notes'].map((name) =>
  join('polyfills', 'samples', name),
);
const PHONE = { width: 390, height: 844, deviceScaleFactor: 2 };

if (!existsSync(matrix)) {
  console.error(`There is no ${matrix}. Run npm start first.`);
  process.exit(2);
}
mkdirSync(docs, { recursive: true });
const browser = await launch({
  executablePath: process.env.MPT_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const server = spawn(join(root, 'node_modules', '.bin', 'mpt'), ['serve', ...SAMPLES, '--super-app'], {
  cwd: root,
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(matrix).href);
  await picture(page, 'matrix-1280', { width: 1280, height: 800, deviceScaleFactor: 1 });
  await picture(page, 'matrix-390', PHONE);
  await superApp(page, await superAppUrl(server));
} finally {
  server.kill('SIGTERM');
  await browser.close();
}

async function superApp(page: Page, url: string): Promise<void> {
  await page.setViewport(PHONE);
  for (const id of ['tea-timer', 'colour-notes', 'bike-finder']) await open(page, url, `org.example.${id}`);
  await picture(page, 'super-app-running', PHONE);
  await page.click('.capsule-menu');
  await page.waitForSelector('dialog.action-menu[open]');
  await picture(page, 'super-app-menu', PHONE);
  await page.goto(url);
  await picture(page, 'super-app-home', PHONE);
  await page.type('#launch-uri', 'platform://miniapp/org.example.not-here\n');
  await page.waitForSelector('.error-screen');
  await picture(page, 'super-app-error', PHONE);
}

async function open(page: Page, url: string, id: string): Promise<void> {
  await page.goto(url);
  await page.waitForSelector('#launch-uri');
  await page.type('#launch-uri', `platform://miniapp/${id}\n`);
  await page.waitForSelector('.app-window[data-foreground] iframe.view[data-current]');
}

async function picture(page: Page, name: string, viewport: typeof PHONE): Promise<void> {
  await page.setViewport(viewport);
  // Transitions take 300 ms at most.
  await new Promise((resolve) => setTimeout(resolve, 800));
  await page.screenshot({ path: join(docs, `${name}.png`) });
  console.log(`docs/${name}.png`);
}

async function superAppUrl(child: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: child.stdout! })) {
    const url = /^Super app: (\S+)/.exec(line)?.[1];
    if (url !== undefined) return url;
  }
  throw new Error('mpt serve ended without naming the super app.');
}
