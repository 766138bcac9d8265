import { expect } from 'chai';
import { describeInEngines } from '../testing/engines/in-engines.ts';
import { SEA, SEA_APP } from './testing/sea-app.ts';
import { appWithWidget, WidgetsInEngine } from './testing/widgets-in-engine.ts';

const SHARES = `
  const text = document.getElementById('text');
  const show = (word) => { text.textContent = word + ' ' + localStorage.getItem('times'); };
  show('has');
  addEventListener('storage', ({ key, oldValue, newValue }) => show([key, oldValue, newValue].join(' ')));
  text.addEventListener('click', () => { localStorage.setItem('times', '7'); show('wrote'); });`;
const ASKS = `const text = document.getElementById('text');
       navigator.permissions.query({ name: 'geolocation' }).then(({ state }) => { text.textContent = state; });
       text.addEventListener('click', () => navigator.geolocation.getCurrentPosition(() => {}, ({ message }) => { text.textContent = message; }));`;
const FILES = {
  '/getPackage?id=sea': SEA_APP,
  '/getPackage?id=asks': appWithWidget('asks', ASKS, {
    req_permissions: [
      { name: 'system.permission.LOCATION', reason: 'To find the bay' },
      { name: 'system.permission.NFC' },
      { name: 'system.permission.CAMERA' },
      { name: 'system.permission.CONTACTS' },
    ],
  }),
  '/getPackage?id=shares': appWithWidget('shares', SHARES),
};

describeInEngines('what a widget may', (engine) => {
  let widgets: WidgetsInEngine;
  before(async function () {
    this.timeout(40_000);
    widgets = await WidgetsInEngine.open(engine, FILES);
  });
  after(() => widgets.close());
  afterEach(() => widgets.removeAll());

  it('opens no page by itself, only after a tap', async () => {
    await widgets.add('a', SEA);
    await widgets.sees('a', 'early NotAllowedError not-allowed');
    await widgets.press('a', '#go');
    await widgets.hears('a', 'openpage: platform://miniapp/sea/pages/index/index');
    await widgets.press('a', '#link');
    await widgets.hears('a', 'openpage: platform://miniapp/sea/pages/other/other?bay=1');
    await widgets.sees('a', 'tides');
  });

  it('shares what it stores with the other widgets of its MiniApp', async () => {
    await widgets.add('a', 'platform://miniapp/shares');
    await widgets.add('b', 'platform://miniapp/shares');
    await widgets.sees('a', 'has null');
    await widgets.sees('b', 'has null');
    await widgets.press('a', '#text');
    await widgets.sees('a', 'wrote 7');
    await widgets.sees('b', 'times  7 7');
    await widgets.page.evaluate(() => widgetTest.of('a').reload());
    await widgets.sees('a', 'has 7');
  });

  it('uses what the host offers only after a tap', async () => {
    await widgets.add('a', SEA, { hasHost: true });
    await widgets.sees('a', 'unasked NotAllowedError not-allowed');
    expect(await widgets.page.evaluate(() => widgetTest.scanned)).to.deep.equal([]);
    await widgets.press('a', '#text');
    await widgets.press('a', '#text');
    await widgets.sees('a', 'scan done');
    expect(await widgets.page.evaluate(() => widgetTest.scanned.length)).to.be.greaterThan(0);
  });

  it('has no token for messages, whatever its MiniApp may', async () => {
    await widgets.add('a', SEA, { hasHost: true });
    await widgets.sees('a', 'shown');
    await widgets.press('a', '#text');
    await widgets.press('a', '#text');
    await widgets.sees('a', 'scan done');
    expect((await widgets.text('a')).match(/token \S+ \S+/g)).to.include('token NotAllowedError not-allowed');
    expect(await widgets.text('a')).to.not.contain('token done');
  });

  it('asks for nothing while it is used; the host asks for all before, on one sheet', async () => {
    await widgets.add('a', 'platform://miniapp/asks', { hasHost: true });
    await widgets.sees('a', 'prompt');
    await widgets.press('a', '#text');
    await widgets.sees('a', 'The host was to ask for geolocation before');
    expect(await widgets.page.evaluate(() => widgetTest.sheets)).to.deep.equal([]);
    expect(await widgets.page.evaluate(() => widgetTest.of('a').authorize())).to.deep.equal({
      geolocation: 'granted',
      camera: 'granted',
    });
    expect(await widgets.page.evaluate(() => widgetTest.authorize(['a', 'a']))).to.have.all.keys('asks');
    expect(await widgets.page.evaluate(() => widgetTest.sheets)).to.deep.equal([
      'App asks: geolocation camera',
      'App asks: geolocation camera',
    ]);
    await widgets.page.evaluate(() => widgetTest.of('a').reload());
    await widgets.sees('a', 'granted');
  });
});
