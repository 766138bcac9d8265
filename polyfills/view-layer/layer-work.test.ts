import { expect } from 'chai';
import { makesLayers, makesSticky } from './layer-work.ts';
import { findElement, openViews, type Views } from '../testing/open-views.ts';
import '../testing/view-harness.ts';
import type { Mutation } from './protocol.ts';

function bold(id: number, parent: number): Mutation {
  const node = { kind: 'element', id, name: 'b', attributes: [], children: [] } as const;
  return { do: 'insert', parent, before: null, node };
}

describe('declarations that make layers', () => {
  for (const css of [
    'opacity: 0.5;',
    'color: red; position: var(--p)',
    'will-change: transform',
    'clip-path: circle(9px)',
  ])
    it(`are these: ${css}`, () => expect(makesLayers(css)).to.equal(true));
  for (const css of [
    'opacity: 1;',
    'position: static',
    'background-position: 9px',
    'overflow-wrap: anywhere',
    'transform-origin: 0',
  ])
    it(`are not these: ${css}`, () => expect(makesLayers(css)).to.equal(false));
});

describe('declarations that make sticky', () => {
  for (const css of ['position: sticky;', 'position: -webkit-sticky', 'position: var(--p)', 'all: inherit;'])
    it(`are these: ${css}`, () => expect(makesSticky(css)).to.equal(true));
  for (const css of ['position: relative;', 'position:fixed !important', 'all: unset', '--position: sticky'])
    it(`are not these: ${css}`, () => expect(makesSticky(css)).to.equal(false));
});

describe('layers at once', () => {
  /** Of 2,500 elements 1,197 may get layers at once. */
  const BUDGETS = { layerWork: 3_000_000, layers: 4_000 };
  const LATE = /2500 new layers at once; 119\d are allowed/;
  let views: Views;
  before(async () => {
    views = await openViews();
  });
  after(() => views.close());

  /** The number of a page's `main`, with so many elements. */
  async function open(css: string, elements = 2_500, budgets = BUDGETS): Promise<number> {
    const { root } = await views.open({
      html: `<style>${css}</style><main>${'<i></i>'.repeat(elements)}</main>`,
      budgets,
    });
    return findElement(root, 'main').id;
  }

  /** Why the view was closed, when what was set has been laid out. */
  async function set(id: number, name: string, value: string): Promise<string> {
    await views.apply([{ do: 'attribute', id, name, value }]);
    return views.look(() => {
      try {
        harness.view?.records?.layOut();
        return harness.closed.join();
      } catch (error) {
        return (error as Error).message;
      }
    });
  }

  /** Why a page with so many elements is closed, while it is loaded or soon after. */
  async function closing(css: string, elements: number): Promise<string> {
    await open(css, elements).catch(() => undefined);
    await views.until(() => harness.closed.length > 0);
    return views.look(() => harness.closed.join());
  }

  it('close a page when a class gives them to too many elements', async () => {
    expect(await set(await open('.on i { opacity: .5 }'), 'class', 'on')).to.match(LATE);
  });

  it('close it when nested rules, or key frames, do', async () => {
    expect(
      await set(await open('.on { @media all { & i { position: relative } } }'), 'class', 'on'),
    ).to.match(LATE);
    const moving =
      '@keyframes k { to { transform: none; opacity: .1 } } .on i { animation: 9s 99s paused k }';
    expect(await set(await open(moving), 'class', 'on')).to.match(LATE);
  });

  it('let be what has layers from the beginning, or gets none', async () => {
    const styles = ['i { opacity: .5 } .on i { opacity: .4 }', '.on i { color: red; opacity: 1 }'];
    for (const css of styles) expect(await set(await open(css), 'class', 'on'), css).to.equal('');
  });

  it('let be a page in which few elements get them', async () => {
    const css = '.on i:nth-child(3n) { opacity: .5 }';
    expect(await set(await open(css), 'class', 'on')).to.equal('');
  });

  it('let be what comes with them', async () => {
    const main = await open('b { position: relative }');
    await views.apply(Array.from({ length: 2_000 }, (_, index) => bold(100_000 + index, main)));
    expect(await set(main, 'title', 'x')).to.equal('');
  });

  it('close a page when scripts give them to one element after the other', async () => {
    const main = await open('');
    const ids = Array.from({ length: 2_000 }, (_, index) => 100_000 + index);
    await views.apply(ids.map((id) => bold(id, main)));
    expect(await set(main, 'title', 'x')).to.equal('');
    await views.apply(ids.map((id) => ({ do: 'attribute', id, name: 'style', value: 'opacity: .5' })));
    expect(await set(main, 'title', 'y')).to.match(/2000 new layers at once/);
  });

  it('close a page that has too many', async () => {
    expect(await closing('i { opacity: .5 }', 4_100)).to.match(
      /4\d{3} elements that are painted in layers \(sticky ones count three times\); 4000 are allowed/,
    );
  });

  it('count three times where they stick: by a rule, key frames, or their own style', async () => {
    const moving = '@keyframes k { to { position: sticky } } i { animation: 9s 99s paused k }';
    for (const css of ['i { position: sticky; top: 0 }', moving]) {
      expect(await closing(css, 2_100), css).to.match(
        /[45]\d{3} elements that are painted in layers \(sticky ones count three times\); 4000 are allowed/,
      );
    }
    const ids = Array.from({ length: 1_100 }, (_, index) => 100_000 + index);
    const budgets = { ...BUDGETS, layers: 1_500 };
    const parent = await open('', 2_500, budgets);
    await views.apply(ids.map((id) => bold(id, parent)));
    await views.apply(ids.map((id) => ({ do: 'attribute', id, name: 'style', value: 'position: sticky' })));
    expect(await set(parent, 'title', 'y')).to.match(/3300 elements that are painted in layers/);
  });

  it('close it when a style sheet that comes later than its record does', async () => {
    const parent = await open('');
    const text = { id: 1_000_001, kind: 'text', text: 'i { opacity: .5; background: url(a.png) }' } as const;
    const node = { kind: 'element', id: 1_000_000, name: 'style', attributes: [], children: [text] } as const;
    await views.apply([{ do: 'insert', parent, before: null, node }]);
    await views.until(() => harness.closed.length > 0);
    expect(await views.look(() => harness.closed.join())).to.match(LATE);
  });

  it('are not counted in a small page', async () => {
    expect(
      await set(await open('.on i { opacity: .5 }', 1_500, { ...BUDGETS, layers: 1_000 }), 'class', 'on'),
    ).to.equal('');
  });
});
