import { expect } from 'chai';
import { findElement, openViews, type Views } from '../testing/open-views.ts';
import '../testing/view-harness.ts';
import type { ViewNode } from './protocol.ts';

const PARAGRAPH: ViewNode = {
  id: 1_000_000,
  kind: 'element',
  name: 'p',
  attributes: [['id', 'new']],
  children: [{ id: 1_000_001, kind: 'text', text: 'new' }],
};

describe('PageView, its limits', () => {
  let views: Views;
  before(async () => {
    views = await openViews();
  });
  after(() => views.close());

  async function openBody(html = '<i>i</i>'): Promise<number> {
    const { root } = await views.open({ html });
    return findElement(root, 'body').id;
  }
  it('counts depth whatever a form’s controls are called', async () => {
    const names = ['parentElement', 'parentNode', 'remove', 'attributes', 'nodeType', 'insertBefore'];
    const controls = names.map((name) => `<select name="${name}"></select>`);
    const { root } = await views.open({ html: `<form>${controls.join('')}<i></i></form>` });
    const into = findElement(root, 'form').id;
    const insert = {
      do: 'insert',
      parent: into,
      before: findElement(root, 'i').id,
      node: PARAGRAPH,
    } as const;
    expect(await views.apply([insert, { do: 'remove', id: 1_000_000 }])).to.equal(undefined);
    expect(await views.apply([{ do: 'remove', id: into }])).to.equal(undefined);

    const chain = (first: number): ViewNode[] => {
      let inner: ViewNode[] = [];
      for (let id = first + 299; id >= first; id--)
        inner = [{ id, kind: 'element', name: 'b', attributes: [], children: inner }];
      return inner;
    };
    const selects = [5_000_001, 5_000_002].map(
      (id) =>
        ({
          id,
          kind: 'element',
          name: 'select',
          attributes: [['name', 'childNodes']],
          children: [],
        }) as const,
    );
    const high: ViewNode = {
      ...PARAGRAPH,
      name: 'form',
      id: 5_000_000,
      children: [...selects, ...chain(3_000_000)],
    };
    const parent = await openBody();
    const inserted = [high, ...chain(4_000_000)].map(
      (node) => ({ do: 'insert', parent, before: null, node }) as const,
    );
    expect(await views.apply(inserted)).to.equal(undefined);
    expect(await views.apply([{ do: 'move', id: 5_000_000, parent: 4_000_299, before: null }])).to.equal(
      'depth-budget',
    );
  });

  it('keeps every budget', async () => {
    const many = (count: number, make: (index: number) => ViewNode): ViewNode[] =>
      Array.from({ length: count }, (_, index) => make(index));
    const holder = (children: ViewNode[], name = 'div'): ViewNode => ({
      ...PARAGRAPH,
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
      ['text-budget', holder([text(0, 'x'.repeat(500_001))])],
      ['text-budget', holder([text(0, '漢'.repeat(250_001))])],
      ['attribute-budget', { ...PARAGRAPH, attributes: [['title', 'x'.repeat(4_000_001)]] }],
      [
        'attribute-budget',
        { ...PARAGRAPH, attributes: many(300, () => PARAGRAPH).map((_, i) => [`a${i}`, '']) },
      ],
      ['css-budget', holder([text(0, '/*'.padEnd(1_000_001))], 'style')],
      ['rule-budget', holder([text(0, 'a{}'.repeat(10_001))], 'style')],
      ['selector-budget', holder([text(0, 'p{' + '& &{'.repeat(11))], 'style')],
      ['css-depth-budget', holder([text(0, ':is('.repeat(65))], 'style')],
      ['css-depth-budget', { ...PARAGRAPH, attributes: [['style', `width: ${'calc('.repeat(65)}`]] }],
      ['css-depth-budget', { ...PARAGRAPH, attributes: [['media', '('.repeat(65)]] }],
    ];
    for (const [code, node] of broken) {
      const parent = await openBody();
      expect(await views.apply([{ do: 'insert', parent, before: null, node }]), code).to.equal(code);
    }
    const parent = await openBody('<style>:has(b) { color: red }</style>');
    const node = holder(many(5_000, (index) => text(index, '')));
    expect(await views.apply([{ do: 'insert', parent, before: null, node }])).to.equal('relational-budget');

    const laughs = `<svg>${[0, 1, 2, 3, 4].map(uses).join('')}</svg>`;
    const refused = await views.open({ html: laughs }).catch((error: Error) => error.message);
    expect(refused).to.contain('elements by SVG use; 10000 are allowed');
  });

  it('measures what setting an attribute takes by itself', async () => {
    const { root } = await views.open({ html: '<p>', budgets: { layout: 20 } });
    const { id } = findElement(root, 'p');
    const value = 'color:red;'.repeat(390_000);
    expect(await views.apply([{ do: 'attribute', id, name: 'style', value }])).to.equal('layout-budget');
  });

  it('loads no image that would freeze the host', async () => {
    const header = '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x50\0\0\0\x50\0'.padEnd(64, '\0');
    const huge = `data:image/png;base64,${btoa(header)}`;
    const level = (n: number) =>
      `<g id="g${n}">${n === 0 ? '<rect/>' : `<use href="#g${n - 1}"/>`.repeat(10)}</g>`;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg">${[0, 1, 2, 3, 4, 5].map(level).join('')}</svg>`;
    const encoded = `data:image/svg+xml,${encodeURIComponent(svg)}`;
    await views.open({
      html: `<img src="${huge}"><img src="laughs.svg"><img src="${encoded}"><p style="background: url('${encoded}')">`,
      files: { 'pages/a/laughs.svg': svg },
    });
    expect((await views.events('error')).map(({ target }) => target)).to.have.length(3);
    expect(await views.look(() => harness.shown.documentElement.outerHTML)).not.to.match(/data:|blob:/);
    expect(await views.look(() => harness.closed)).to.deep.equal([]);
  });

  it('makes no deep CSS of many texts that are not', async () => {
    const parent = await openBody();
    const texts = Array.from({ length: 100 }, (_, index) => ({
      id: 2_000_000 + index,
      kind: 'text' as const,
      text: ':is('.repeat(60),
    }));
    await views.apply([
      { do: 'insert', parent, before: null, node: { ...PARAGRAPH, name: 'style', children: texts } },
    ]);
    const shown = await views.look(() => harness.shown.querySelector('style:last-child')?.textContent ?? '');
    expect(shown.indexOf(')')).to.equal(240);
  });

  it('makes CSS of a text that comes into a style element', async () => {
    const { root } = await views.open({ html: '<head><style></style></head><p>x</p>' });
    const style = findElement(root, 'style').id;
    await views.apply([
      {
        do: 'insert',
        parent: findElement(root, 'body').id,
        before: null,
        node: { id: 5e6, kind: 'text', text: 'p { color: red' },
      },
      { do: 'move', id: 5e6, parent: style, before: null },
    ]);
    expect(await views.look(() => harness.shown.querySelector('style')?.textContent)).to.equal(
      'p { color: red}',
    );
  });

  it('lets no prefix or case hide what an element is', async () => {
    for (const name of ['x:iframe', 'x:script', 'IFRAME', 'Script', 'x:meta']) {
      const parent = await openBody();
      for (const namespace of [undefined, 'svg'] as const) {
        const node: ViewNode = {
          ...PARAGRAPH,
          id: namespace ? 5e6 : 6e6,
          name,
          children: [],
          ...(namespace && { namespace }),
        };
        await views.apply([{ do: 'insert', parent, before: null, node }]);
      }
      const names = await views.look(() =>
        [...harness.shown.body.children].slice(1).map((element) => element.constructor.name),
      );
      const known = ['HTMLUnknownElement', 'HTMLTemplateElement', 'SVGElement'];
      for (const shown of names) expect(known, `${name} as ${shown}`).to.include(shown);
    }
  });

  it('counts what is removed as gone', async () => {
    const parent = await openBody();
    const node: ViewNode = {
      ...PARAGRAPH,
      children: [{ id: 1_000_001, kind: 'text', text: 'x'.repeat(300_000) }],
    };
    for (let round = 0; round < 5; round++) {
      expect(await views.apply([{ do: 'insert', parent, before: null, node }])).to.equal(undefined);
      expect(await views.apply([{ do: 'remove', id: 1_000_000 }])).to.equal(undefined);
    }
  });
});
