import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { accessibilityViolations } from '../testing/accessibility.ts';
import { openPage, type OpenPage } from '../testing/with-page.ts';
import { PERMISSION_TABLE } from '@miniapp-tests/spec/permissions/permission-table';
import type {} from './testing/sheet-page.ts';

const ENTRY = fileURLToPath(new URL('testing/sheet-page.ts', import.meta.url));
const APP = { identity: 'a', name: 'Bike Finder', manifest: {} };
const LOCATION = {
  feature: 'geolocation',
  description: 'know your location',
  reason: 'To show bikes near you',
};
const CAMERA = { feature: 'camera', description: 'use the camera' };
const QUESTION = { app: APP, items: [LOCATION], level: 'first-use' as const };
/** Nothing but scripts of the page itself, and no inline styles. */
const STRICT = {
  'Content-Security-Policy': "default-src 'none'; script-src 'self'; style-src 'none'; img-src data:",
};

describe('the permission sheet', () => {
  let opened: OpenPage;
  before(async () => {
    opened = await openPage(ENTRY, { headers: STRICT });
    await opened.page.setViewport({ width: 390, height: 844 });
    // A panel that rises is no place to press.
    await opened.page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  });
  after(() => opened.close());
  afterEach(() => opened.page.evaluate(() => sheetTest.over.abort()));

  const ask = (question: object = QUESTION, container = 'body'): Promise<void> =>
    opened.page.evaluate(
      (asked, where) => sheetTest.ask(asked as Parameters<typeof sheetTest.ask>[0], where),
      question,
      container,
    );
  const ready = () => opened.page.waitForFunction(() => sheetTest.isReady, { polling: 20 });
  const press = async (label: string): Promise<void> => {
    const { x, y } = await opened.page.evaluate((wanted) => sheetTest.place(wanted), label);
    await opened.page.mouse.click(x, y);
  };
  const answers = () => opened.page.evaluate(() => sheetTest.answers);
  const text = () => opened.page.evaluate(() => sheetTest.root?.querySelector('dialog')?.innerText ?? '');
  /** The answers once there are some. */
  const answered = async () => {
    await opened.page.waitForFunction(() => sheetTest.answers !== undefined, { polling: 20 });
    return answers();
  };

  it('says who asks for what, and the developer’s reason as theirs, under a strict policy', async () => {
    await ask();
    const said = (await text()).replace(/[\u2068\u2069]/g, '');
    for (const part of [
      'Example Host asks',
      'Bike Finder',
      'May Bike Finder know your location?',
      'Bike Finder says why',
      '“To show bikes near you”',
    ]) {
      expect(said).to.include(part);
    }
    const looks = await opened.page.evaluate(() => {
      const quote = sheetTest.root?.querySelector('blockquote');
      const [deny, allow] = ['Don’t allow', 'Allow'].map((label) =>
        sheetTest.button(label).getBoundingClientRect(),
      );
      return [
        quote && getComputedStyle(quote).fontStyle,
        deny?.width === allow?.width,
        deny?.height,
        document.activeElement === document.querySelector('.permission-sheet'),
        sheetTest.root?.activeElement?.id,
      ];
    });
    expect(looks).to.deep.equal(['italic', true, 48, true, 'question']);
    expect(opened.console.filter((line) => line.includes('Content Security'))).to.deep.equal([]);
  });

  for (const [label, answer] of [
    ['Allow', 'granted'],
    ['Don’t allow', 'denied'],
  ] as const) {
    it(`takes “${label}” by the mouse and by the keyboard, when it was readable`, async () => {
      for (const byKey of [false, true]) {
        await ask();
        await ready();
        if (byKey) {
          await opened.page.evaluate((wanted) => sheetTest.button(wanted).focus(), label);
          await opened.page.keyboard.press('Enter');
        } else await press(label);
        expect(await answered()).to.deep.equal({ geolocation: answer });
        expect(await opened.page.$('.permission-sheet')).to.equal(null);
      }
    });
  }

  it('takes no click of a script', async () => {
    await ask();
    await ready();
    await opened.page.evaluate(() => {
      const button = sheetTest.button('Allow');
      button.click();
      button.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      sheetTest.button('Not now').click();
    });
    expect(await answers()).to.equal(undefined);
    await press('Allow');
    expect(await answered()).to.deep.equal({ geolocation: 'granted' });
  });

  it('takes no press that began before it was readable for 500 ms, nor one on Enter when it rises', async () => {
    await ask();
    const pressed = await opened.page.evaluate(() => sheetTest.place('Allow'));
    await opened.page.mouse.move(pressed.x, pressed.y);
    await opened.page.mouse.down();
    await opened.page.keyboard.press('Enter');
    await ready();
    await opened.page.mouse.up();
    expect(await answers()).to.equal(undefined);
    expect(await opened.page.evaluate(() => sheetTest.root?.querySelector('dialog')?.open)).to.equal(true);
    await press('Allow');
    expect(await answered()).to.deep.equal({ geolocation: 'granted' });
  });

  it('takes no key that was held down when it rose', async () => {
    await ask();
    await opened.page.evaluate(() => sheetTest.button('Allow').focus());
    await opened.page.keyboard.down('Enter');
    await ready();
    await opened.page.keyboard.down('Enter');
    await opened.page.keyboard.down('Enter');
    expect(await answers()).to.equal(undefined);
    await opened.page.keyboard.up('Enter');
    await opened.page.keyboard.press('Space');
    expect(await answered()).to.deep.equal({ geolocation: 'granted' });
  });

  it('counts the time by what the event says, when the page was busy', async () => {
    await ask();
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
    await ready();
    expect(await answers()).to.equal(undefined);
  });

  it('takes nothing while something covers it, and begins anew after that', async () => {
    await ask();
    await ready();
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
    await press('Allow');
    expect(await answers()).to.equal(undefined);
    await ready();
    await press('Allow');
    expect(await answered()).to.deep.equal({ geolocation: 'granted' });
  });

  it('takes nothing in a document without focus or out of sight', async () => {
    for (const [object, member, value] of [
      ['document', 'hasFocus', () => false],
      ['document', 'visibilityState', 'hidden'],
    ] as const) {
      await ask();
      await ready();
      await opened.page.evaluate(
        (name, isFunction) => {
          const hidden = isFunction ? { value: () => false } : { get: () => 'hidden' };
          Object.defineProperty(document, name, { configurable: true, ...hidden });
          window.dispatchEvent(new Event('blur'));
        },
        member,
        typeof value === 'function',
      );
      await press('Allow');
      expect(await answers(), `${object}.${member}`).to.equal(undefined);
      await opened.page.evaluate((name) => Reflect.deleteProperty(document, name), member);
      await press('Allow');
      expect(await answers(), 'it must have been readable again').to.equal(undefined);
      await ready();
      await press('Allow');
      expect(await answered()).to.deep.equal({ geolocation: 'granted' });
    }
  });

  it('leaves no answer by Escape, by its cross, beside it, and when the question is over', async () => {
    const ways = [
      () => opened.page.keyboard.press('Escape'),
      () => press('Not now'),
      () => opened.page.mouse.click(195, 200),
      () => opened.page.evaluate(() => sheetTest.over.abort()),
    ];
    for (const way of ways) {
      await ask();
      await ready();
      await way();
      expect(await answered()).to.deep.equal({});
    }
  });

  it('asks for several at once, each with an answer of its own, and leaves open what has none', async () => {
    await ask({
      ...QUESTION,
      items: [LOCATION, CAMERA, { feature: 'nfc', description: 'read and write NFC tags' }],
    });
    await ready();
    await press('Done');
    expect(await answers(), 'nothing was answered yet').to.equal(undefined);
    for (const [feature, answer] of [
      ['0', 'granted'],
      ['1', 'granted'],
      ['1', 'denied'],
    ]) {
      const place = await opened.page.evaluate(
        (index, wanted) => {
          const found = sheetTest.root?.querySelector(
            `[aria-describedby="what-${index}"][data-answer="${wanted}"]`,
          );
          found?.scrollIntoView();
          const { x = 0, y = 0 } = found?.getBoundingClientRect() ?? {};
          return { x: x + 10, y: y + 10 };
        },
        feature,
        answer,
      );
      await opened.page.mouse.click(place.x, place.y);
    }
    await press('Done');
    expect(await answered()).to.deep.equal({ geolocation: 'granted', camera: 'denied' });
  });

  it('says what is to be paid', async () => {
    const details = {
      total: { label: 'Total', amount: { currency: 'EUR', value: '3.50' } },
      displayItems: [
        { label: 'Ride', amount: { currency: 'eur', value: '3.50' } },
        { label: 'Nonsense', amount: 1 },
      ],
    };
    await ask({
      app: APP,
      items: [{ feature: 'payment', description: 'take a payment' }],
      level: 'password',
      details,
    });
    expect((await text()).replace(/[\u2068\u2069]/g, ''))
      .to.include('Pay €3.50 to Bike Finder?')
      .and.to.include('Ride')
      .and.not.to.include('Nonsense');
    await opened.page.evaluate(() => [sheetTest.button('Pay'), sheetTest.button('Don’t pay')].length);
  });

  it('shows a MiniApp’s words as words of bounded length that don’t turn the host’s', async () => {
    const reason = `<b>x</b>\u202e${'very '.repeat(5_000)}`;
    await ask({
      ...QUESTION,
      app: { ...APP, name: `\u202e${'N'.repeat(5_000)}\n\n<i>` },
      items: [{ ...LOCATION, reason }],
    });
    const found = await opened.page.evaluate(() => {
      const dialog = sheetTest.root?.querySelector('dialog');
      const height = sheetTest.root?.querySelector('.panel')?.getBoundingClientRect().height ?? 0;
      return {
        elements: dialog?.querySelectorAll('b, i').length,
        text: dialog?.textContent ?? '',
        fits: height <= 800,
      };
    });
    expect(found).to.include({ elements: 0, fits: true });
    expect(found.text)
      .to.include('<b>x</b>')
      .and.not.to.match(/[\u202a-\u202e]/);
    expect(found.text.length).to.be.below(1_000);
  });

  it('lies over its container, whatever is on top of that', async () => {
    await opened.page.evaluate(() => {
      const phone = Object.assign(document.createElement('div'), { id: 'phone' });
      Object.assign(phone.style, {
        position: 'fixed',
        left: '50px',
        top: '40px',
        width: '300px',
        height: '700px',
        transform: 'scale(1)',
      });
      document.body.append(phone);
    });
    await ask(QUESTION, '#phone');
    const box = await opened.page.evaluate(() => {
      const { x, y, width, height } = sheetTest.root?.querySelector('dialog')?.getBoundingClientRect() ?? {};
      return { x, y, width, height };
    });
    expect(box).to.deep.equal({ x: 50, y: 40, width: 300, height: 700 });
    await ready();
    await press('Allow');
    expect(await answered()).to.deep.equal({ geolocation: 'granted' });
  });

  it('has nothing that axe-core finds, of one question and of several', async () => {
    for (const items of [[LOCATION], [LOCATION, CAMERA]]) {
      await ask({ ...QUESTION, items });
      await ready();
      const found = (await accessibilityViolations(opened.page)).filter((violation) =>
        violation.includes('permission-sheet'),
      );
      expect(found).to.deep.equal([]);
      await opened.page.evaluate(() => sheetTest.over.abort());
    }
  });

  it('has words for every feature in spec’s table', async () => {
    for (const { feature, description } of PERMISSION_TABLE) {
      await ask({ ...QUESTION, items: [{ feature, description }] });
      expect(await text()).to.include(description);
      await opened.page.evaluate(() => sheetTest.over.abort());
    }
  });
});
