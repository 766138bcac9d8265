import { expect } from 'chai';
import type {} from './testing/device-app.ts';
import { openDeviceApp, type OpenDeviceApp } from './testing/open-device-app.ts';

describe('calls of the host’s page in a MiniApp’s worker', () => {
  let opened: OpenDeviceApp;
  before(async function () {
    // The logic layer is bundled and made small.
    this.timeout(60_000);
    opened = await openDeviceApp();
  });
  after(() => opened.close());

  it('clipboard, vibration, battery', async () => {
    await opened.page.bringToFront();
    await opened.launch(
      [],
      `await navigator.clipboard.writeText('copied'); return [await navigator.clipboard.readText(), navigator.vibrate(1)];`,
    );
    expect(await opened.told()).to.deep.equal([['copied', true], []]);
    await opened.launch(
      [],
      `while ((await navigator.permissions.query({ name: 'clipboard-write' })).state !== 'denied'); return [await name(navigator.clipboard.writeText('x')), await name(navigator.clipboard.readText())];`,
    );
    await opened.page.evaluate(() => deviceApp.refuse('clipboard-write'));
    expect(await opened.told()).to.deep.equal([['NotAllowedError', 'NotAllowedError'], []]);
  });

  it('sharing and contacts (doubles, which this platform lacks)', async () => {
    await opened.page.evaluate(() => {
      Object.defineProperty(navigator, 'share', {
        configurable: true,
        value: async ({ text }: ShareData) => void Object.assign(window, { shared: text }),
      });
      Object.defineProperty(navigator, 'contacts', {
        configurable: true,
        value: {
          getProperties: async () => ['name'],
          select: async () => [{ name: ['Ada'], icon: [new Blob()] }],
        },
      });
    });
    expect(
      await opened.run(
        ['CONTACTS'],
        `await navigator.share({ text: 'shared' }); return [await navigator.contacts.getProperties(), await navigator.contacts.select(['name']), await name(navigator.share({}))];`,
      ),
    ).to.deep.equal([[['name'], [{ name: ['Ada'] }], 'TypeError'], ['contacts']]);
    expect(
      await opened.run(['CONTACTS'], `return name(navigator.contacts.select(['name']));`, null),
    ).to.deep.equal(['NotAllowedError', ['contacts']]);
    expect(await opened.page.evaluate('shared')).to.equal('shared');
    await opened.page.evaluate(() =>
      ['share', 'contacts'].map((member) => Reflect.deleteProperty(navigator, member)),
    );
  });

  it('payment: answered by the host, once, after its sheet', async () => {
    const request = `const request = new PaymentRequest([{ supportedMethods: 'https://pay.example' }], { total: { label: 'Total', amount: { currency: 'EUR', value: '3.50' } } });`;
    await opened.page.evaluate(() => {
      deviceApp.options = {
        pay: async ({ app, details }) => ({
          methodName: 'https://pay.example',
          details: { receipt: app.name, details },
        }),
      };
    });
    expect(
      await opened.run(
        ['PAYMENT'],
        `${request}
         const response = await request.show();
         await response.complete('success');
         const { receipt, details } = response.details;
         let wrong = '';
         try { new PaymentRequest([{ supportedMethods: 'x' }], { total: { label: 'T', amount: { currency: 'EUR', value: 'much' } } }); } catch ({ name }) { wrong = name; }
         return [receipt, details.total.amount.value, response.requestId === request.id, await name(request.show()), wrong];`,
      ),
    ).to.deep.equal([['Devices', '3.50', true, 'InvalidStateError', 'TypeError'], ['payment']]);
    for (const answer of ['denied', null] as const) {
      expect(await opened.run(['PAYMENT'], `${request} return name(request.show());`, answer)).to.deep.equal([
        'AbortError',
        ['payment'],
      ]);
    }
    expect(await opened.run([], `${request} return name(request.show());`)).to.deep.equal([
      'NotAllowedError',
      [],
    ]);
    await opened.page.evaluate(() => void (deviceApp.options = {}));
  });

  it('notifications: only after the person said so, under the MiniApp’s name', async () => {
    await opened.page.evaluate(() => {
      const titles: string[] = [];
      const Native = Notification;
      Object.assign(window, {
        titles,
        Native,
        Notification: class extends Native {
          constructor(title: string, options?: NotificationOptions) {
            super(title, options);
            titles.push(title);
          }
        },
      });
    });
    expect(
      await opened.run(
        ['PUSH'],
        `const early = new Notification('early');
         const failed = await new Promise((done) => { early.onerror = () => done('error'); });
         const before = Notification.permission;
         const granted = await Notification.requestPermission();
         const shown = new Notification('now', { body: 'x' });
         await new Promise((done) => { shown.onshow = done; shown.onerror = done; });
         shown.close();
         return [failed, before, granted, Notification.permission];`,
      ),
    ).to.deep.equal([['error', 'default', 'granted', 'granted'], ['push']]);
    expect(await opened.run([], `return Notification.requestPermission();`)).to.deep.equal(['denied', []]);
    expect(await opened.page.evaluate('titles')).to.deep.equal(['Devices: now']);
    await opened.page.evaluate('window.Notification = Native');
  });

  it('notifications: a refusal in the settings is known, and what was allowed before it has to be asked for again', async () => {
    await opened.launch(
      ['PUSH'],
      `const until = async (permission) => {
         while (Notification.permission !== permission) await new Promise((done) => setTimeout(done, 5));
       };
       const granted = await Notification.requestPermission();
       say({ step: 1 });
       await until('denied');
       const refused = await Notification.requestPermission();
       say({ step: 2 });
       await until('default');
       const shown = new Notification('now');
       return [granted, refused, await new Promise((done) => { shown.onshow = shown.onerror = ({ type }) => done(type); })];`,
    );
    const step = (number: number): Promise<unknown> =>
      opened.page.waitForFunction(
        (n) => Reflect.get(deviceApp.told ?? {}, 'step') === n,
        { timeout: 30_000 },
        number,
      );
    await step(1);
    await opened.page.evaluate(() => deviceApp.refuse('push'));
    await step(2);
    await opened.page.evaluate(() => deviceApp.revoke());
    await opened.page.waitForFunction(() => Reflect.has(deviceApp.told ?? {}, 'value'), { timeout: 30_000 });
    expect(await opened.told()).to.deep.equal([['granted', 'denied', 'error'], ['push']]);
    expect(
      await opened.run(
        [],
        `while (Notification.permission !== 'denied') await new Promise((done) => setTimeout(done, 5));
         return 'denied, though nobody asked';`,
      ),
    ).to.deep.equal(['denied, though nobody asked', []]);
  });

  it('tokens for messages: where the host issues them, after the person said so', async () => {
    const script = `
      return miniapp.getPushToken().then(({ token }) => token, ({ name, code }) => [name, code].join());`;
    expect(await opened.run(['PUSH'], script)).to.deep.equal(['token', ['push']]);
    for (const [answer, code] of [
      ['denied', 'NotAllowedError,not-allowed'],
      [null, 'Error,aborted'],
    ] as const)
      expect(await opened.run(['PUSH'], script, answer)).to.deep.equal([code, ['push']]);
    expect(await opened.run([], script)).to.deep.equal(['NotAllowedError,not-allowed', []]);
    await opened.page.evaluate(() => void (deviceApp.issuesTokens = false));
    expect(await opened.run(['PUSH'], script)).to.deep.equal(['Error,capability-missing', []]);
    await opened.page.evaluate(() => void (deviceApp.issuesTokens = true));
  });
});
