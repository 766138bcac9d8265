import { launch, type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { CHROMIUM_FLAGS, chromiumPath } from '../../testing/engines/chromium.ts';
import { serveHarness, type PageOptions } from '../../testing/harness-server.ts';

/** What Chromium itself plays: a camera and a microphone, a Bluetooth radio. Its own questions are answered in advance. */
const FLAGS = [
  ...['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
  '--enable-features=WebBluetooth',
];
const GRANTED = ['geolocation', 'notifications', 'clipboard-read'];

export interface DevicePage {
  readonly page: Page;
  readonly browser: Browser;
  readonly session: CDPSession;
  /** Errors and console lines of the page and of its workers. */
  readonly console: string[];
  close(): Promise<void>;
}

/** Opens a TypeScript file, bundled for browsers, in a Chromium that plays devices. */
export async function openDevicePage(entry: string, options?: PageOptions): Promise<DevicePage> {
  const server = await serveHarness(entry, options);
  const browser = await launch({
    executablePath: chromiumPath(),
    headless: true,
    args: [...CHROMIUM_FLAGS, ...FLAGS],
  }).catch(async (error: unknown) => {
    await server.close();
    throw error;
  });
  const page = await browser.newPage();
  const lines: string[] = [];
  page.on('console', (message) => lines.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => lines.push(`pageerror: ${error instanceof Error ? error.message : error}`));
  await page.setGeolocation({ latitude: 52.5, longitude: 13.4, accuracy: 10 });
  await page.goto(`${server.origin}/`);
  const session = await page.createCDPSession();
  for (const name of GRANTED) {
    await session.send('Browser.setPermission', {
      permission: { name },
      setting: 'granted',
      origin: server.origin,
    });
  }
  return {
    page,
    browser,
    session,
    console: lines,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** Whoever asks for a device gets the first; gives how often the platform asked. Chromium is told each answer once. */
export async function answerChooser({ session }: DevicePage): Promise<() => number> {
  let prompts = 0;
  await session.send('DeviceAccess.enable');
  const answered = new Set<string>();
  session.on('DeviceAccess.deviceRequestPrompted', ({ id, devices }) => {
    const [device] = devices;
    if (device === undefined || answered.has(id)) return;
    answered.add(id);
    prompts++;
    void session.send('DeviceAccess.selectPrompt', { id, deviceId: device.id });
  });
  return () => prompts;
}
