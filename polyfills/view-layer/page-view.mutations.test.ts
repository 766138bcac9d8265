import { expect } from 'chai';
import { allNodes, findElement, openViews, PICTURE, type Views } from '../testing/open-views.ts';
import '../testing/view-harness.ts';
import type { Mutation, ViewNode } from './protocol.ts';

const PARAGRAPH: ViewNode = {
  id: 1_000_000,
  kind: 'element',
  name: 'p',
  attributes: [['id', 'new']],
  children: [{ id: 1_000_001, kind: 'text', text: 'new' }],
};

describe('PageView, changed by the logic layer', () => {
  let views: Views;
  before(async () => {
    views = await openViews();
  });
  after(() => views.close());

  async function openBody(html = '<i>i</i>', files: Readonly<Record<string, string>> = {}): Promise<number> {
    const { root } = await views.open({ html, files });
    return findElement(root, 'body').id;
  }
  const body = () => views.look(() => harness.shown.body.innerHTML);

  it('inserts, moves, changes and removes', async () => {
    const parent = await openBody('<i>i</i>');
    await views.apply([{ do: 'insert', parent, before: null, node: PARAGRAPH }]);
    expect(await body()).to.equal('<i>i</i><p id="new">new</p>');
    await views.apply([
      { do: 'move', parent, before: parent + 1, id: 1_000_000 },
      { do: 'text', id: 1_000_001, text: 'old' },
      { do: 'attribute', id: 1_000_000, name: 'id', value: null },
    ]);
    expect(await body()).to.equal('<p>old</p><i>i</i>');
    await views.apply([{ do: 'remove', id: 1_000_000 }]);
    expect(await body()).to.equal('<i>i</i>');
    expect(
      await views.apply([{ do: 'insert', parent, before: null, node: PARAGRAPH }]),
      'numbers are free again',
    ).to.equal(undefined);
  });

  it('refuses numbers and places that are wrong, and closes once', async () => {
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
          node: { ...PARAGRAPH, id: 5e6, children: [] },
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
          node: { ...PARAGRAPH, id: parent, children: [] },
        }),
      ],
      [
        'id-taken',
        (parent) => ({
          do: 'insert',
          parent,
          before: null,
          node: { ...PARAGRAPH, children: [PARAGRAPH, PARAGRAPH] },
        }),
      ],
      [
        'bad-node',
        (parent) => ({ do: 'insert', parent, before: null, node: { ...PARAGRAPH, id: 0, children: [] } }),
      ],
      ['bad-name', (parent) => ({ do: 'insert', parent, before: null, node: { ...PARAGRAPH, name: '<p' } })],
    ];
    for (const [code, mutation] of wrong) {
      const parent = await openBody('<i>i</i>');
      const first = { do: 'attribute', id: parent, name: 'class', value: 'first' };
      const record = mutation(parent);
      await views.apply([first as Mutation]);
      expect(await views.look(() => harness.shown.body.className)).to.equal('first');
      expect(await views.apply([record as Mutation]), JSON.stringify(record)).to.equal(code);
      expect(await views.look(() => harness.closed.length)).to.equal(1);
    }
  });

  it('changes a style at once, and one that imports when the import is there', async () => {
    const parent = await openBody('<p>x</p>', { 'pages/a/i.css': 'p { color: lime }' });
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
    await views.apply([style('p { color: red }')]);
    const color = () => views.look(() => getComputedStyle(harness.shown.querySelector('p') as Element).color);
    expect(await color()).to.equal('rgb(255, 0, 0)');
    await views.apply([{ do: 'text', id: 5e6 + 1, text: '@import "i.css";' }]);
    await views.until(
      () => getComputedStyle(harness.shown.querySelector('p') as Element).color === 'rgb(0, 255, 0)',
    );
    await views.apply([{ do: 'remove', id: 5e6 }]);
    expect(await color()).to.equal('rgb(0, 0, 0)');
  });

  it('sets a style as a whole, and one property of it alone as soon as it knows how', async () => {
    const { root } = await views.open({ html: '<p style="width: 0px">' });
    const { id } = findElement(root, 'p');
    const set = (width: number) =>
      views.apply([{ do: 'attribute', id, name: 'style', value: `width: ${width}px` }]);
    const shown = () => views.look(() => harness.shown.querySelector('p')!.style.cssText);
    await set(1);
    expect(await shown()).to.equal('width: 1px;');
    // A declaration that nothing told of outlives the change of another property alone.
    let text = '';
    for (let width = 2; !text.includes('--untold') && width < 1_000; width += 2) {
      await set(width);
      await views.look(() => harness.shown.querySelector('p')!.style.setProperty('--untold', '1'));
      await set(width + 1);
      text = await shown();
      expect(text).to.include(`width: ${width + 1}px;`);
    }
    expect(text).to.include('--untold');
  });

  it('shows the last style, whatever address an earlier one waits for', async () => {
    const { root } = await views.open({ html: '<p>', files: { 'pages/a/a.svg': PICTURE } });
    const { id } = findElement(root, 'p');
    const style = (value: string): Mutation => ({ do: 'attribute', id, name: 'style', value });
    for (let width = 0; width < 5; width++) await views.apply([style(`width: ${width}px`)]);
    await views.apply([style('fill: url(a.svg); width: 5px'), style('width: 6px')]);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await views.look(() => harness.shown.querySelector('p')!.style.cssText)).to.equal('width: 6px;');
  });

  it('shows the last image that was asked for', async () => {
    const { root } = await views.open({ html: '<img src="a.svg">', files: { 'pages/a/a.svg': PICTURE } });
    const { id } = findElement(root, 'img');
    await views.apply([
      { do: 'attribute', id, name: 'src', value: 'a.svg' },
      { do: 'attribute', id, name: 'src', value: 'missing.svg' },
    ]);
    await views.until(() => harness.events.some(({ type }) => type === 'error'));
    expect(await views.look(() => harness.shown.querySelector('img')?.hasAttribute('src'))).to.be.false;
  });

  it('sets what form controls hold', async () => {
    const { root } = await views.open({
      html: '<input><input type="checkbox"><select><option>a<option>b</select><input type="file">',
    });
    const [text, box, file] = allNodes(root).filter(
      (node) => node.kind === 'element' && node.name === 'input',
    );
    await views.apply([
      { do: 'property', id: text?.id ?? 0, name: 'value', value: 'v' },
      { do: 'property', id: box?.id ?? 0, name: 'checked', value: true },
      { do: 'property', id: findElement(root, 'select').id, name: 'selectedIndex', value: 1 },
      { do: 'property', id: file?.id ?? 0, name: 'value', value: '/etc/passwd' },
    ]);
    const state = await views.look(() => {
      const [input, checkbox] = harness.shown.querySelectorAll('input');
      return [input?.value, checkbox?.checked, harness.shown.querySelector('select')?.value];
    });
    expect(state).to.deep.equal(['v', true, 'b']);
  });
});
