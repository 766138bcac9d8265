import { expect } from 'chai';
import { describeInEngines } from '../testing/engines/in-engines.ts';
import type { OpenedInEngine } from '../testing/engines/open-in-engine.ts';
import { MiniAppPage } from '../testing/mini-app-page.ts';
import { startWitness, type Witness } from '../testing/witness.ts';

/** What loads by itself where a browser parses it for a document that is shown; `W/` stands for a server. */
const LOADING: Readonly<Record<string, string>> = {
  img: '<img src="W/img">',
  srcset: '<img srcset="W/srcset 1x">',
  picture: '<picture><source srcset="W/source"><img></picture>',
  preload: '<link rel="preload" as="image" href="W/preload"><link rel="preconnect" href="W/">',
  stylesheet:
    '<link rel="stylesheet" href="W/sheet"><style>@import "W/import"; p { background: url(W/css) }</style>',
  svg: '<svg><image href="W/image"/><use href="W/use#a"/><style>p { background: url(W/svg-css) }</style></svg>',
  video:
    '<video poster="W/poster" src="W/video" preload="auto"><source src="W/source"><track default src="W/track"></video>',
  audio: '<audio src="W/audio" preload="auto" autoplay></audio>',
  template: '<template><img src="W/template"><svg><image href="W/template-svg"/></svg></template>',
  'declarative shadow root': '<div><template shadowrootmode="open"><img src="W/shadow"></template></div>',
  noscript: '<noscript><img src="W/noscript"></noscript>',
  frames: '<iframe src="W/frame"></iframe><object data="W/object"></object><embed src="W/embed">',
  script: '<script src="W/script"></script><img src="data:," onerror="fetch(`W/onerror`)">',
  'an image button': '<input type="image" src="W/input">',
  background: '<table background="W/table"><tr><td background="W/cell">x</table>',
};

/** How a script has markup parsed. */
const WAYS: Readonly<Record<string, string>> = {
  innerHTML: "const div = document.createElement('div'); div.innerHTML = markup; document.body.append(div);",
  'innerHTML of what is shown': 'document.body.innerHTML = markup;',
  outerHTML: "document.getElementById('out').outerHTML = markup;",
  insertAdjacentHTML: "document.body.insertAdjacentHTML('beforeend', markup);",
  "a template's innerHTML":
    "const template = document.createElement('template'); template.innerHTML = markup; document.body.append(template.content.cloneNode(true));",
  createContextualFragment: 'document.body.append(document.createRange().createContextualFragment(markup));',
  DOMParser: "document.body.append(...new DOMParser().parseFromString(markup, 'text/html').body.childNodes);",
};
const SETTLE_MS = 200;

describeInEngines('markup that scripts have parsed', (engine) => {
  let app: MiniAppPage<OpenedInEngine>;
  let witness: Witness;
  before(async () => {
    app = await MiniAppPage.openIn(engine);
    witness = await startWitness();
  });
  after(async () => {
    await app.close();
    await witness.close();
  });
  beforeEach(() => {
    witness.heard.length = 0;
    app.opened.requests.length = 0;
  });

  for (const [way, code] of Object.entries(WAYS)) {
    it(`loads nothing by ${way}`, async () => {
      const markup = Object.values(LOADING).join('').replaceAll('W/', `${witness.origin}/`);
      await app.launch({
        'pages/index/index.js': `
          const markup = ${JSON.stringify(markup)};
          ${code}
          document.body.append('parsed ' + (document.querySelectorAll('img').length > 1));`,
      });
      expect(await app.text('parsed')).to.contain('parsed true');
      await new Promise((done) => setTimeout(done, SETTLE_MS));
      expect(witness.heard).to.deep.equal([]);
      expect(app.opened.requests).to.deep.equal([]);
    });
  }

  it('would be heard if it were parsed for the host’s own document', async () => {
    const markup = LOADING['img']?.replace('W/', `${witness.origin}/`) ?? '';
    await app.opened.page.evaluate((text) => {
      document.createElement('div').innerHTML = text;
    }, markup);
    await witness.hears('GET /img');
  });
});
