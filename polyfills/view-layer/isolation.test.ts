import { expect } from 'chai';
import { fileURLToPath } from 'node:url';
import type { Engine } from '../testing/engines/engine.ts';
import { describeInEngines } from '../testing/engines/in-engines.ts';
import { openInEngine, type OpenedInEngine } from '../testing/engines/open-in-engine.ts';
import { startWitness, type Witness } from '../testing/witness.ts';
import { hasEscaped, openWith, VIEW_ATTEMPTS, type ViewAttempt } from '../testing/layers/view-attempts.ts';
import '../testing/view-harness.ts';

/** For a request or a connection that was set off; what is heard later fails the next attempt. */
const SETTLE_MS = 100;
const KEPT = '<p id="kept">kept</p>';

describeInEngines('isolation of the view', (engine: Engine) => {
  let opened: OpenedInEngine;
  let windows: number;
  let witness: Witness;

  before(async () => {
    witness = await startWitness();
    opened = await openInEngine(
      engine,
      fileURLToPath(new URL('../testing/view-harness.ts', import.meta.url)),
    );
    windows = await opened.page.windows();
  });
  after(async () => {
    await opened.close();
    await witness.close();
  });
  afterEach(() => {
    witness.heard.length = 0;
    opened.requests.length = 0;
  });
  async function run({ html, press, key }: ViewAttempt, asMutation: boolean): Promise<void> {
    const { page, origin } = opened;
    const attempt = html.replaceAll('W/', `${witness.origin}/`).replaceAll('H/', `${origin}/`);
    const address = await page.address();
    await page.evaluate(openWith, asMutation ? '' : attempt, KEPT, asMutation ? attempt : null);
    if (press !== undefined) {
      const { x, y } = await page.evaluate((selector) => harness.pointOf(selector), press);
      await page.press(x, y);
      await page.press(x, y, 'middle');
      if (key !== undefined) await page.key('Enter');
      expect(await page.evaluate(() => harness.events.map(({ type }) => type))).to.include('click');
    }
    await new Promise((done) => setTimeout(done, SETTLE_MS));
    expect(witness.heard, 'the witness').to.deep.equal([]);
    expect(opened.requests, "the host's server").to.deep.equal([]);
    expect(await page.address()).to.equal(address);
    expect(await page.windows(), 'windows').to.equal(windows);
    expect(await page.evaluate(hasEscaped)).to.equal(false);
  }

  describe('nothing leaves it by', () => {
    for (const [name, attempt] of Object.entries(VIEW_ATTEMPTS)) {
      it(name, () => run(attempt, false));
    }
  });

  describe('nothing leaves it when the logic layer adds', () => {
    for (const [name, attempt] of Object.entries(VIEW_ATTEMPTS)) {
      it(name, () => run(attempt, true));
    }
  });

  it('holds no element that looks up or connects by itself', async () => {
    const kinds = ['dns-prefetch', 'preconnect', 'prefetch', 'preload', 'icon'];
    const links = kinds.map((rel) => `<link rel="${rel}" href="${witness.origin}/">`).join('');
    const html = `${links}<base href="${witness.origin}"><meta http-equiv="x-dns-prefetch-control" content="on"><a href="${witness.origin}">a</a>`;
    await opened.page.evaluate(openWith, html, KEPT, html);
    const left = await opened.page.evaluate(() => ({
      elements: harness.shown.querySelectorAll('link, base, meta').length,
      text: harness.shown.documentElement.outerHTML,
    }));
    expect(left.elements).to.equal(0);
    expect(left.text).not.to.contain(witness.origin);
  });

  it('would hear an attempt that is not stopped', async () => {
    // Another witness, so that no open connection hides a later one.
    const control = await startWitness();
    await opened.page.evaluate((origin) => {
      document.head.insertAdjacentHTML('beforeend', `<link rel="preconnect" href="${origin}">`);
    }, control.origin);
    // Firefox doesn't connect ahead to a loopback address.
    if (engine.name !== 'firefox') await control.hears('connection');
    await opened.page.evaluate((origin) => void fetch(`${origin}/control`), control.origin);
    await control.hears('GET /control');
    await control.close();
  });

  it('does not take the focus from the host', async () => {
    const focused = await opened.page.evaluate(async () => {
      const host = document.createElement('input');
      host.id = 'of-the-host';
      document.body.prepend(host);
      host.focus();
      const page = await harness.open({
        html: '<input autofocus id="i"><button id="b" accesskey="x">b</button>',
      });
      const input = JSON.stringify(page.root).match(/"id":(\d+),"kind":"element","name":"input"/)?.[1];
      harness.apply([{ do: 'focus', id: Number(input) }]);
      await new Promise((done) => setTimeout(done, 100));
      const id = document.activeElement?.id;
      host.remove();
      return id;
    });
    expect(focused).to.equal('of-the-host');
  });
});
