import { expect } from 'chai';
import { PERMISSION_TABLE } from '@miniapp-tests/spec/permissions/permission-table';
import { APP, CAMERA, LOCATION, QUESTION, openSheetPage, type OpenSheetPage } from './testing/open-sheet.ts';
import type {} from './testing/sheet-page.ts';

describe('the permission sheet', () => {
  let opened: OpenSheetPage;
  before(async () => {
    opened = await openSheetPage();
  });
  after(() => opened.close());
  afterEach(() => opened.page.evaluate(() => sheetTest.over.abort()));

  it('says who asks for what, and the developer’s reason as theirs, under a strict policy', async () => {
    await opened.ask();
    const said = (await opened.text()).replace(/[\u2068\u2069]/g, '');
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

  it('leaves no answer by Escape, by its cross, beside it, and when the question is over', async () => {
    const ways = [
      () => opened.page.keyboard.press('Escape'),
      () => opened.press('Not now'),
      () => opened.page.mouse.click(195, 200),
      () => opened.page.evaluate(() => sheetTest.over.abort()),
    ];
    for (const way of ways) {
      await opened.ask();
      await opened.ready();
      await way();
      expect(await opened.answered()).to.deep.equal({});
    }
  });

  it('asks for several at once, each with an answer of its own, and leaves open what has none', async () => {
    await opened.ask({
      ...QUESTION,
      items: [LOCATION, CAMERA, { feature: 'nfc', description: 'read and write NFC tags' }],
    });
    await opened.ready();
    await opened.press('Done');
    expect(await opened.answers(), 'nothing was answered yet').to.equal(undefined);
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
    await opened.press('Done');
    expect(await opened.answered()).to.deep.equal({ geolocation: 'granted', camera: 'denied' });
  });

  it('says what is to be paid', async () => {
    const details = {
      total: { label: 'Total', amount: { currency: 'EUR', value: '3.50' } },
      displayItems: [
        { label: 'Ride', amount: { currency: 'eur', value: '3.50' } },
        { label: 'Nonsense', amount: 1 },
      ],
    };
    await opened.ask({
      app: APP,
      items: [{ feature: 'payment', description: 'take a payment' }],
      level: 'password',
      details,
    });
    expect((await opened.text()).replace(/[\u2068\u2069]/g, ''))
      .to.include('Pay €3.50 to Bike Finder?')
      .and.to.include('Ride')
      .and.not.to.include('Nonsense');
    await opened.page.evaluate(() => [sheetTest.button('Pay'), sheetTest.button('Don’t pay')].length);
  });

  it('shows a MiniApp’s words as words of bounded length that don’t turn the host’s', async () => {
    const reason = `<b>x</b>\u202e${'very '.repeat(5_000)}`;
    await opened.ask({
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
    await opened.ask(QUESTION, '#phone');
    const box = await opened.page.evaluate(() => {
      const { x, y, width, height } = sheetTest.root?.querySelector('dialog')?.getBoundingClientRect() ?? {};
      return { x, y, width, height };
    });
    expect(box).to.deep.equal({ x: 50, y: 40, width: 300, height: 700 });
    await opened.ready();
    await opened.press('Allow');
    expect(await opened.answered()).to.deep.equal({ geolocation: 'granted' });
  });

  it('has words for every feature in spec’s table', async () => {
    for (const { feature, description } of PERMISSION_TABLE) {
      await opened.ask({ ...QUESTION, items: [{ feature, description }] });
      expect(await opened.text()).to.include(description);
      await opened.page.evaluate(() => sheetTest.over.abort());
    }
  });
});
