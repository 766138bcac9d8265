import { expect } from 'chai';
import { openSheetPage, type OpenSheetPage } from './testing/open-sheet.ts';
import type {} from './testing/sheet-page.ts';

describe('what the permission sheet takes for an answer', () => {
  let opened: OpenSheetPage;
  before(async () => {
    opened = await openSheetPage();
  });
  after(() => opened.close());
  afterEach(() => opened.page.evaluate(() => sheetTest.over.abort()));

  for (const [label, answer] of [
    ['Allow', 'granted'],
    ['Don’t allow', 'denied'],
  ] as const) {
    it(`takes “${label}” by the mouse and by the keyboard, when it was readable`, async () => {
      for (const byKey of [false, true]) {
        await opened.ask();
        await opened.ready();
        if (byKey) {
          await opened.page.evaluate((wanted) => sheetTest.button(wanted).focus(), label);
          await opened.page.keyboard.press('Enter');
        } else await opened.press(label);
        expect(await opened.answered()).to.deep.equal({ geolocation: answer });
        expect(await opened.page.$('.permission-sheet')).to.equal(null);
      }
    });
  }

  it('takes no click of a script', async () => {
    await opened.ask();
    await opened.ready();
    await opened.page.evaluate(() => {
      const button = sheetTest.button('Allow');
      button.click();
      button.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      sheetTest.button('Not now').click();
    });
    expect(await opened.answers()).to.equal(undefined);
    await opened.press('Allow');
    expect(await opened.answered()).to.deep.equal({ geolocation: 'granted' });
  });

  it('takes no press that began before it was readable for 500 ms, nor one on Enter when it rises', async () => {
    await opened.ask();
    const pressed = await opened.page.evaluate(() => sheetTest.place('Allow'));
    await opened.page.mouse.move(pressed.x, pressed.y);
    await opened.page.mouse.down();
    await opened.page.keyboard.press('Enter');
    await opened.ready();
    await opened.page.mouse.up();
    expect(await opened.answers()).to.equal(undefined);
    expect(await opened.page.evaluate(() => sheetTest.root?.querySelector('dialog')?.open)).to.equal(true);
    await opened.press('Allow');
    expect(await opened.answered()).to.deep.equal({ geolocation: 'granted' });
  });

  it('takes no key that was held down when it rose', async () => {
    await opened.ask();
    await opened.page.evaluate(() => sheetTest.button('Allow').focus());
    await opened.page.keyboard.down('Enter');
    await opened.ready();
    await opened.page.keyboard.down('Enter');
    await opened.page.keyboard.down('Enter');
    expect(await opened.answers()).to.equal(undefined);
    await opened.page.keyboard.up('Enter');
    await opened.page.keyboard.press('Space');
    expect(await opened.answered()).to.deep.equal({ geolocation: 'granted' });
  });

  it('counts the time by what the event says, when the page was busy', async () => {
    await opened.ask();
    const { x, y } = await opened.page.evaluate(() => sheetTest.place('Allow'));
    // It is readable, and time counts.
    await opened.page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    await opened.page.evaluate(() => {
      const wait = (): void => {
        for (const end = performance.now() + 900; performance.now() < end;);
      };
      // What the press does comes after this.
      addEventListener('pointerdown', wait, { capture: true, once: true });
    });
    await opened.page.mouse.click(x, y);
    await opened.ready();
    expect(await opened.answers()).to.equal(undefined);
  });

  it('takes nothing while something covers it, and begins anew after that', async () => {
    await opened.ask();
    await opened.ready();
    await opened.page.evaluate(() => {
      const cover = Object.assign(document.createElement('div'), { id: 'cover', popover: 'manual' });
      Object.assign(cover.style, {
        position: 'fixed',
        inset: '0',
        width: '100%',
        height: '100%',
        opacity: '0.02',
        pointerEvents: 'auto',
      });
      document.body.append(cover);
      cover.showPopover();
    });
    await opened.page.waitForFunction(() => !sheetTest.isReady, { polling: 20 });
    // As a page could that lets clicks through in the last moment.
    await opened.page.evaluate(() => document.getElementById('cover')?.remove());
    await opened.press('Allow');
    expect(await opened.answers()).to.equal(undefined);
    await opened.ready();
    await opened.press('Allow');
    expect(await opened.answered()).to.deep.equal({ geolocation: 'granted' });
  });

  it('takes nothing in a document without focus or out of sight', async () => {
    for (const [object, member, value] of [
      ['document', 'hasFocus', () => false],
      ['document', 'visibilityState', 'hidden'],
    ] as const) {
      await opened.ask();
      await opened.ready();
      await opened.page.evaluate(
        (name, isFunction) => {
          const hidden = isFunction ? { value: () => false } : { get: () => 'hidden' };
          Object.defineProperty(document, name, { configurable: true, ...hidden });
          window.dispatchEvent(new Event('blur'));
        },
        member,
        typeof value === 'function',
      );
      await opened.press('Allow');
      expect(await opened.answers(), `${object}.${member}`).to.equal(undefined);
      await opened.page.evaluate((name) => Reflect.deleteProperty(document, name), member);
      await opened.press('Allow');
      expect(await opened.answers(), 'it must have been readable again').to.equal(undefined);
      await opened.ready();
      await opened.press('Allow');
      expect(await opened.answered()).to.deep.equal({ geolocation: 'granted' });
    }
  });
});
