import { openDevicePage, type DevicePage } from './open-device-page.ts';
import type {} from './device-app.ts';

const ENTRY = `${import.meta.dirname}/device-app.ts`;

type Asked = readonly [declared: readonly string[], script: string, answer?: 'granted' | 'denied' | null];

export interface OpenDeviceApp extends DevicePage {
  /** Launches a MiniApp with the script, in the place of one before. */
  launch(...asked: Asked): Promise<void>;
  /** What the script told, and what was asked. */
  told(): Promise<[unknown, string[]]>;
  /** Both. */
  run(...asked: Asked): Promise<[unknown, string[]]>;
  /** Presses what the selector finds in the page of the MiniApp, as a person does. */
  press(selector: string): Promise<void>;
}

/** Opens a host's page, whose MiniApps have its devices, in a Chromium that plays them. */
export async function openDeviceApp(): Promise<OpenDeviceApp> {
  const opened = await openDevicePage(ENTRY);
  const { page } = opened;
  const launch = (...[declared, script, answer = 'granted']: Asked): Promise<void> =>
    page.evaluate(
      async (names, body, given) => {
        await deviceApp.launch(names, body);
        deviceApp.answer = given ?? undefined;
      },
      declared,
      script,
      answer,
    );
  const told = async (): Promise<[unknown, string[]]> => {
    const found = await page.waitForFunction(() => deviceApp.told, { polling: 20, timeout: 30_000 });
    const { value, error } = (await found.jsonValue()) ?? {};
    return [error ?? value, await page.evaluate(() => deviceApp.asked)];
  };
  const run = async (...asked: Asked): Promise<[unknown, string[]]> => {
    await launch(...asked);
    return told();
  };
  const press = async (selector: string): Promise<void> => {
    const frame = await page.waitForSelector('iframe.view[data-current]');
    const found = await (await frame?.contentFrame())?.waitForSelector(selector);
    await found?.click();
  };
  return { ...opened, launch, told, run, press };
}
