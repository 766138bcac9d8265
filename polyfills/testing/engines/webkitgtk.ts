import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Engine } from './engine.ts';
import { WebDriverSession } from './webdriver-session.ts';

const DRIVER = '/usr/bin/WebKitWebDriver';
const XVFB = '/usr/bin/Xvfb';
const START_MS = 10_000;

/** Debian keeps it under the machine's triplet. */
function miniBrowser(): string | undefined {
  if (process.env.MPT_WEBKITGTK !== undefined) return process.env.MPT_WEBKITGTK;
  return readdirSync('/usr/lib')
    .map((folder) => join('/usr/lib', folder, 'webkit2gtk-4.1/MiniBrowser'))
    .find((path) => existsSync(path));
}

/** Of the display, in pixels. */
const SCREEN = { width: 1280, height: 1024 };

export const webkitgtk: Engine = {
  name: 'webkitgtk',
  missing: () => {
    if (!existsSync(DRIVER)) return `there is no ${DRIVER}; apt-get install webkit2gtk-driver`;
    if (!existsSync(XVFB)) return `there is no ${XVFB}; apt-get install xvfb`;
    if (miniBrowser() === undefined) return 'there is no webkit2gtk-4.1/MiniBrowser; set MPT_WEBKITGTK';
    return undefined;
  },
  start: async (viewport = { width: 800, height: 600 }) => {
    const children: ChildProcess[] = [];
    const end = async (): Promise<void> => {
      for (const child of children.reverse()) await stop(child);
    };
    try {
      // The display writes its number to descriptor 3 when it is ready.
      const display = spawn(
        XVFB,
        ['-displayfd', '3', '-screen', '0', `${SCREEN.width}x${SCREEN.height}x24`, '-nolisten', 'tcp'],
        {
          stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
        },
      );
      children.push(display);
      const number = await firstLine(display.stdio[3] as Readable);
      const port = await freePort();
      const driver = spawn(DRIVER, ['--host=127.0.0.1', `--port=${port}`], {
        stdio: 'ignore',
        detached: true,
        env: { ...process.env, DISPLAY: `:${number}`, JSC_useSharedArrayBuffer: '1' },
      });
      children.push(driver);
      const server = `http://127.0.0.1:${port}`;
      await ready(server);
      const session = await WebDriverSession.create(server, {
        'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] },
      });
      await session.ask('POST', '/timeouts', { script: 60_000, pageLoad: 30_000 });
      await session.ask('POST', '/window/rect', { ...viewport, ...underPointer(viewport) });
      return session.page(end);
    } catch (error) {
      await end();
      throw error;
    }
  },
};

/** Where a window has the focus: without a window manager that is the one under the pointer, which stands in the middle of the screen. */
function underPointer({ width, height }: typeof SCREEN): { x: number; y: number } {
  const [x, y] = [SCREEN.width - width, SCREEN.height - height];
  return { x: Math.max(0, Math.round(x / 2)), y: Math.max(0, Math.round(y / 2)) };
}

function firstLine(stream: Readable): Promise<string> {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('Xvfb did not start.')), START_MS).unref();
    stream.once('data', (data: Buffer) => resolve(data.toString().trim()));
  });
}

async function ready(server: string): Promise<void> {
  const end = Date.now() + START_MS;
  for (;;) {
    const isReady = await fetch(`${server}/status`).then(
      () => true,
      () => false,
    );
    if (isReady) return;
    if (Date.now() > end) throw new Error('WebKitWebDriver did not start.');
    await new Promise((done) => setTimeout(done, 50));
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill();
    // A browser whose page is held up outlives its driver.
    if (child.spawnfile === DRIVER && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  });
}
