import { expect } from 'chai';
import { fileURLToPath } from 'node:url';
import { openPage, type OpenPage } from '../testing/with-page.ts';
import type { ElementNode, Mutation, ViewNode } from './protocol.ts';
import type { OpenedPage } from './testing/view-harness.ts';
import './testing/view-harness.ts';

const PIXEL =
  '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8" fill="red"/></svg>';

describe('PageView', () => {
  let opened: OpenPage;
  before(async () => {
    opened = await openPage(fileURLToPath(new URL('testing/view-harness.ts', import.meta.url)));
  });
  after(() => opened.close());

  const open = (page: OpenedPage) => opened.page.evaluate((given) => harness.open(given), page);
  const apply = (mutations: readonly Mutation[]) =>
    // As text: the driver's own protocol refuses deep values.
    opened.page.evaluate((given) => harness.apply(JSON.parse(given)), JSON.stringify(mutations));
  const look = <T>(question: () => T | Promise<T>) => opened.page.evaluate(question);
  const events = (type: string) =>
    opened.page.evaluate((wanted) => harness.events.filter((event) => event.type === wanted), type);

  async function press(selector: string): Promise<void> {
    const { x, y } = await opened.page.evaluate((at) => harness.pointOf(at), selector);
    await opened.page.mouse.click(x, y);
  }

  describe('load', () => {
    it('shows a document, a fragment and a single template alike', async () => {
      for (const html of [
        '<!doctype html><html lang="es"><head><title>T</title></head><body><p>hello</p></body></html>',
        '<p>hello</p>',
        ' <template><p>hello</p></template>\n',
        '<style>p{}</style><template><p>hello</p></template><script>1</script>',
      ]) {
        await open({ html });
        expect(await look(() => harness.shown.querySelector('body > p')?.textContent), html).to.equal(
          'hello',
        );
      }
    });

    it('numbers the tree as shown from 1 and gives the title', async () => {
      const { root, title } = await open({ html: '<title>A title</title><p class="a">x<b>y</b></p>' });
      expect(title).to.equal('A title');
      expect(all(root).map(({ id }) => id)).to.deep.equal(all(root).map((_, index) => index + 1));
      expect(find(root, 'p').attributes).to.deep.equal([['class', 'a']]);
      expect(await look(() => harness.shown.compatMode)).to.equal('CSS1Compat');
    });

    it('hands out scripts in order instead of running them', async () => {
      const { scripts, root } = await open({
        html: `<script src="../../lib.js"></script><script type="module">import './x.js'</script><p></p>
          <script src="https://example.org/x.js"></script><script>parent.leaked = 1</script><script type="application/json">{}</script>`,
      });
      expect(scripts).to.deep.equal([
        { src: 'lib.js', module: false },
        { text: "import './x.js'", module: true },
        { text: 'parent.leaked = 1', module: false },
      ]);
      expect(all(root).filter((node) => node.kind === 'element' && node.name === 'script')).to.have.length(1);
      expect(await look(() => 'leaked' in globalThis)).to.be.false;
    });

    it('applies the stylesheets in order, imports and links included', async () => {
      await open({
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
      const style = await look(() => {
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
      await open({
        html: `<img id="a" src="a.svg"><img id="b" src="/img/b.svg"><img id="c" srcset="a.svg 1x, missing.svg 2x">
          <img id="d" src="https://declared.example/d.svg"><div style="background: url('a.svg')"></div>
          <svg><symbol id="s"><rect width="4" height="4"/></symbol><use href="#s"/></svg>`,
        files: { 'pages/a/a.svg': PIXEL, 'img/b.svg': PIXEL },
        declared: { 'https://declared.example/d.svg': { type: 'image/svg+xml', text: PIXEL } },
      });
      await opened.page.waitForFunction(() =>
        [...harness.shown.querySelectorAll('img')].every(({ naturalWidth }) => naturalWidth === 8),
      );
      expect(await look(() => harness.fetched)).to.deep.equal(['https://declared.example/d.svg']);
      const background = await look(() => harness.shown.querySelector('div')?.style.background);
      expect(background).to.contain('blob:');
      expect(
        await look(() => (harness.shown.querySelector('use') as SVGGraphicsElement).getBBox().width),
      ).to.equal(4);
    });

    it('lets an image that is not there fail as by a network error', async () => {
      const { root } = await open({
        html: '<img src="missing.png"><img src="https://elsewhere.example/x.png">',
      });
      const images = all(root).filter((node) => node.kind === 'element' && node.name === 'img');
      expect((await events('error')).map(({ target }) => target)).to.have.members(images.map(({ id }) => id));
    });

    it('tells when an image of the package is there', async () => {
      const { root } = await open({ html: '<img src="a.svg">', files: { 'pages/a/a.svg': PIXEL } });
      await opened.page.waitForFunction(() => harness.events.some(({ type }) => type === 'load'));
      expect((await events('load')).map(({ target }) => target)).to.deep.equal([find(root, 'img').id]);
    });
  });

  describe('apply', () => {
    const paragraph: ViewNode = {
      id: 1_000_000,
      kind: 'element',
      name: 'p',
      attributes: [['id', 'new']],
      children: [{ id: 1_000_001, kind: 'text', text: 'new' }],
    };

    async function openBody(html = '<i>i</i>', more: Partial<OpenedPage> = {}): Promise<number> {
      const { root } = await open({ html, ...more });
      return find(root, 'body').id;
    }
    const body = () => look(() => harness.shown.body.innerHTML);

    it('inserts, moves, changes and removes', async () => {
      const parent = await openBody('<i>i</i>');
      await apply([{ do: 'insert', parent, before: null, node: paragraph }]);
      expect(await body()).to.equal('<i>i</i><p id="new">new</p>');
      await apply([
        { do: 'move', parent, before: parent + 1, id: 1_000_000 },
        { do: 'text', id: 1_000_001, text: 'old' },
        { do: 'attribute', id: 1_000_000, name: 'id', value: null },
      ]);
      expect(await body()).to.equal('<p>old</p><i>i</i>');
      await apply([{ do: 'remove', id: 1_000_000 }]);
      expect(await body()).to.equal('<i>i</i>');
      expect(
        await apply([{ do: 'insert', parent, before: null, node: paragraph }]),
        'numbers are free again',
      ).to.equal(undefined);
    });

    it('refuses numbers and places that are wrong, keeping what came before', async () => {
      const wrong: [code: string, mutation: (parent: number) => object][] = [
        ['unknown-node', () => ({ do: 'remove', id: 77 })],
        ['bad-place', () => ({ do: 'remove', id: 1 })],
        ['bad-place', (parent) => ({ do: 'move', id: parent, parent: parent + 1, before: null })],
        [
          'bad-place',
          (parent) => ({
            do: 'insert',
            parent,
            before: parent + 2,
            node: { ...paragraph, id: 5e6, children: [] },
          }),
        ],
        ['not-an-element', (parent) => ({ do: 'attribute', id: parent + 2, name: 'a', value: 'b' })],
        ['not-a-text', (parent) => ({ do: 'text', id: parent, text: 'x' })],
        [
          'id-taken',
          (parent) => ({
            do: 'insert',
            parent,
            before: null,
            node: { ...paragraph, id: parent, children: [] },
          }),
        ],
        [
          'id-taken',
          (parent) => ({
            do: 'insert',
            parent,
            before: null,
            node: { ...paragraph, children: [paragraph, paragraph] },
          }),
        ],
        [
          'bad-node',
          (parent) => ({ do: 'insert', parent, before: null, node: { id: 5e6, kind: 'element' } }),
        ],
        ['bad-node', (parent) => ({ do: 'insert', parent, before: null, node: null })],
        [
          'bad-name',
          (parent) => ({ do: 'insert', parent, before: null, node: { ...paragraph, name: '<p' } }),
        ],
        ['bad-property', (parent) => ({ do: 'property', id: parent, name: 'innerHTML', value: '<p>' })],
        ['unknown-record', () => ({ do: 'eval', text: '1' })],
      ];
      for (const [code, mutation] of wrong) {
        const parent = await openBody('<i>i</i>');
        const first = { do: 'attribute', id: parent, name: 'class', value: 'first' };
        const record = mutation(parent);
        const answer = await look2(first, record);
        expect(answer, JSON.stringify(record)).to.deep.equal({ code, before: 'first', closed: 1 });
      }
    });

    /** Applies both records; the first's effect is seen by an observer, since a broken view is emptied. */
    function look2(first: object, second: object): Promise<unknown> {
      return opened.page.evaluate(
        (one, two) => {
          harness.apply([one as never]);
          const before = harness.shown.body.className;
          const code = harness.apply([two as never]);
          return { code, before, closed: harness.closed.length };
        },
        first,
        second,
      );
    }

    it('keeps every budget', async () => {
      const many = (count: number, make: (index: number) => ViewNode): ViewNode[] =>
        Array.from({ length: count }, (_, index) => make(index));
      const holder = (children: ViewNode[], name = 'div'): ViewNode => ({
        ...paragraph,
        name,
        attributes: [],
        children,
      });
      const text = (index: number, data: string): ViewNode => ({
        id: 2_000_000 + index,
        kind: 'text',
        text: data,
      });
      let deep: ViewNode = text(0, 'deep');
      for (let i = 0; i < 600; i++)
        deep = { id: 3_000_000 + i, kind: 'element', name: 'b', attributes: [], children: [deep] };
      const uses = (level: number): string =>
        `<g id="g${level}">${level === 0 ? '<rect/>' : `<use href="#g${level - 1}"/>`.repeat(10)}</g>`;
      const broken: [code: string, node: ViewNode][] = [
        ['node-budget', holder(many(50_001, (index) => text(index, '')))],
        ['depth-budget', deep],
        ['text-budget', holder([text(0, 'x'.repeat(1_000_001))])],
        ['text-budget', holder([text(0, '漢'.repeat(130_000))])],
        ['attribute-budget', { ...paragraph, attributes: [['title', 'x'.repeat(4_000_001)]] }],
        [
          'attribute-budget',
          { ...paragraph, attributes: many(300, () => paragraph).map((_, i) => [`a${i}`, '']) },
        ],
        ['css-budget', holder([text(0, '/*'.padEnd(1_000_001))], 'style')],
        ['rule-budget', holder([text(0, 'a{}'.repeat(10_001))], 'style')],
        ['selector-budget', holder([text(0, 'p{' + '& &{'.repeat(11))], 'style')],
        ['css-depth-budget', holder([text(0, ':is('.repeat(65))], 'style')],
        ['css-depth-budget', { ...paragraph, attributes: [['style', `width: ${'calc('.repeat(65)}`]] }],
        ['css-depth-budget', { ...paragraph, attributes: [['media', '('.repeat(65)]] }],
      ];
      for (const [code, node] of broken) {
        const parent = await openBody();
        expect(await apply([{ do: 'insert', parent, before: null, node }]), code).to.equal(code);
      }
      const parent = await openBody('<style>:has(b) { color: red }</style>');
      const node = holder(many(5_000, (index) => text(index, '')));
      expect(await apply([{ do: 'insert', parent, before: null, node }])).to.equal('relational-budget');

      const laughs = `<svg>${[0, 1, 2, 3, 4].map(uses).join('')}</svg>`;
      const refused = await open({ html: laughs }).catch((error: Error) => error.message);
      expect(refused).to.contain('10000 elements');
    });

    it('makes no deep CSS of many texts that are not', async () => {
      const parent = await openBody();
      const texts = Array.from({ length: 100 }, (_, index) => ({
        id: 2_000_000 + index,
        kind: 'text' as const,
        text: ':is('.repeat(60),
      }));
      await apply([
        { do: 'insert', parent, before: null, node: { ...paragraph, name: 'style', children: texts } },
      ]);
      const shown = await look(() => harness.shown.querySelector('style:last-child')?.textContent ?? '');
      expect(shown.indexOf(')')).to.equal(240);
    });

    it('makes CSS of a text that comes into a style element', async () => {
      const { root } = await open({ html: '<head><style></style></head><p>x</p>' });
      const style = find(root, 'style').id;
      await apply([
        {
          do: 'insert',
          parent: find(root, 'body').id,
          before: null,
          node: { id: 5e6, kind: 'text', text: 'p { color: red' },
        },
        { do: 'move', id: 5e6, parent: style, before: null },
      ]);
      expect(await look(() => harness.shown.querySelector('style')?.textContent)).to.equal('p { color: red}');
    });

    it('lets no prefix or case hide what an element is', async () => {
      for (const name of ['x:iframe', 'x:script', 'IFRAME', 'Script', 'x:meta']) {
        const parent = await openBody();
        for (const namespace of [undefined, 'svg'] as const) {
          const node: ViewNode = {
            ...paragraph,
            id: namespace ? 5e6 : 6e6,
            name,
            children: [],
            ...(namespace && { namespace }),
          };
          await apply([{ do: 'insert', parent, before: null, node }]);
        }
        const names = await look(() =>
          [...harness.shown.body.children].slice(1).map((element) => element.constructor.name),
        );
        const known = ['HTMLUnknownElement', 'HTMLTemplateElement', 'SVGElement'];
        for (const shown of names) expect(known, `${name} as ${shown}`).to.include(shown);
      }
    });

    it('counts what is removed as gone', async () => {
      const parent = await openBody();
      const node: ViewNode = {
        ...paragraph,
        children: [{ id: 1_000_001, kind: 'text', text: 'x'.repeat(400_000) }],
      };
      for (let round = 0; round < 5; round++) {
        expect(await apply([{ do: 'insert', parent, before: null, node }])).to.equal(undefined);
        expect(await apply([{ do: 'remove', id: 1_000_000 }])).to.equal(undefined);
      }
    });

    it('changes a style at once, and one that imports when the import is there', async () => {
      const parent = await openBody('<p>x</p>', { files: { 'pages/a/i.css': 'p { color: lime }' } });
      const style = (text: string): Mutation => ({
        do: 'insert',
        parent,
        before: null,
        node: {
          id: 5e6,
          kind: 'element',
          name: 'style',
          attributes: [],
          children: [{ id: 5e6 + 1, kind: 'text', text }],
        },
      });
      await apply([style('p { color: red }')]);
      const color = () => look(() => getComputedStyle(harness.shown.querySelector('p') as Element).color);
      expect(await color()).to.equal('rgb(255, 0, 0)');
      await apply([{ do: 'text', id: 5e6 + 1, text: '@import "i.css";' }]);
      await opened.page.waitForFunction(
        () => getComputedStyle(harness.shown.querySelector('p') as Element).color === 'rgb(0, 255, 0)',
      );
      await apply([{ do: 'remove', id: 5e6 }]);
      expect(await color()).to.equal('rgb(0, 0, 0)');
    });

    it('shows the last image that was asked for', async () => {
      const { root } = await open({ html: '<img src="a.svg">', files: { 'pages/a/a.svg': PIXEL } });
      const { id } = find(root, 'img');
      await apply([
        { do: 'attribute', id, name: 'src', value: 'a.svg' },
        { do: 'attribute', id, name: 'src', value: 'missing.svg' },
      ]);
      await opened.page.waitForFunction(() => harness.events.some(({ type }) => type === 'error'));
      expect(await look(() => harness.shown.querySelector('img')?.hasAttribute('src'))).to.be.false;
    });

    it('sets what form controls hold', async () => {
      const { root } = await open({
        html: '<input><input type="checkbox"><select><option>a<option>b</select><input type="file">',
      });
      const [text, box, file] = all(root).filter((node) => node.kind === 'element' && node.name === 'input');
      await apply([
        { do: 'property', id: text?.id ?? 0, name: 'value', value: 'v' },
        { do: 'property', id: box?.id ?? 0, name: 'checked', value: true },
        { do: 'property', id: find(root, 'select').id, name: 'selectedIndex', value: 1 },
        { do: 'property', id: file?.id ?? 0, name: 'value', value: '/etc/passwd' },
      ]);
      const state = await look(() => {
        const [input, checkbox] = harness.shown.querySelectorAll('input');
        return [input?.value, checkbox?.checked, harness.shown.querySelector('select')?.value];
      });
      expect(state).to.deep.equal(['v', true, 'b']);
    });
  });

  describe('events', () => {
    it('tells of a click with its place and its target', async () => {
      const { root } = await open({ html: '<button>go</button>' });
      await press('button');
      const [click] = await events('click');
      expect(click).to.deep.include({ target: find(root, 'button').id, bubbles: true, cancelable: true });
      expect(click?.members).to.include({ button: 0, detail: 1, ctrlKey: false });
      expect((await events('pointerdown'))[0]?.members).to.include({ pointerType: 'mouse', isPrimary: true });
    });

    it('tells what is typed, chosen and sent', async () => {
      const { root } = await open({
        html: '<form><input id="t"><input id="r1" type="radio" name="r" checked><input id="r2" type="radio" name="r"><button>go</button></form>',
      });
      const id = (name: string) =>
        all(root).find((node) => node.kind === 'element' && node.attributes[0]?.[1] === name)?.id;
      await press('#t');
      await opened.page.keyboard.type('hé');
      expect((await events('input')).at(-1)).to.deep.include({
        target: id('t'),
        state: [[id('t'), 'value', 'hé']],
      });
      expect((await events('keydown'))[0]?.members).to.include({ key: 'h' });
      await press('#r2');
      expect(
        (await events('change')).at(-1)?.state.filter(([, property]) => property === 'checked'),
      ).to.deep.equal([
        [id('r1'), 'checked', false],
        [id('r2'), 'checked', true],
      ]);
      await press('button');
      const [submit] = await events('submit');
      expect(submit?.target).to.equal(find(root, 'form').id);
      expect(submit?.members.submitter).to.equal(find(root, 'button').id);
      expect(submit?.state).to.deep.include([id('t'), 'value', 'hé']);
    });

    it('tells where a link of the package leads, and scrolls to a place in the page', async () => {
      await open({
        html: '<a id="p" href="../b/b.html?x=1#f">b</a> <a id="h" href="#far">far</a> <a id="e" href="https://example.org/">e</a><div style="height: 3000px"></div><p id="far">far</p>',
      });
      await press('#p');
      await press('#e');
      expect(await look(() => harness.links)).to.deep.equal(['/pages/b/b.html?x=1#f']);
      await press('#h');
      expect(await look(() => harness.shown.scrollingElement?.scrollTop)).to.be.greaterThan(1000);
      expect(await look(() => harness.links.length)).to.equal(1);
      await opened.page.waitForFunction(() => harness.events.some(({ type }) => type === 'scroll'));
    });
  });

  describe('show and hide', () => {
    it('is hidden until shown, and keeps its place while hidden', async () => {
      await open({ html: '<div style="height: 3000px"></div><p id="end">end</p>', hidden: true });
      const frame = () => look(() => [harness.frame.hidden, harness.frame.hasAttribute('data-current')]);
      expect(await frame()).to.deep.equal([true, false]);
      await look(() => harness.view?.show());
      expect(await frame()).to.deep.equal([false, true]);
      await look(() => {
        harness.view?.scrollToFragment('end');
        harness.view?.hide();
      });
      expect(await frame()).to.deep.equal([true, false]);
      await look(() => harness.view?.show());
      expect(await look(() => harness.shown.scrollingElement?.scrollTop)).to.be.greaterThan(1000);
    });

    it('has a name for people who do not see it', async () => {
      await open({ html: 'x' });
      expect(await look(() => harness.frame.title)).to.equal('The page');
    });
  });
});

function all(node: ViewNode): ViewNode[] {
  return node.kind === 'element' ? [node, ...node.children.flatMap(all)] : [node];
}

function find(root: ViewNode, name: string): ElementNode {
  const found = all(root).find((node) => node.kind === 'element' && node.name === name);
  if (found?.kind !== 'element') throw new Error(`the tree has no ${name}`);
  return found;
}
