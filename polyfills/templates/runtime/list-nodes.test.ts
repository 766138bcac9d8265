import { expect } from 'chai';
import { LogicPage, type Shown } from '../testing/logic-page.ts';

const ROW = '<ul><li ma:for="{{list}}" ma:key="id"><b>{{item.name}}</b>{{index}}{{unit}}</li></ul>';
const itemsOf = (text: string): { id: string; name: string }[] => [...text].map((id) => ({ id, name: id }));

describe('keyed lists', () => {
  let page: LogicPage;
  let shown: Shown;
  const rows = (): Element[] => [...page.document.querySelectorAll('li')];
  const text = (): string => page.document.body.textContent ?? '';
  beforeEach(async () => {
    page = new LogicPage();
    shown = await page.mount(ROW, { data: { list: itemsOf('abcdef'), unit: '' } });
  });

  for (const order of [
    'fedcba',
    'bcdefa',
    'fabcde',
    'acxybdf',
    '',
    'xyz',
    'abcdefgh',
    'ghabcdef',
    'afcdeb',
  ]) {
    it(`take their nodes with them: ${order || 'nothing'}`, () => {
      const before = new Map(rows().map((row) => [row.firstChild?.textContent, row]));
      shown.setData({ list: itemsOf(order) });
      expect(text()).to.equal([...order].map((id, index) => `${id}${index}`).join(''));
      for (const row of rows()) {
        const known = before.get(row.firstChild?.textContent);
        if (known) expect(row).to.equal(known);
      }
    });
  }

  it('move no more than they must', () => {
    const moved = (order: string): number => {
      shown.setData({ list: itemsOf(order) });
      // Where there are shadow trees, a node that moves is removed and inserted.
      return page.flush().filter(({ do: kind }) => kind === 'move' || kind === 'insert').length;
    };
    expect(moved('fabcde')).to.equal(1);
    expect(moved('abcdef')).to.equal(1);
    expect(moved('afcdeb')).to.equal(2);
    expect(moved('afcde')).to.equal(0);
  });

  it('change one row without looking at the others', () => {
    const read: number[] = [];
    const { list } = shown.data as { list: object[] };
    list.forEach((item, at) =>
      Object.defineProperty(item, 'name', { enumerable: true, get: () => (read.push(at), `n${at}`) }),
    );
    Object.defineProperty(list[2], 'name', { enumerable: true, writable: true, value: '' });
    shown.setData({ 'list[2].name': 'C' });
    expect(read).to.deep.equal([]);
    expect(text()).to.equal('a0b1C2d3e4f5');
    expect(page.flush()).to.have.lengthOf(1);
  });

  it('change what rows read of their surroundings', () => {
    shown.setData({ unit: '%' });
    expect(text()).to.equal('a0%b1%c2%d3%e4%f5%');
    expect(page.flush()).to.have.lengthOf(6);
  });

  it('know a row by its new key when that was set', () => {
    const third = rows()[2];
    shown.setData({ 'list[2].id': 'z' });
    shown.setData({ list: itemsOf('zabcdef') });
    expect(rows()[0]).to.equal(third);
  });

  it('show items of the same key, each once', () => {
    const { warn } = console;
    console.warn = () => {};
    shown.setData({ list: itemsOf('aab') });
    shown.setData({ list: itemsOf('baa') });
    console.warn = warn;
    expect(text()).to.equal('b0a1a2');
  });

  it('stay in place between what stands before and behind them', async () => {
    const other = new LogicPage();
    const mixed = await other.mount(
      'x<block ma:for="{{a}}" ma:key="*this"><i>{{item}}</i><block ma:if="{{on}}">!</block></block><b ma:for="{{b}}" ma:key="*this">{{item}}</b>y<u ma:if="{{on}}">z</u>',
      { data: { a: [1, 2], b: [3, 4], on: false } },
    );
    mixed.setData({ a: [2, 3, 1], b: [4, 3], on: true });
    expect(other.document.body.textContent).to.equal('x2!3!1!43yz');
    mixed.setData({ a: [1, 2], b: [], on: false });
    expect(other.document.body.textContent).to.equal('x12y');
    mixed.setData({ a: [], b: [9] });
    expect(other.html).to.equal('x<b>9</b>y');
  });
});
