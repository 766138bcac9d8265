import type { Page } from 'puppeteer-core';

/** Waits until the sheet can be answered, and allows by the mouse. */
export async function allowByHand(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector('.permission-sheet')?.shadowRoot?.querySelector('[aria-disabled="false"]'),
    { polling: 20, timeout: 30_000 },
  );
  const { x, y } = await page.evaluate(() => {
    const sheet = document.querySelector('.permission-sheet')?.shadowRoot;
    const box = sheet?.querySelector('[data-answer="granted"]')?.getBoundingClientRect();
    if (!box) throw new Error('The sheet does not ask.');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
  await page.mouse.click(x, y);
}
