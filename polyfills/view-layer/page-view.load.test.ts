import { expect } from 'chai';
import { allNodes, findElement, openViews, PICTURE, type Views } from '../testing/open-views.ts';
import '../testing/view-harness.ts';

describe('PageView, loading', () => {
  let views: Views;
  before(async () => {
    views = await openViews();
  });
  after(() => views.close());

  it('shows a document, a fragment and a single template alike', async () => {
    for (const html of [
      '<!doctype html><html lang="es"><head><title>T</title></head><body><p>hello</p></body></html>',
      '<p>hello</p>',
      ' <template><p>hello</p></template>\n',
      '<style>p{}</style><template><p>hello</p></template><script>1</script>',
    ]) {
      await views.open({ html });
      expect(await views.look(() => harness.shown.querySelector('body > p')?.textContent), html).to.equal(
        'hello',
      );
    }
  });

  it('numbers the tree as shown from 1 and gives the title', async () => {
    const { root, title } = await views.open({ html: '<title>A title</title><p class="a">x<b>y</b></p>' });
    expect(title).to.equal('A title');
    expect(allNodes(root).map(({ id }) => id)).to.deep.equal(allNodes(root).map((_, index) => index + 1));
    expect(findElement(root, 'p').attributes).to.deep.equal([['class', 'a']]);
    expect(await views.look(() => harness.shown.compatMode)).to.equal('CSS1Compat');
  });

  it('hands out scripts in order instead of running them', async () => {
    const { scripts, root } = await views.open({
      html: `<script src="../../lib.js"></script><script type="module">import './x.js'</script><p></p>
          <script src="https://example.org/x.js"></script><script>parent.leaked = 1</script><script type="application/json">{}</script>`,
    });
    expect(scripts).to.deep.equal([
      { src: 'lib.js', module: false },
      { text: "import './x.js'", module: true },
      { text: 'parent.leaked = 1', module: false },
    ]);
    expect(allNodes(root).filter((node) => node.kind === 'element' && node.name === 'script')).to.have.length(
      1,
    );
    expect(await views.look(() => 'leaked' in globalThis)).to.be.false;
  });

  it('applies the stylesheets in order, imports and links included', async () => {
    await views.open({
      html: '<link rel="stylesheet" href="linked.css"><style>p { opacity: 0.5 }</style><p>x</p>',
      stylesheets: ['app.css', 'pages/a/a.css', 'pages/a/missing.css'],
      files: {
        'app.css': '@import "theme/t.css"; p { color: red; top: 1px }',
        'theme/t.css': 'p { left: 4px; color: blue }',
        'pages/a/a.css': 'p { color: lime }',
        'pages/a/linked.css': '@import url(/theme/wide.css) screen and (min-width: 1px); p { right: 3px }',
        'theme/wide.css': 'p { bottom: 2px }',
      },
    });
    const style = await views.look(() => {
      const { color, top, left, right, bottom, opacity } = getComputedStyle(
        harness.shown.querySelector('p') as Element,
      );
      return { color, top, left, right, bottom, opacity };
    });
    expect(style).to.deep.equal({
      color: 'rgb(0, 255, 0)',
      top: '1px',
      left: '4px',
      right: '3px',
      bottom: '2px',
      opacity: '0.5',
    });
  });

  it('shows images, backgrounds and symbols of the package and of declared origins', async () => {
    await views.open({
      html: `<img id="a" src="a.svg"><img id="b" src="/img/b.svg"><img id="c" srcset="a.svg 1x, missing.svg 2x">
          <img id="d" src="https://declared.example/d.svg"><div style="background: url('a.svg')"></div>
          <svg><symbol id="s"><rect width="4" height="4"/></symbol><use href="#s"/></svg>`,
      files: { 'pages/a/a.svg': PICTURE, 'img/b.svg': PICTURE },
      declared: { 'https://declared.example/d.svg': { type: 'image/svg+xml', text: PICTURE } },
    });
    await views.until(() =>
      [...harness.shown.querySelectorAll('img')].every(({ naturalWidth }) => naturalWidth === 8),
    );
    expect(await views.look(() => harness.fetched)).to.deep.equal(['https://declared.example/d.svg']);
    const background = await views.look(() => harness.shown.querySelector('div')?.style.background);
    expect(background).to.contain('blob:');
    expect(
      await views.look(() => (harness.shown.querySelector('use') as SVGGraphicsElement).getBBox().width),
    ).to.equal(4);
  });

  it('lets an image that is not there fail as by a network error', async () => {
    const { root } = await views.open({
      html: '<img src="missing.png"><img src="https://elsewhere.example/x.png">',
    });
    const images = allNodes(root).filter((node) => node.kind === 'element' && node.name === 'img');
    expect((await views.events('error')).map(({ target }) => target)).to.have.members(
      images.map(({ id }) => id),
    );
  });

  it('tells when an image of the package is there', async () => {
    const { root } = await views.open({ html: '<img src="a.svg">', files: { 'pages/a/a.svg': PICTURE } });
    await views.until(() => harness.events.some(({ type }) => type === 'load'));
    expect((await views.events('load')).map(({ target }) => target)).to.deep.equal([
      findElement(root, 'img').id,
    ]);
  });
});
