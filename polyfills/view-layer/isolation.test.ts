import { expect } from 'chai';
import { fileURLToPath } from 'node:url';
import type { Engine } from '../testing/engines/engine.ts';
import { describeInEngines } from '../testing/engines/in-engines.ts';
import { openInEngine, type OpenedInEngine } from '../testing/engines/open-in-engine.ts';
import { startWitness, type Witness } from '../testing/witness.ts';
import '../testing/view-harness.ts';

/** For a request or a connection that was set off; what is heard later fails the next attempt. */
const SETTLE_MS = 100;
const KEPT = '<p id="kept">kept</p>';

/** One way out of the view: what a page holds, what a person presses, `W` and `H` for the two servers' origins. */
interface Attempt {
  readonly html: string;
  readonly press?: string;
  readonly key?: 'Enter';
}

const LOADING: Record<string, Attempt> = {
  'an image': { html: '<img src="W/image">' },
  'a srcset and a picture': {
    html: '<picture><source srcset="W/a 1x"><img srcset="W/b 2x, H/c 1x"></picture>',
  },
  'an image of the host': {
    html: '<img src="H/image"><img src="//127.0.0.1/x"><img src="\\\\127.0.0.1\\x">',
  },
  'a url() in a style attribute': { html: '<div style="background: url(W/css)">x</div>' },
  'a url() in a style element': { html: '<style>p { background: url("W/css") }</style>' },
  'an escaped url()': { html: '<style>p { background: u\\72l("W/css") }</style>' },
  'an @import': { html: '<style>@import "W/css"; @import url(H/css);</style>' },
  'a font': { html: '<style>@font-face { font-family: f; src: url(W/font) } p { font-family: f }</style>' },
  'an image-set()': { html: '<style>p { background: image-set("W/css" 1x) }</style>' },
  'a linked stylesheet': { html: '<link rel="stylesheet" href="W/css">' },
  media: { html: '<video src="W/v" poster="W/p" autoplay></video><audio src="W/a" autoplay></audio>' },
  'svg images and uses': {
    html: '<svg><image href="W/i"/><use href="W/u#x"/><filter id="f"><feImage xlink:href="W/f"/></filter><rect fill="url(W/r#a)" width="9" height="9"/></svg>',
  },
  'a meta refresh': { html: '<meta http-equiv="refresh" content="0; url=W/refresh">' },
  'a base': { html: '<base href="W/"><img src="base.png">' },
  preconnect: { html: '<link rel="preconnect" href="W/">' },
  'prefetch, preload, modulepreload and icons': {
    html: ['prefetch', 'preload', 'modulepreload', 'icon', 'prerender', 'manifest']
      .map((rel) => `<link rel="${rel}" as="image" href="W/${rel}">`)
      .join(''),
  },
  'frames and plug-ins': {
    html: '<iframe src="W/f"></iframe><iframe srcdoc="<img src=W/s>"></iframe><object data="W/o"></object><embed src="W/e">',
  },
  'a script': { html: '<script src="W/s"></script><script>fetch("W/inline")</script>' },
  'an inline handler that runs by itself': { html: '<img src="data:," onerror="fetch(`W/onerror`)">' },
  'an animated link': {
    html: '<svg><a><animate attributeName="href" values="W/animated"/><text y="20">go</text></a></svg>',
    press: 'text',
  },
};

const PRESSED: Record<string, Attempt> = {
  'an inline onclick': {
    html: '<button onclick="parent.location = `W/onclick`">go</button>',
    press: 'button',
  },
  'a javascript: link': { html: '<a href="javascript:parent.location=`W/js`">go</a>', press: 'a' },
  'a link': { html: '<a href="W/link">go</a>', press: 'a' },
  'a link into the host': { html: '<a href="/">go</a>', press: 'a' },
  'a link by keyboard': { html: '<a href="W/link">go</a>', press: 'a', key: 'Enter' },
  'a link to a place in the page': { html: '<a href="#kept">go</a>', press: 'a' },
  'a link to about:blank': { html: '<a href="about:blank">go</a>', press: 'a' },
  'a download': { html: '<a href="W/file" download>go</a>', press: 'a' },
  'a link to a new window': { html: '<a href="W/new" target="_blank">go</a>', press: 'a' },
  'a link to the whole window': { html: '<a href="W/top" target="_top">go</a>', press: 'a' },
  'a link that pings': { html: '<a href="#x" ping="W/ping">go</a>', press: 'a' },
  'an svg link': { html: '<svg><a href="W/svg"><text y="20">go</text></a></svg>', press: 'text' },
  'an old svg link': { html: '<svg><a xlink:href="W/svg"><text y="20">go</text></a></svg>', press: 'text' },
  'an area': {
    html: `<img usemap="#m" width="50" height="50" src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>"><map name="m"><area shape="default" href="W/area"></map>`,
    press: 'img',
  },
  'a posted form': {
    html: '<form method="post" action="W/form"><button>go</button></form>',
    press: 'button',
  },
  'a form without action': { html: '<form><input name="a"><button>go</button></form>', press: 'button' },
  'a form that is not valid HTML': {
    html: '<form action="W/form" novalidate target="_top"><button formaction="W/by-button" formmethod="post">go</button></form>',
    press: 'button',
  },
  'a form sent by Enter': { html: '<form action="W/form"><input></form>', press: 'input', key: 'Enter' },
  'an image button': { html: '<form action="W/form"><input type="image" alt="go"></form>', press: 'input' },
};

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
  async function run({ html, press, key }: Attempt, asMutation: boolean): Promise<void> {
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
    expect(await page.evaluate(() => harness.shown.querySelector('#kept')?.textContent)).to.equal('kept');
    expect(await page.evaluate(() => harness.closed)).to.deep.equal([]);
  }

  describe('nothing leaves it by', () => {
    for (const [name, attempt] of Object.entries({ ...LOADING, ...PRESSED })) {
      it(name, () => run(attempt, false));
    }
  });

  describe('nothing leaves it when the logic layer adds', () => {
    for (const [name, attempt] of Object.entries({ ...LOADING, ...PRESSED })) {
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
    await new Promise((done) => setTimeout(done, SETTLE_MS));
    // Firefox doesn't connect ahead to a loopback address.
    if (engine.name !== 'firefox') expect(control.heard).to.include('connection');
    await opened.page.evaluate((origin) => void fetch(`${origin}/control`), control.origin);
    await new Promise((done) => setTimeout(done, SETTLE_MS));
    expect(control.heard).to.include('GET /control');
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

/** Runs in the page: the attempt as loaded markup, or the same tree sent by the logic layer. */
async function openWith(html: string, kept: string, added: string | null): Promise<void> {
  await harness.open({ html: html + kept });
  if (added === null) return;
  const parsed = new DOMParser().parseFromString(added, 'text/html');
  let id = 1_000_000;
  const namespaces: Record<string, 'svg'> = { 'http://www.w3.org/2000/svg': 'svg' };
  function nodeOf(node: ChildNode): never {
    const common = { id: id++ };
    if (!(node instanceof Element)) return { ...common, kind: 'text', text: node.textContent ?? '' } as never;
    const namespace = namespaces[node.namespaceURI ?? ''];
    return {
      ...common,
      kind: 'element',
      name: node.localName,
      ...(namespace && { namespace }),
      attributes: [...node.attributes].map(({ name, value }) => [name, value]),
      children: [...node.childNodes].map(nodeOf),
    } as never;
  }
  const nodes = [...parsed.head.childNodes, ...parsed.body.childNodes].map(nodeOf);
  const broken = harness.apply(nodes.map((node) => ({ do: 'insert', parent: 1, before: null, node })));
  if (broken !== undefined) throw new Error(broken);
}
