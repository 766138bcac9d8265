import { expect } from 'chai';
import { MiniAppPage } from '../testing/mini-app-page.ts';

const NOT_ISOLATED = {
  headers: { 'Cross-Origin-Opener-Policy': 'unsafe-none', 'Cross-Origin-Embedder-Policy': 'unsafe-none' },
};

/** What a script does with markup, and what comes of it. */
const CASES: Record<string, readonly [script: string, expected: string]> = {
  'what the host parses': [
    `const div = document.createElement('div');
     div.innerHTML = '<table><tr><td class="a">1 &amp; 2</td></tr></table><svg><path d="M0"/></svg>';
     return [div.innerHTML, div.querySelector('path').namespaceURI]`,
    '<table><tbody><tr><td class="a">1 &amp; 2</td></tr></tbody></table><svg><path d="M0"></path></svg>,http://www.w3.org/2000/svg',
  ],
  'what it leaves to the library, twice': [
    `const div = document.createElement('div');
     return [1, 2].map((n) => { div.innerHTML = '<p><b>' + n + '<p>' + n; return div.innerHTML })`,
    '<p><b>1</b></p><p><b>1</b></p>,<p><b>2</b></p><p><b>2</b></p>',
  ],
  'what is too long for it': [
    `const div = document.createElement('div');
     div.innerHTML = '<i>x</i>'.repeat(50_000);
     return div.childNodes.length`,
    '50000',
  ],
  'what is no Unicode text': [
    "const div = document.createElement('div'); div.innerHTML = '<p>\\ud800</p>'; return div.textContent.charCodeAt(0)",
    String(0xd800),
  ],
  'templates, of other documents too': [
    `const template = document.createElement('template');
     template.innerHTML = '<tr><td>a</td></tr>';
     const other = new DOMParser().parseFromString('<!doctype html><title>t</title><p>b', 'text/html');
     return [template.content.firstChild.localName, other.doctype.name, other.title, other.body.innerHTML]`,
    'tr,html,t,<p>b</p>',
  ],
  'without scripting in documents, with it in fragments': [
    `const div = document.createElement('div');
     div.innerHTML = '<noscript><p></p></noscript>';
     const other = new DOMParser().parseFromString('<noscript><p></p></noscript><p>', 'text/html');
     return [div.firstChild.firstChild.nodeType, other.querySelector('noscript').childNodes.length]`,
    '3,0',
  ],
};

for (const [where, options] of [
  ['an isolated page', undefined],
  ['a page that isn’t isolated', NOT_ISOLATED],
] as const) {
  describe(`markup in ${where}`, () => {
    let app: MiniAppPage;
    before(async () => void (app = await MiniAppPage.open(options)));
    after(() => app.close());

    for (const [what, [script, expected]] of Object.entries(CASES)) {
      it(`is parsed: ${what}`, async () => {
        await app.launch({
          'pages/index/index.js': `
            const say = (value) => { document.getElementById('out').textContent = '«' + value + '»' };
            try { say((() => { ${script} })()) } catch (error) { say(error) }`,
        });
        expect(/«(.*)»/s.exec(await app.text('»'))?.[1]).to.equal(expected);
      });
    }
  });
}
