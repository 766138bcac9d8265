import { expect } from 'chai';
import { findElement, openViews, type Views } from '../testing/open-views.ts';
import '../testing/view-harness.ts';
import type { Mutation } from './protocol.ts';

describe('PageView, what takes a host’s time or focus past its budgets', () => {
  let views: Views;
  before(async () => {
    views = await openViews();
  });
  after(() => views.close());

  async function openBody(html: string, budgets = {}): Promise<number> {
    const { root } = await views.open({ html, budgets });
    return findElement(root, 'body').id;
  }
  const styled = (id: number, value: string): Mutation => ({ do: 'attribute', id, name: 'style', value });

  for (const [what, css] of Object.entries({
    'white space': `color:${' '.repeat(1_000_000)}!`,
    'a value and white space': `color: x${' '.repeat(1_000_000)}!`,
  })) {
    it(`reads a style of nothing but ${what} in no time`, async () => {
      const body = await openBody('<i>i</i>');
      expect(await views.apply([styled(body, css)])).to.equal(undefined);
    });
  }

  it('measures layout that another record than a call asks for', async () => {
    // Many times what is allowed, so that a busy machine changes nothing.
    const rows = '<p>text</p>'.repeat(20_000);
    const records: readonly ((id: number, body: number) => Mutation)[] = [
      (id) => ({ do: 'scroll', id, left: null, top: 1, by: false, smooth: false }),
      (id) => ({ do: 'scroll-into-view', id, block: 'end', inline: 'nearest', smooth: false }),
      (id) => ({ do: 'focus', id }),
      (id) => ({ do: 'property', id, name: 'scrollTop', value: 1 }),
    ];
    for (const record of records) {
      const body = await openBody(`<body style="display: none"><input>${rows}`, { layout: 20 });
      expect(await views.apply([styled(body, ''), record(body + 1, body)])).to.equal('layout-budget');
    }
  });

  for (const method of ['select', 'show', 'showModal'] as const) {
    it(`leaves the host its focus when a script calls ${method}`, async () => {
      const name = method === 'select' ? 'input' : 'dialog';
      const { root } = await views.open({ html: '<input value="x"><dialog><input></dialog>' });
      const id = findElement(root, name).id;
      const focused = await views.keepsHostFocus({ do: 'invoke', id, method });
      expect(focused).to.equal(true);
    });
  }

  const COLUMNS = ['columns/**/: 2', 'c\\6flumns: 2', '\\63 olumn-count: 2', 'col\\umns: 2'];
  for (const css of COLUMNS) {
    it(`knows columns that are written ${css}`, async () => {
      const body = await openBody('<p><b><i>i</i></b></p>');
      const mutations = [0, 1, 2].map((by) => styled(body + 1 + by, `${css}; display: block`));
      await views.apply(mutations);
      await views.until(() => harness.closed.length > 0);
      expect(await views.look(() => harness.closed.join())).to.match(
        /columns inside each other; 2 are allowed/,
      );
    });
  }

  for (const css of [':h\\61s(i) {}', ':\\68 as(i) {}', ':\\has(i) {}', ':has(i) {}']) {
    it(`counts relational selectors that are written ${css}`, async () => {
      await openBody(`<style>p${css}</style><i>i</i>`, { nodesWithRelationalSelectors: 2 }).then(
        () => expect.fail('opened'),
        (error: Error) => expect(error.message).to.match(/:has/),
      );
    });
  }

  it('refuses an element of a hundred thousand attributes before it reads them', async () => {
    const names = Array.from({ length: 100_000 }, (_, at) => `a${at}`).join(' ');
    await openBody(`<p ${names}>p</p>`).then(
      () => expect.fail('opened'),
      (error: Error) => expect(error.message).to.match(/attributes/),
    );
  });

  it('asks the browser for no CSS that is long or deep', async () => {
    await openBody('<i>i</i>');
    const codes = await views.look(() => {
      const deep = `${'('.repeat(65)}width${')'.repeat(65)}`;
      const long = `(width: 1px${' '.repeat(10_000)})`;
      const records = harness.view!.records!;
      const asked = [deep, long].flatMap((css): (() => unknown)[] => [
        () => records.call('media', 1, [css]),
        () => records.call('supports', 1, [css, null]),
        () => records.call('supports', 1, ['width', css]),
        () => records.call('style', 1, [css, 'width']),
        () => records.call('style', 1, ['', css]),
        () => records.call('style-names', 1, [css]),
      ]);
      return asked.map((ask) => {
        try {
          ask();
          return 'answered';
        } catch (error) {
          return (error as Error).name;
        }
      });
    });
    expect(codes).to.deep.equal(Array(12).fill('QuotaExceededError'));
    expect(await views.look(() => harness.closed)).to.deep.equal([]);
  });

  it('asks the browser to observe no deep query', async () => {
    await openBody('<i>i</i>');
    const query = `${'('.repeat(65)}width${')'.repeat(65)}`;
    const value = JSON.stringify({ id: 1, kind: 'media', query });
    await views.apply([{ do: 'property', id: 1, name: 'watch', value }]);
    await views.until(() => harness.closed.length === 1);
    expect(await views.look(() => harness.closed[0])).to.match(/65 levels/);
  });

  it('counts no canvas that has left the page', async () => {
    const { root } = await views.open({ html: '<canvas></canvas>'.repeat(3) });
    const first = findElement(root, 'canvas').id;
    for (const id of [first, first + 1, first + 2]) {
      const closed = await views.paintPixels(id, 12_000_000);
      expect(closed).to.deep.equal([]);
      await views.apply([{ do: 'remove', id }]);
    }
  });

  it('tells of so many events of animations a frame', async () => {
    const rule = '@keyframes k { to { opacity: 0 } } i { animation: k 1ms infinite }';
    await openBody(`<style>${rule}</style>${'<i></i>'.repeat(2_000)}`, { animations: 5_000 });
    const most = await views.look(async () => {
      const counts: number[] = [];
      for (let frame = 0; frame < 9; frame++) {
        const before = harness.events.length;
        await new Promise(requestAnimationFrame);
        counts.push(harness.events.length - before);
      }
      return Math.max(...counts);
    });
    expect(most).to.be.within(1, 1_000);
  });
});
