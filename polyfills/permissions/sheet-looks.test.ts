import { expect } from 'chai';
import { accessibilityViolations } from '../testing/accessibility.ts';
import {
  APP,
  ARABIC,
  CAMERA,
  LOCATION,
  openSheetPage,
  QUESTION,
  type OpenSheetPage,
} from './testing/open-sheet.ts';
import type {} from './testing/sheet-page.ts';

const LONG = {
  ...QUESTION,
  app: { ...APP, name: 'Unverhältnismäßigkeitsprüfungsbehörde '.repeat(20) },
  items: [{ ...LOCATION, reason: 'Because it wants to say so much about it. '.repeat(50) }],
};
/** A page at 200 % has half the pixels to lay out. */
const VIEWPORTS = {
  'a phone': { width: 390, height: 844 },
  'a desktop': { width: 1280, height: 800 },
  'a phone with text of 200 %': { width: 195, height: 422, deviceScaleFactor: 2 },
  'a phone on its side': { width: 844, height: 390 },
};
const TEXTS = { ltr: {}, rtl: ARABIC };

describe('how the permission sheet looks', () => {
  let opened: OpenSheetPage;
  before(async () => {
    opened = await openSheetPage();
  });
  after(() => opened.close());
  afterEach(() => opened.page.evaluate(() => sheetTest.over.abort()));

  for (const [name, viewport] of Object.entries(VIEWPORTS)) {
    for (const dir of ['ltr', 'rtl'] as const) {
      it(`shows question and buttons at once on ${name}, ${dir}, however long the words`, async () => {
        await opened.page.setViewport(viewport);
        for (const question of [QUESTION, LONG]) {
          await opened.ask(question, 'body', TEXTS[dir]);
          // That an answer counts says that both are in sight.
          await opened.ready();
          const found = await opened.page.evaluate(() => {
            const root = sheetTest.root;
            const panel = root?.querySelector('.panel');
            const buttons = [...(root?.querySelectorAll('button') ?? [])].map((button) =>
              button.getBoundingClientRect(),
            );
            const [question, choice] = ['.question', '.panel > .choice'].map((part) =>
              root?.querySelector(part)?.getBoundingClientRect(),
            );
            return {
              isWhole: (question?.bottom ?? 0) <= (choice?.top ?? 0),
              isWide: (panel?.scrollWidth ?? 0) > (panel?.clientWidth ?? 0),
              isSmall: buttons.some(({ width, height }) => width < 44 || height < 44),
              isOut: buttons.some(
                ({ left, right, bottom }) => left < 0 || right > innerWidth || bottom > innerHeight,
              ),
              // The close button stands where a line ends.
              isMirrored: (buttons[0]?.left ?? 0) < innerWidth / 2,
            };
          });
          expect(found).to.deep.equal({
            isWhole: true,
            isWide: false,
            isSmall: false,
            isOut: false,
            isMirrored: dir === 'rtl',
          });
          await opened.page.evaluate(() => sheetTest.over.abort());
        }
      });
    }
  }

  it('has a reason that runs the other way begin beside its bar', async () => {
    await opened.page.setViewport(VIEWPORTS['a phone']);
    await opened.ask({ ...QUESTION, items: [{ ...LOCATION, reason: 'To find you' }] }, 'body', ARABIC);
    const [bar, reason] = await opened.page.evaluate(() => {
      const figure = sheetTest.root?.querySelector('.reason');
      const words = document.createRange();
      words.selectNodeContents(figure!.querySelector('blockquote')!);
      return [figure!.getBoundingClientRect().right, words.getBoundingClientRect().right];
    });
    expect(bar! - reason!).to.be.within(0, 20);
  });

  it('takes no answer to a question whose end can’t be seen', async () => {
    await opened.page.setViewport({ width: 195, height: 320, deviceScaleFactor: 2 });
    await opened.ask({ ...QUESTION, app: { ...APP, name: 'W'.repeat(60) } });
    await opened.page.evaluate(
      () =>
        new Promise<void>((done) => {
          const begin = performance.now();
          const look = (): void => {
            if (sheetTest.isReady || performance.now() - begin > 700) done();
            else requestAnimationFrame(look);
          };
          look();
        }),
    );
    expect(await opened.page.evaluate(() => sheetTest.isReady)).to.equal(false);
    await opened.page.setViewport({ width: 195, height: 640, deviceScaleFactor: 2 });
    await opened.ready();
  });

  for (const scheme of ['light', 'dark']) {
    for (const dir of ['ltr', 'rtl'] as const) {
      it(`has nothing that axe-core finds, of one question and of several, ${scheme}, ${dir}`, async () => {
        await opened.page.setViewport(VIEWPORTS['a phone']);
        await opened.page.emulateMediaFeatures([
          { name: 'prefers-reduced-motion', value: 'reduce' },
          { name: 'prefers-color-scheme', value: scheme },
        ]);
        for (const items of [[LOCATION], [LOCATION, CAMERA]]) {
          await opened.ask({ ...QUESTION, items }, 'body', TEXTS[dir]);
          await opened.ready();
          const found = (await accessibilityViolations(opened.page)).filter((violation) =>
            violation.includes('permission-sheet'),
          );
          expect(found).to.deep.equal([]);
          await opened.page.evaluate(() => sheetTest.over.abort());
        }
      });
    }
  }
});
