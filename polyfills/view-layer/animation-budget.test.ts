import { expect } from 'chai';
import { findElement, openViews, type Views } from '../testing/open-views.ts';
import '../testing/view-harness.ts';

const SPIN = '@keyframes spin { to { transform: rotate(1turn) } }';
const MOST = 20;

describe('what moves in a page by itself', () => {
  let views: Views;
  before(async () => {
    views = await openViews();
  });
  after(() => views.close());

  /** Opens a page of so many elements whose body then gets the class `on`. */
  async function begin(css: string, elements: string): Promise<void> {
    const html = `<style>${css}</style><body>${elements}`;
    const { root } = await views.open({ html, budgets: { animations: MOST } });
    const id = findElement(root, 'body').id;
    await views.apply([{ do: 'attribute', id, name: 'class', value: 'on' }]);
  }
  /** Begins; why the view was closed half a second later. */
  async function start(css: string, elements: string): Promise<string[]> {
    await begin(css, elements);
    return views.look(async () => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      return harness.closed;
    });
  }
  /** Waits until the view is closed; why it was. */
  async function closed(): Promise<string[]> {
    await views.until(() => harness.closed.length > 0);
    return views.look(() => harness.closed);
  }
  /** Begins, and waits until the view is closed; why it was. */
  async function refused(css: string, elements: string): Promise<string | undefined> {
    await begin(css, elements);
    return (await closed())[0];
  }
  const few = '<i>i</i>'.repeat(MOST);
  const many = '<i>i</i>'.repeat(MOST + 1);

  it('is counted when its animations begin', async () => {
    const css = `${SPIN} .on i { animation: spin 9s infinite }`;
    expect(await start(css, few)).to.deep.equal([]);
    expect(await refused(css, many)).to.match(/21 running animations; 20 are allowed/);
  });

  it('is counted in pseudo-elements, and when it is a transition', async () => {
    const half = '<i>i</i>'.repeat(MOST / 2 + 1);
    const pseudo = `${SPIN} .on i::before, .on i::after { content: 'x'; animation: spin 9s }`;
    expect(await refused(pseudo, half)).to.match(/21 running animations/);
    const transition = 'i { transition: all 1000s } .on i { color: red }';
    expect(await start(transition, few)).to.deep.equal([]);
    expect(await refused(transition, many)).to.match(/running animations/);
  });

  it('is counted when elements animate SVG', async () => {
    const animate = '<animate attributeName="x" to="9" dur="9s"/>';
    expect(await start('', `<svg>${`<rect>${animate}</rect>`.repeat(MOST)}</svg>`)).to.deep.equal([]);
    expect(await refused('', `<svg>${`<rect>${animate}</rect>`.repeat(MOST + 1)}</svg>`)).to.match(/21/);
  });

  it('is counted by its styles where nothing has begun', async () => {
    const html = `<style>${SPIN} i { animation: spin 9s infinite }</style>${few}<b>b</b>`;
    await views.open({ html });
    expect(await views.look(() => harness.checkAnimated(20))).to.equal('');
    expect(await views.look(() => harness.checkAnimated(19))).to.match(/20 running animations; 19 are/);
  });

  it('counts no more when it has come to its end, or stands still', async () => {
    const short = `${SPIN} .on i { animation: spin 50ms both }`;
    const { root } = await views.open({
      html: `<style>${short}</style>${few}`,
      budgets: { animations: MOST },
    });
    const id = findElement(root, 'body').id;
    for (let round = 0; round < 3; round++) {
      await views.apply([{ do: 'attribute', id, name: 'class', value: 'on' }]);
      await views.look(() => new Promise((resolve) => setTimeout(resolve, 150)));
      await views.apply([{ do: 'attribute', id, name: 'class', value: null }]);
    }
    expect(await views.look(() => harness.closed)).to.deep.equal([]);
    const paused = `${SPIN} .on i { animation: spin 9s infinite paused }`;
    expect(await start(paused, few)).to.deep.equal([]);
    expect(await refused(paused, many), 'begun at once').to.match(/21 running animations/);
  });

  it('has its frames laid out where that is measured, as long as it moves', async () => {
    await start('', few);
    const laidOut = (): Promise<string[]> =>
      views.look(async () => {
        const { records } = harness.view!;
        records!.layOut = () => {
          throw new Error('measured');
        };
        await new Promise((resolve) => setTimeout(resolve, 300));
        return harness.closed;
      });
    expect(await laidOut()).to.deep.equal([]);
    await start(`${SPIN} .on i { animation: spin 9s infinite }`, few);
    await laidOut();
    expect(await closed()).to.deep.equal(['measured']);
  });

  it('is watched again when a view comes back', async () => {
    const css = `${SPIN} .on i { animation: spin 9s infinite }`;
    expect(await start(css, few)).to.deep.equal([]);
    await views.look(async () => {
      harness.view?.hide();
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      harness.view?.show();
      await new Promise((resolve) => setTimeout(resolve, 200));
      const { records } = harness.view!;
      records!.layOut = () => {
        throw new Error('measured');
      };
    });
    expect(await closed()).to.deep.equal(['measured']);
  });
});
