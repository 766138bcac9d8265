import { expect } from 'chai';
import { openWrappedPage, type OpenWrappedPage } from './testing/open-wrapped-page.ts';

describe('calls of the page’s own in an ordinary page', () => {
  let opened: OpenWrappedPage;
  before(async () => {
    opened = await openWrappedPage();
  });
  after(() => opened.close());
  const once = ['granted', 'denied', undefined] as const;

  it('clipboard: unasked, until the person refuses it in the settings', async () => {
    await opened.page.bringToFront();
    expect(
      await opened.told(
        [],
        `await navigator.clipboard.writeText('copied');
         const text = await navigator.clipboard.readText();
         await wrapped.refuse('clipboard-write');
         return [text, asked, ...(await Promise.all([navigator.clipboard.readText(), navigator.clipboard.writeText('x'), navigator.clipboard.read(), navigator.clipboard.write([])].map(name)))];`,
      ),
    ).to.deep.equal(['copied', [], ...Array<string>(4).fill('NotAllowedError')]);
  });

  it('notifications: what the platform allowed its origin counts after the host’s question only', async () => {
    expect(
      await opened.told(
        ['PUSH'],
        `const before = Notification.permission;
         const failed = new Promise((done) => { new Notification('early').onerror = () => done('error'); });
         wrapped.answer = undefined;
         const putAway = await Notification.requestPermission();
         wrapped.answer = 'granted';
         const granted = await Notification.requestPermission();
         const shown = new Notification('now') instanceof EventTarget;
         await wrapped.refuse('push');
         while (Notification.permission !== 'denied') await new Promise((done) => setTimeout(done, 5));
         return [before, await failed, putAway, granted, shown, asked, await Notification.requestPermission()];`,
      ),
    ).to.deep.equal(['default', 'error', 'default', 'granted', true, ['push', 'push'], 'denied']);
    expect(await opened.told([], `return [await Notification.requestPermission(), asked];`)).to.deep.equal([
      'denied',
      [],
    ]);
  });

  it('vibration: the call can’t wait, and is refused when the person refused it', async () => {
    expect(
      await opened.told(
        [],
        `wrapped.takeBack();
         const { vibrate } = Navigator.prototype;
         const patterns = [];
         Navigator.prototype.vibrate = (pattern) => patterns.push(pattern) > 0;
         wrapped.install([]);
         const early = navigator.vibrate(1);
         while (patterns.length === 0) await new Promise((done) => setTimeout(done, 5));
         const later = navigator.vibrate(2);
         await wrapped.refuse('vibration');
         while (navigator.vibrate(3)) await new Promise((done) => setTimeout(done, 5));
         const count = patterns.filter((pattern) => pattern < 3).length;
         wrapped.takeBack();
         Navigator.prototype.vibrate = vibrate;
         return [early, later, count, asked];`,
      ),
    ).to.deep.equal([true, true, 2, []]);
  });

  it('battery: unasked, until the person refuses it', async () => {
    expect(
      await opened.told(
        [],
        `const { level } = await navigator.getBattery(); await wrapped.refuse('battery'); return [typeof level, await name(navigator.getBattery())];`,
      ),
    ).to.deep.equal(['number', 'NotAllowedError']);
  });

  it('network information: tells nothing particular before it is allowed, and then that it changed', async () => {
    expect(
      await opened.told(
        ['NETWORK_STATUS'],
        `const changed = new Promise((done) => navigator.connection.addEventListener('change', done));
         const { rtt } = navigator.connection;
         await changed;
         return [rtt, asked, navigator.connection.rtt !== undefined];`,
      ),
    ).to.deep.equal([50, ['network-information'], true]);
    expect(
      await opened.told(
        [],
        `const { effectiveType, type } = navigator.connection; await new Promise((done) => setTimeout(done)); return [effectiveType, asked];`,
      ),
    ).to.deep.equal(['4g', []]);
  });

  it('payment: the host’s sheet with the amount, then the host’s own payment', async () => {
    const given = `[{ supportedMethods: 'https://pay.example' }], { total: { label: 'Total', amount: { currency: 'EUR', value: '3.50' } } }`;
    const pay = `
      wrapped.takeBack();
      const paid = [];
      wrapped.install(['PAYMENT'], { pay: async ({ details, app }) => { paid.push(app.identity + ' ' + details.total.amount.value); return { methodName: 'https://pay.example', details: { receipt: 7 } }; } });
      const request = new PaymentRequest(${given});`;
    expect(
      await opened.told(
        [],
        `${pay}
         const can = await request.canMakePayment();
         const response = await request.show();
         await response.complete('success');
         return [can, response.details, response.requestId === request.id, await name(request.show()), paid, wrapped.asked];`,
      ),
    ).to.deep.equal([true, { receipt: 7 }, true, 'InvalidStateError', ['page 3.50'], ['payment']]);
    for (const answer of once.slice(1)) {
      expect(
        await opened.told(
          [],
          `${pay} wrapped.answer = ${JSON.stringify(answer)}; return [await name(request.show()), paid];`,
        ),
      ).to.deep.equal(['AbortError', []]);
    }
    expect(
      await opened.told([], `return [await name(new PaymentRequest(${given}).show()), asked];`),
    ).to.deep.equal(['NotAllowedError', []]);
    expect(
      await opened.told([], `try { new PaymentRequest([]); } catch (error) { return error.name; }`),
    ).to.equal('TypeError');
  });

  it('sharing and contacts (doubles, which this platform lacks): before the platform’s own call', async () => {
    expect(
      await opened.told(
        [],
        `wrapped.takeBack();
         const calls = [];
         Navigator.prototype.share = async ({ text }) => void calls.push(text);
         class ContactsManager { async select() { calls.push('select'); return [{ name: ['Ada'] }]; } }
         Object.defineProperty(navigator, 'contacts', { configurable: true, value: new ContactsManager() });
         wrapped.install(['CONTACTS']);
         await navigator.share({ text: 'shared' });
         const [{ name: [ada] }] = await navigator.contacts.select(['name']);
         await navigator.contacts.select(['name']);
         wrapped.answer = 'denied';
         const refused = await name(navigator.contacts.select(['name']));
         await wrapped.refuse('web-share');
         const unshared = await name(navigator.share({ text: 'not shared' }));
         const result = [calls, ada, refused, unshared, [...wrapped.asked]];
         wrapped.takeBack();
         delete Navigator.prototype.share;
         delete navigator.contacts;
         return result;`,
      ),
    ).to.deep.equal([
      ['shared', 'select', 'select'],
      'Ada',
      'NotAllowedError',
      'NotAllowedError',
      ['contacts', 'contacts', 'contacts'],
    ]);
  });
});
