import { expect } from 'chai';
import { findElement, openViews, type Views } from '../testing/open-views.ts';
import type { Budgets } from './budgets.ts';
import type { Mutation, ViewNode } from './protocol.ts';

let last = 1_000_000;
function text(units: string): ViewNode {
  return { id: ++last, kind: 'text', text: units };
}
function element(name: string, children: ViewNode[] = [], attributes: [string, string][] = []): ViewNode {
  return { id: ++last, kind: 'element', name, attributes, children };
}
function style(css: string): ViewNode {
  return element('style', [text(css)]);
}
function chain(depth: number): ViewNode {
  return element('b', depth > 1 ? [chain(depth - 1)] : []);
}
function texts(count: number): ViewNode[] {
  return Array.from({ length: count }, () => text('x'));
}
function attributes(count: number): [string, string][] {
  return Array.from({ length: count }, (_, i) => [`a${i}`, '']);
}

/** What stays within a limit, what is one more, and the error that says so. An empty page has three nodes. */
interface Edge {
  readonly budgets: Partial<Budgets>;
  /** Undefined where it is closed soon, not at once. */
  readonly code: string | undefined;
  readonly at: () => ViewNode[];
  readonly over: () => ViewNode[];
}

const EDGES: Readonly<Record<string, Edge>> = {
  nodes: { budgets: { nodes: 10 }, code: 'node-budget', at: () => texts(7), over: () => texts(8) },
  depth: { budgets: { depth: 6 }, code: 'depth-budget', at: () => [chain(4)], over: () => [chain(5)] },
  text: {
    budgets: { text: 100 },
    code: 'text-budget',
    at: () => [text('x'.repeat(100))],
    over: () => [text('x'.repeat(101))],
  },
  'text of several scripts': {
    budgets: { text: 1_000 },
    code: 'text-budget',
    // Each change from letters to ideographs and back counts.
    at: () => [text('x漢'.repeat(20))],
    over: () => [text('x漢'.repeat(21))],
  },
  attributes: {
    budgets: { attributes: 20 },
    code: 'attribute-budget',
    at: () => [element('p', [], [['title', 'x'.repeat(15)]])],
    over: () => [element('p', [], [['title', 'x'.repeat(16)]])],
  },
  attributesOfElement: {
    budgets: { attributesOfElement: 3 },
    code: 'attribute-budget',
    at: () => [element('p', [], attributes(3))],
    over: () => [element('p', [], attributes(4))],
  },
  media: {
    budgets: { media: 2 },
    code: 'media-budget',
    at: () => [element('audio'), element('video')],
    over: () => [element('audio'), element('video'), element('VIDEO')],
  },
  css: {
    budgets: { css: 30 },
    code: 'css-budget',
    at: () => [style(' '.repeat(30))],
    over: () => [style(' '.repeat(31))],
  },
  'css, of which each function costs 16': {
    budgets: { css: 50 },
    code: 'css-budget',
    at: () => [style('f()f()'.padEnd(20))],
    over: () => [style('f()f()'.padEnd(21))],
  },
  cssRules: {
    budgets: { cssRules: 3 },
    code: 'rule-budget',
    at: () => [style('a{}'.repeat(3))],
    over: () => [style('a{}'.repeat(4))],
  },
  ruleWork: {
    budgets: { ruleWork: 20 },
    code: 'rule-budget',
    at: () => [style('a{}'.repeat(4))],
    over: () => [style('a{}'.repeat(4)), text('x')],
  },
  selectorWork: {
    budgets: { selectorWork: 5 },
    code: 'selector-budget',
    at: () => [style('a~b{}')],
    over: () => [style('a~b{}'), text('x')],
  },
  nodesWithRelationalSelectors: {
    budgets: { nodesWithRelationalSelectors: 6 },
    code: 'relational-budget',
    at: () => [style(':has(b){}'), text('x')],
    over: () => [style(':has(b){}'), text('x'), text('x')],
  },
  nodesWithColumns: {
    budgets: { nodesWithColumns: 6 },
    code: undefined,
    at: () => [style('p{columns:2}'), text('x')],
    over: () => [style('p{columns:2}'), text('x'), text('x')],
  },
  columnDepth: {
    budgets: { columnDepth: 2 },
    code: undefined,
    at: () => [style('b{column-count:2}'), chain(2)],
    over: () => [style('b{column-count:2}'), chain(3)],
  },
  cssDepth: {
    budgets: { cssDepth: 2 },
    code: 'css-depth-budget',
    at: () => [style(':is('.repeat(2))],
    over: () => [style(':is('.repeat(3))],
  },
  cssExpansion: {
    budgets: { cssExpansion: 4 },
    code: 'selector-budget',
    at: () => [style(`p{${'& &{'.repeat(2)}`)],
    over: () => [style(`p{${'& &{'.repeat(3)}`)],
  },
};

describe('PageView, at the edge of each limit', () => {
  let views: Views;
  before(async () => {
    views = await openViews();
  });
  after(() => views.close());

  async function insert(nodes: ViewNode[], budgets: Partial<Budgets>): Promise<string | undefined> {
    const { root } = await views.open({ html: '', budgets });
    const parent = findElement(root, 'body').id;
    return views.apply(nodes.map((node): Mutation => ({ do: 'insert', parent, before: null, node })));
  }

  for (const [name, { budgets, code, at, over }] of Object.entries(EDGES)) {
    it(`${name}: what is within it passes, one more closes the view`, async () => {
      expect(await insert(at(), budgets), 'at the limit').to.equal(undefined);
      expect(await views.look(() => harness.closed)).to.deep.equal([]);
      expect(await insert(over(), budgets), 'over the limit').to.equal(code);
      await views.until(() => harness.closed.length > 0);
      expect(await views.look(() => harness.closed)).to.have.length(1);
    });
  }

  it('watches: what is within it passes, one more closes the view', async () => {
    const watch = (id: number): Mutation => ({
      do: 'property',
      id: 1,
      name: 'watch',
      value: JSON.stringify({ id, kind: 'media', query: 'print' }),
    });
    await views.open({ html: '', budgets: { watches: 2 } });
    expect(await views.apply([watch(1), watch(2)])).to.equal(undefined);
    expect(await views.look(() => harness.closed)).to.deep.equal([]);
    await views.apply([watch(3)]);
    const closed = await views.look(async () => {
      while (harness.closed.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
      return harness.closed;
    });
    expect(closed).to.deep.equal([
      'The page would have 3 things to observe; 2 are allowed. Show less at a time.',
    ]);
  });

  it('html: what is within it is loaded, one more is refused', async () => {
    await views.open({ html: 'x'.repeat(40), budgets: { html: 40 } });
    const refused = views.open({ html: 'x'.repeat(41), budgets: { html: 40 } });
    expect(await refused.catch((error: Error) => error.message)).to.contain('41 units long; 40 are allowed');
  });

  it('firstLayout: a page that takes longer is refused', async () => {
    await views.open({ html: '<p>x</p>' });
    const refused = views.open({ html: '<p>x</p>', budgets: { firstLayout: 0 } });
    expect(await refused.catch((error: Error) => error.message)).to.contain('more than 0 ms');
  });
});
