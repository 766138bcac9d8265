import { expect } from 'chai';
import { until } from '../../testing/engines/engine.ts';
import { describeInEngines } from '../../testing/engines/in-engines.ts';
import { SuperAppInEngine } from '../../testing/engines/super-app-in-engine.ts';
import { MemoryPackages } from '../../testing/folder-packages.ts';
import { smallApp } from '../../testing/small-app.ts';

const PATH = 'widgets/asks/asks';
const ASKING = {
  [`${PATH}.html`]:
    '<button id="scan">Scan</button><button id="settings">Settings</button><p id="text">here</p>',
  [`${PATH}.js`]: `
    const text = document.getElementById('text');
    const say = (word) => { text.textContent += ' ' + word + ';'; };
    const tell = (what, promise) => promise.then(() => say(what + ' done'), ({ name, code }) => say(what + ' ' + name + ' ' + code));
    page.onpageshown = () => { tell('unasked', miniapp.scanCode()); tell('unasked', miniapp.openSetting()); };
    document.getElementById('scan').addEventListener('click', () => tell('scan', miniapp.scanCode()));
    document.getElementById('settings').addEventListener('click', () => tell('settings', miniapp.openSetting()));`,
};
const MANIFEST = {
  widgets: [{ name: 'Asks', path: PATH }],
  req_permissions: [{ name: 'system.permission.CAMERA', reason: 'To read the code.' }],
};
const TIMEOUT = { timeout: 30_000 };

describeInEngines('the host’s screens for a widget on the board', (engine) => {
  const packages = new MemoryPackages();
  let app: SuperAppInEngine;

  before(async function () {
    this.timeout(60_000);
    packages.put('asks', smallApp('asks', ASKING, MANIFEST));
    app = await SuperAppInEngine.open(engine, packages);
    await app.launch('platform://miniapp/asks');
    await app.sees('index of asks');
    await app.press('.capsule-close');
  });
  after(() => app?.close());

  const there = (selector: string): Promise<void> =>
    until(
      app.page,
      (wanted) => document.querySelector(wanted)?.checkVisibility() === true,
      { ...TIMEOUT, reason: `there is no ${selector}` },
      selector,
    );
  const gone = (selector: string): Promise<void> =>
    until(
      app.page,
      (wanted) => document.querySelector(wanted) === null,
      { ...TIMEOUT, reason: `${selector} stays` },
      selector,
    );
  const text = () => {
    const widget = document.querySelector('.widget-card mini-app-widget')?.shadowRoot;
    const view = widget?.querySelector<HTMLIFrameElement>('iframe.view[data-current]');
    return view?.contentDocument?.querySelector('#text')?.textContent ?? '';
  };
  const says = async (words: string): Promise<void> => {
    const end = Date.now() + 20_000;
    let said = '';
    while (Date.now() < end) {
      said = await app.page.evaluate(text);
      if (said.includes(words)) return;
    }
    throw new Error(`The widget does not say "${words}", but "${said}".`);
  };

  it('are asked for when it is put there: what it may use, on one sheet', async () => {
    await app.press('.home-widgets');
    await there('.widget-board-add');
    await app.press('.widget-board-add');
    await app.press(`dialog.widget-picker [data-widget="${PATH}"]`);
    await app.answers('granted');
    await gone('.permission-sheet, dialog.widget-picker, .sheet-ghost');
  });

  it('don’t open by themselves', async () => {
    await says('unasked NotAllowedError not-allowed; unasked NotAllowedError not-allowed;');
    expect(
      await app.page.evaluate(() => document.querySelector('dialog.scanner, dialog.settings-sheet')),
    ).to.equal(null);
  });

  it('open directly after a tap: its scanner', async () => {
    await app.pressInWidget(PATH, '#scan');
    await there('dialog.scanner[open]');
    await app.page.key('Escape');
    await says('scan Error aborted');
    await gone('dialog.scanner');
  });

  it('open directly after a tap: its settings', async () => {
    await app.pressInWidget(PATH, '#settings');
    await there('dialog.settings-sheet[open] #permission-camera');
    await app.page.key('Escape');
    await says('settings done');
    await gone('dialog.settings-sheet, .sheet-ghost');
    await there('.widget-board[open]');
  });

  it('don’t open when the person wants to be asked again: no widget asks', async () => {
    await app.pressInWidget(PATH, '#settings');
    await there('dialog.settings-sheet[open] #permission-camera');
    await app.page.evaluate(() => {
      const choice = document.querySelector<HTMLSelectElement>('#permission-camera')!;
      choice.value = 'prompt';
      choice.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await app.page.key('Escape');
    await gone('dialog.settings-sheet, .sheet-ghost');
    await app.pressInWidget(PATH, '#scan');
    await says('scan NotAllowedError not-allowed');
    expect(
      await app.page.evaluate(() => document.querySelector('.permission-sheet, dialog.scanner')),
    ).to.equal(null);
  });
});
