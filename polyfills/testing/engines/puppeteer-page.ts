import type { Browser, Page } from 'puppeteer-core';
import { askedAsJson } from './asked-as-json.ts';
import type { EnginePage } from './engine.ts';

/** A page of puppeteer, in whichever engine. */
export function puppeteerPage(page: Page): EnginePage {
  return {
    evaluate: async (ask, ...args) => {
      const answer = await page.evaluate(`(async () => ${askedAsJson(ask, args)})()`);
      return (JSON.parse(answer as string) as { answer: never }).answer;
    },
    goTo: async (address) => void (await page.goto(address)),
    address: async () => page.url(),
    windows: async () => (await page.browser().pages()).length,
    press: (x, y, button = 'left') => page.mouse.click(x, y, { button }),
    key: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    screenshot: () => page.screenshot({ type: 'png' }),
    close: () => end(page.browser()),
  };
}

/** How long an engine may take to end, in milliseconds: one whose page is held up can take for ever. */
const PATIENCE = 2_000;

async function end(browser: Browser): Promise<void> {
  const ended = browser.close().then(
    () => true,
    () => false,
  );
  const isLate = new Promise<boolean>((resolve) => setTimeout(resolve, PATIENCE, false).unref());
  if (!(await Promise.race([ended, isLate]))) browser.process()?.kill('SIGKILL');
}
