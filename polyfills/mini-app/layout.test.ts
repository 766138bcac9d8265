import { expect } from 'chai';
import { MiniAppPage } from '../testing/mini-app-page.ts';

/** Runs a script in a page whose text it then is, and gives that text without the mark at its end. */
async function answer(app: MiniAppPage, script: string, html = ''): Promise<string> {
  await app.launch({
    'pages/index/index.html': `<!doctype html><style>body { margin: 0 } div { width: 50px; height: 20px }</style>${html}<p id="out"></p>`,
    'pages/index/index.js': `
      const say = (value) => { document.getElementById('out').textContent = '<' + value + '>' };
      try { say((() => { ${script} })()) } catch (error) { say(error.name + ': ' + error.message) }`,
  });
  return /<(.*)>/s.exec(await app.text('>'))?.[1] ?? '';
}

describe('layout, read by a page’s script', () => {
  let app: MiniAppPage;
  before(async () => {
    app = await MiniAppPage.open();
  });
  after(() => app.close());

  const CASES: Record<string, readonly [html: string, script: string, expected: string]> = {
    'sizes, after a change in the same task': [
      '<div id="a"></div>',
      "const a = document.getElementById('a'); const before = a.offsetWidth; a.style.width = '70px'; return [before, a.offsetWidth, a.clientHeight, a.offsetParent?.localName]",
      '50,70,20,body',
    ],
    'of an element that is new': [
      '',
      "const div = document.createElement('div'); const before = div.offsetWidth; document.body.prepend(div); const after = div.offsetWidth; div.remove(); return [before, after, div.offsetWidth]",
      '0,50,0',
    ],
    rectangles: [
      '<div></div><div id="a"></div>',
      "const a = document.getElementById('a'); const { top, bottom, width } = a.getBoundingClientRect(); return [top, bottom, width, a.getClientRects().length]",
      '20,40,50,1',
    ],
    'resolved styles': [
      '<div id="a" style="background-color: red"></div>',
      "const style = window.getComputedStyle(document.getElementById('a')); return [style.backgroundColor, style.getPropertyValue('width'), style['margin-top'], style.length > 100]",
      'rgb(255, 0, 0),50px,0px,true',
    ],
    'what is at a point': [
      '<div id="a"></div><div id="b"></div>',
      'return [document.elementFromPoint(10, 25).id, document.elementFromPoint(-1, 5), document.elementsFromPoint(10, 5).map((element) => element.id || element.localName)]',
      'b,,a,body,html',
    ],
    'media queries and the window': [
      '',
      "return [window.matchMedia('(min-width: 1px)').matches, window.matchMedia('(max-width: 1px)').matches, window.innerWidth > 0, window.devicePixelRatio]",
      'true,false,true,1',
    ],
    'scrolling, done when it is read': [
      '<div style="height: 5000px"></div><b id="end">end</b>',
      "const root = document.documentElement; window.scrollTo(0, 100); const first = [window.scrollY, root.scrollTop]; window.scrollBy({ top: 20 }); const second = window.scrollY; document.getElementById('end').scrollIntoView(); return [...first, second, window.scrollY > 1000]",
      '100,100,120,true',
    ],
    'the selection of an input': [
      '<input id="a" value="hello">',
      "const a = document.getElementById('a'); a.setSelectionRange(1, 3, 'backward'); return [a.selectionStart, a.selectionEnd, a.selectionDirection]",
      '1,3,backward',
    ],
    'a script’s mistakes, thrown at the script': [
      '',
      "const mistakes = [() => window.getComputedStyle(document.createTextNode('x')), () => document.body.scrollIntoView({ block: 'up' }), () => document.elementFromPoint('x', 1)]; return mistakes.map((make) => { try { make(); return 'none' } catch (error) { return error.name } })",
      'TypeError,TypeError,TypeError',
    ],
    'an error that the platform gives': [
      '',
      "return window.getComputedStyle(document.body).setProperty('color', 'red')",
      'NoModificationAllowedError: A computed style can only be read.',
    ],
  };
  for (const [what, [html, script, expected]] of Object.entries(CASES)) {
    it(what, async () => expect(await answer(app, script, html)).to.equal(expected));
  }

  it('keeps the host where it is when a page scrolls something into sight', async () => {
    await app.opened.page.evaluate(() => document.body.style.setProperty('height', '9000px'));
    await answer(
      app,
      "document.getElementById('end').scrollIntoView(); return window.scrollY",
      '<div style="height: 5000px"></div><b id="end">end</b>',
    );
    expect(await app.opened.page.evaluate(() => window.scrollY)).to.equal(0);
  });

  it('reads a thousand times in a row', async () => {
    const script =
      "const a = document.getElementById('a'); let sum = 0; for (let i = 0; i < 1000; i++) { a.style.width = i + 'px'; sum += a.offsetWidth } return sum";
    expect(await answer(app, script, '<div id="a"></div>')).to.equal('499500');
  });
});

describe('layout, without cross-origin isolation', () => {
  let app: MiniAppPage;
  before(async () => {
    app = await MiniAppPage.open({ headers: { 'Cross-Origin-Embedder-Policy': 'unsafe-none' } });
  });
  after(() => app.close());

  it('is refused with an error that names the headers', async () => {
    expect(await answer(app, 'return document.body.offsetWidth')).to.match(
      /^NotSupportedError: offsetWidth .*Cross-Origin-Opener-Policy.*Cross-Origin-Embedder-Policy/,
    );
    expect(await answer(app, "return window.matchMedia('(min-width: 1px)').matches")).to.match(
      /^NotSupportedError: .*Cross-Origin-Opener-Policy/,
    );
  });

  it('and everything else works', async () => {
    const script =
      "window.scrollTo(0, 50); document.getElementById('a').setSelectionRange(0, 1); for (let i = 0; i < 3000; i++) document.body.append(document.createElement('b')); return document.querySelectorAll('b').length";
    expect(await answer(app, script, '<input id="a">')).to.equal('3000');
    await app.opened.page.waitForFunction(() => miniAppTest.view?.querySelectorAll('b').length === 3000);
  });
});
