import { expect } from 'chai';
import { findElement, openViews, type Views } from '../testing/open-views.ts';
import '../testing/view-harness.ts';

const SMALL = 'width="40" height="20"';

/** Sizes of the first canvas as it is shown. */
const size = (): [number, number] => {
  const { width, height } = harness.shown.querySelector('canvas')!.getBoundingClientRect();
  return [width, height];
};

describe('a canvas on screen', () => {
  let views: Views;
  before(async () => {
    views = await openViews();
  });
  after(() => views.close());

  /** Opens a page with one canvas; gives its number. */
  const open = async (attributes: string, css = ''): Promise<number> => {
    const html = `<style>body { background: #ff0 } ${css}</style><canvas ${attributes}>No canvas here.</canvas>`;
    return findElement((await views.open({ html })).root, 'canvas').id;
  };

  /** Shows red in the left half of the canvas, and nothing in the right one. */
  const paint = (id: number, left = '#f00') => views.paint(id, [left, '#0000']);

  it('has the size of a canvas, and none of its contents, before anything is drawn', async () => {
    await open('');
    expect(await views.look(size)).to.deep.equal([300, 150]);
    await open(SMALL);
    expect(await views.look(size)).to.deep.equal([40, 20]);
    expect(await views.look(() => harness.shown.body.innerText.trim())).to.equal('');
  });

  it('shows what was drawn, and what is behind it where nothing was', async () => {
    const id = await open(SMALL);
    await paint(id);
    expect(await views.colour('canvas', -10)).to.equal('255,0,0');
    expect(await views.colour('canvas', 10)).to.equal('255,255,0');
    expect(await views.look(size)).to.deep.equal([40, 20]);
  });

  it('shows nothing again when it was cleared', async () => {
    const id = await open(SMALL);
    await paint(id);
    await paint(id, '#0000');
    expect(await views.colour('canvas', -10)).to.equal('255,255,0');
    expect(await views.look(size)).to.deep.equal([40, 20]);
  });

  for (const [css, shown] of [
    ['canvas { width: 200px }', [200, 100]],
    ['canvas { display: block }', [40, 20]],
    ['canvas { width: 50px; height: 60px }', [50, 60]],
    ['canvas { display: block; width: 100%; max-width: 80px }', [80, 40]],
  ] as const) {
    it(`has the size that the page gives it: ${css}`, async () => {
      const id = await open(SMALL, css);
      expect(await views.look(size), 'before').to.deep.equal(shown);
      await paint(id);
      expect(await views.look(size), 'after').to.deep.equal(shown);
      expect(await views.colour('canvas', -10)).to.equal('255,0,0');
    });
  }

  it('keeps its picture when its style changes, and takes a new size at once', async () => {
    const id = await open(`${SMALL} style="color: red"`);
    await paint(id);
    await views.apply([{ do: 'attribute', id, name: 'style', value: 'display: block' }]);
    expect(await views.colour('canvas', -10)).to.equal('255,0,0');
    await views.apply([{ do: 'attribute', id, name: 'width', value: '80' }]);
    expect(await views.look(size)).to.deep.equal([80, 20]);
    await paint(id);
    expect(await views.look(size)).to.deep.equal([80, 20]);
    expect(await views.colour('canvas', -30)).to.equal('255,0,0');
  });
});
