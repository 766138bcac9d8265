import { expect } from 'chai';
import { findElement, openViews, type Views } from '../testing/open-views.ts';
import '../testing/view-harness.ts';

const FULL = 'position: absolute; inset: 0;';
const many = (count: number, part: string, separator = ''): string =>
  Array.from({ length: count }, () => part).join(separator);
const inside = (count: number, tag: string): string => `<${tag}>`.repeat(count);
const SHADOWS = many(200, '0 0 90px red', ',');

describe('effects that are slow to paint', () => {
  let views: Views;
  before(async () => {
    views = await openViews();
  });
  after(() => views.close());

  /** Why the view was closed, when the page has been painted. */
  async function closed(): Promise<string> {
    return views.look(async () => {
      for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
      return harness.closed.join();
    });
  }

  async function open(html: string, hidden = false): Promise<string> {
    try {
      await views.open({ html, hidden });
    } catch (error) {
      return (error as Error).message;
    }
    return closed();
  }

  /** As after a frame's records; what it threw. */
  async function layOut(): Promise<string> {
    return views.look(() => {
      try {
        harness.view?.records?.layOut();
        return '';
      } catch (error) {
        return (error as Error).message;
      }
    });
  }

  const HARMLESS: Readonly<Record<string, string>> = {
    'a design system’s shadows on 10,000 nodes': `<style>:root { --s: 0 1px 2px #0003, 0 24px 38px 3px rgb(0 0 0 / 14%) } p { box-shadow: 0 1px 3px #0003, var(--s); text-shadow: 0 1px 0 #fff }</style>${'<p>x</p>'.repeat(5_000)}`,
    'a backdrop’s blur over the screen': `<style>#a::before { content: ''; ${FULL} } #a { ${FULL} backdrop-filter: blur(20px) }</style>${'<p>x</p>'.repeat(1_000)}<div id="a"></div>`,
    'a dialog’s backdrop': '<style>::backdrop { backdrop-filter: blur(9px) }</style><dialog open>x</dialog>',
    'the shadow of a logo': `<svg width="200" height="60"><filter id="f"><feFlood/><feColorMatrix in="SourceAlpha"/><feOffset dy="4"/><feGaussianBlur stdDeviation="2"/><feBlend in2="SourceGraphic"/></filter><g filter="url(#f)"><rect width="200" height="50"/></g></svg>`,
    '50 cards with three shadows': `<style>.card { height: 200px; box-shadow: 0 0 1px red, 0 1rem 2rem blue, 0 2rem 80px green }</style>${'<div class="card">x</div>'.repeat(50)}`,
    '200 icons with shadows': `<style>.i { display: inline-block; width: 24px; height: 24px; filter: drop-shadow(0 1px 2px red) }</style>${'<i class="i"></i>'.repeat(200)}`,
    'a long gallery of blurred pictures': '<p style="height: 300px; filter: blur(9px)">x</p>'.repeat(500),
    'a light around what is explained': `<div style="${FULL} box-shadow: 0 0 0 9999px #0008">x</div>`,
  };
  for (const [name, html] of Object.entries(HARMLESS)) {
    it(`lets ${name} be`, async () => {
      expect(await open(html)).to.equal('');
    });
  }

  const HARMFUL: Readonly<Record<string, string>> = {
    'in style attributes': `<div style="${FULL} filter: blur(60px)">`.repeat(12),
    'more than sixteen deep': '<div style="filter: blur(60px)">'.repeat(20),
    'in a style sheet': `<style>div { ${FULL} filter: blur(60px) }</style>${inside(12, 'div')}`,
    'in a rule of another one': `<style>main { & div { @media all { ${FULL} filter: blur(60px) } } }</style><main>${inside(12, 'div')}`,
    'by custom properties': `<style>p { --a: ${many(20, '0 0 90px red', ',')}; --b: ${many(20, 'var(--a)', ',')}; ${FULL} text-shadow: var(--b) }</style><p>x</p>`,
    'that are inherited': `<style>body { text-shadow: ${SHADOWS} }</style><p>${'x '.repeat(2_000)}</p>`,
    'of pseudo-elements': `<style>p::after { content: 'x'; ${FULL} box-shadow: ${SHADOWS} }</style><p>x</p>`,
    'of pseudo-elements, by selectors with strings': `<style>[title="::a"]::after { content: 'x'; ${FULL} box-shadow: ${SHADOWS} }</style><p title="::a">x</p>`,
    'of SVG filters': `<svg width="900" height="900"><filter id="f">${'<feFlood/>'.repeat(40)}</filter>${'<rect width="900" height="900" filter="url(#f)"/>'.repeat(3)}</svg>`,
    'of an SVG filter on HTML': `<svg width="9" height="9"><filter id="f">${'<feTurbulence numOctaves="9"/>'.repeat(9)}</filter></svg><p style="${FULL} filter: url(#f)">x</p>`,
    'of SVG filters that use repeats': `<svg width="900" height="900"><filter id="f">${'<feFlood/>'.repeat(9)}</filter><defs><g id="a">${'<rect width="900" height="900" filter="url(#f)"/>'}</g><g id="b">${'<use href="#a"/>'.repeat(9)}</g></defs><use href="#b"/></svg>`,
    'of SVG filters bigger than what has them': `<svg width="900" height="900"><filter id="f" x="-9999%" y="-9999%" width="20000%" height="20000%">${'<feFlood/>'.repeat(4)}</filter>${'<rect width="9" height="9" filter="url(#f)"/>'.repeat(9)}</svg>`,
    'in key frames': `<style>@keyframes k { to { filter: ${many(40, 'blur(60px)', ' ')} } } p { ${FULL} animation: k 9s }</style><p>x</p>`,
  };
  for (const [name, html] of Object.entries(HARMFUL)) {
    it(`closes a page with too many ${name}`, async () => {
      expect(await open(html)).to.match(/filters/);
    });
  }

  it('counts them when a view is shown', async () => {
    expect(await open(HARMFUL['in a style sheet']!, true)).to.equal('');
    await views.look(() => harness.view?.show());
    expect(await closed()).to.match(/screens of filters and shadows at once; 12 are allowed/);
  });

  it('counts them before what a script changes is painted', async () => {
    const css = `<style>.on { ${FULL} text-shadow: ${SHADOWS} }</style>`;
    const { root } = await views.open({ html: `${css}<p>x</p>` });
    const id = findElement(root, 'p').id;
    expect(await closed()).to.equal('');
    await views.apply([{ do: 'attribute', id, name: 'class', value: 'on' }]);
    expect(await layOut()).to.match(/screens of filters/);
  });

  it('counts what a script sets where there was none', async () => {
    const sheet = `<style>p { --s: 0 0 1px red; text-shadow: var(--s) }</style>`;
    const { root: page } = await views.open({ html: `${sheet}<p>x</p>` });
    const p = findElement(page, 'p').id;
    await views.apply([{ do: 'attribute', id: p, name: 'style', value: `${FULL} --s: ${SHADOWS}` }]);
    expect(await layOut()).to.match(/screens of filters/);
    for (const value of [`text-shadow: ${SHADOWS}`, `--s: ${SHADOWS}; text-shadow: var(--s)`]) {
      const { root } = await views.open({ html: '<p>x</p>' });
      const id = findElement(root, 'p').id;
      await views.apply([{ do: 'attribute', id, name: 'style', value: `${FULL} ${value}` }]);
      await views.until(() => harness.closed.length > 0);
      expect(await closed()).to.match(/screens of filters/);
    }
  });

  it('knows custom properties that were set before there were effects', async () => {
    const { root } = await views.open({ html: `<p style="${FULL} --s: ${SHADOWS}">x</p>` });
    const child = {
      id: 1e6 + 1,
      kind: 'text',
      text: 'p { text-shadow: var(--s) } b { --s: 0 0 1px red }',
    } as const;
    const node = { id: 1e6, kind: 'element', name: 'style', attributes: [], children: [child] } as const;
    await views.apply([{ do: 'insert', parent: findElement(root, 'body').id, before: null, node }]);
    await views.until(() => harness.closed.length > 0);
    expect(await closed()).to.match(/screens of filters/);
  });

  it('counts them when a person brings them about', async () => {
    await views.open({ html: `<style>p:hover { text-shadow: ${SHADOWS} }</style><p>x</p>` });
    expect(await closed()).to.equal('');
    await views.press('p');
    await views.until(() => harness.closed.length > 0);
    expect(await closed()).to.match(/screens of filters/);
  });
});

describe('transitions', () => {
  let views: Views;
  before(async () => {
    views = await openViews();
  });
  after(() => views.close());

  const CSS = '@layer a { i, p { transition: all 9s !important } } b { &::before { transition: color 9s } }';
  const INLINE = 'transition: opacity 9s !important; color: red';

  /** What moves in a page of so many nodes more. */
  async function durations(nodes: number): Promise<string[]> {
    const html = `<style>${CSS}</style><b>b</b><i>i</i><p style="${INLINE}">p</p>${'<u></u>'.repeat(nodes)}`;
    const { root } = await views.open({ html });
    const [b, u] = [findElement(root, 'b').id, findElement(root, 'u').id];
    const later = [
      { do: 'attribute', id: b, name: 'style', value: 'transition: 9s' },
      { do: 'attribute', id: u, name: 'style', value: `${INLINE}; background: url('nowhere.svg')` },
    ] as const;
    await views.apply(later);
    await views.apply([
      {
        do: 'insert',
        parent: findElement(root, 'body').id,
        before: null,
        node: {
          id: 1e6,
          kind: 'element',
          name: 'style',
          attributes: [],
          children: [{ id: 1e6 + 1, kind: 'text', text: 's { transition: all 9s !important }' }],
        },
      },
      {
        do: 'insert',
        parent: findElement(root, 'body').id,
        before: null,
        node: { id: 1e6 + 2, kind: 'element', name: 's', attributes: [], children: [] },
      },
    ]);
    await views.until(() => harness.find('u')?.getAttribute('style')?.includes('invalid') === true);
    return views.look(() =>
      ['b', 'i', 'p', 'u', 's'].map((name) => {
        const element = harness.find(name);
        return element === null ? '' : getComputedStyle(element).transitionDuration;
      }),
    );
  }

  it('take their time in a page that is not big', async () => {
    expect(await durations(10)).to.deep.equal(['9s', '9s', '9s', '9s', '9s']);
  });

  it('are over at once in a big one, however they are declared', async () => {
    expect(await durations(3_000)).to.deep.equal(['0s', '0s', '0s', '0s', '0s']);
    expect(await views.look(() => harness.closed)).to.deep.equal([]);
  });

  it('are over at once where too many elements have them', async () => {
    const html = (count: number): string =>
      `<style>i:hover { transition: all 9s } b { transition: color 9s }</style><b>b</b>${'<i>i</i>'.repeat(count)}`;
    for (const [count, duration] of [
      [500, '9s'],
      [600, '0s'],
    ] as const) {
      await views.open({ html: html(count) });
      const found = await views.look(() => getComputedStyle(harness.find('b')!).transitionDuration);
      expect(found, `${count}`).to.equal(duration);
    }
  });

  it('are over at once when a page gets big', async () => {
    const { root } = await views.open({ html: `<style>${CSS}</style><i>i</i>` });
    const body = findElement(root, 'body').id;
    const children = Array.from(
      { length: 3_001 },
      (_, at) => ({ id: 1e6 + 1 + at, kind: 'text', text: '' }) as const,
    );
    await views.apply([
      {
        do: 'insert',
        parent: body,
        before: null,
        node: { id: 1e6, kind: 'element', name: 'p', attributes: [], children },
      },
    ]);
    await views.look(() => harness.view?.records?.layOut());
    expect(await views.look(() => getComputedStyle(harness.find('i')!).transitionDuration)).to.equal('0s');
  });
});
