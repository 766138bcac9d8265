import { openPage, type OpenPage } from '../../testing/with-page.ts';
import type { PermissionAnswers } from '../permission-question.ts';
import type { PermissionTexts } from '../permission-texts.ts';
import type {} from './sheet-page.ts';

const ENTRY = `${import.meta.dirname}/sheet-page.ts`;
/** Nothing but scripts of the page itself, and no inline styles. */
const STRICT = {
  'Content-Security-Policy': "default-src 'none'; script-src 'self'; style-src 'none'; img-src data:",
};

export const APP = { identity: 'a', name: 'Bike Finder', manifest: {} };
export const LOCATION = {
  feature: 'geolocation',
  description: 'know your location',
  reason: 'To show bikes near you',
};
export const CAMERA = { feature: 'camera', description: 'use the camera' };
/** Words that run from right to left. */
export const ARABIC = {
  ...{ lang: 'ar', dir: 'rtl' as const },
  asker: 'يطلب {host} قرارك',
  question: 'هل يجوز لتطبيق {app} أن {what}؟',
  together: 'ما الذي يجوز لتطبيق {app}؟',
  says: 'يذكر {app} السبب:',
  noReason: 'لا يذكر {app} سببًا.',
  ...{ allow: 'سماح', allowOnce: 'سماح مرة واحدة', deny: 'عدم السماح', notNow: 'ليس الآن', done: 'تم' },
  features: { geolocation: 'يعرف موقعك', camera: 'يستخدم الكاميرا' },
};
export const QUESTION = { app: APP, items: [LOCATION], level: 'first-use' as const };

/** A page on which sheets rise, with a person before it. */
export interface OpenSheetPage extends OpenPage {
  ask(question?: object, container?: string, texts?: Partial<PermissionTexts>): Promise<void>;
  /** An answer counts now. */
  ready(): Promise<unknown>;
  /** Presses a button by the mouse. */
  press(label: string): Promise<void>;
  answers(): Promise<PermissionAnswers | undefined>;
  /** The answers once there are some. */
  answered(): Promise<PermissionAnswers | undefined>;
  text(): Promise<string>;
}

export async function openSheetPage(): Promise<OpenSheetPage> {
  const opened = await openPage(ENTRY, { headers: STRICT });
  const { page } = opened;
  await page.setViewport({ width: 390, height: 844 });
  // A panel that rises is no place to press.
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  const ask = (
    question: object = QUESTION,
    container = 'body',
    texts: Partial<PermissionTexts> = {},
  ): Promise<void> =>
    page.evaluate(
      (asked, where, words) => sheetTest.ask(asked as Parameters<typeof sheetTest.ask>[0], where, words),
      question,
      container,
      texts,
    );
  const ready = () => page.waitForFunction(() => sheetTest.isReady, { polling: 20 });
  const press = async (label: string): Promise<void> => {
    const { x, y } = await page.evaluate((wanted) => sheetTest.place(wanted), label);
    await page.mouse.click(x, y);
  };
  const answers = () => page.evaluate(() => sheetTest.answers);
  const answered = async () => {
    await page.waitForFunction(() => sheetTest.answers !== undefined, { polling: 20 });
    return answers();
  };
  const text = () => page.evaluate(() => sheetTest.root?.querySelector('dialog')?.innerText ?? '');
  return { ...opened, ask, ready, press, answers, answered, text };
}
