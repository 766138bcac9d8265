import { expect } from 'chai';
import { copyValue } from './copy-value.ts';
import { parseDataPath, writeAt } from './data-path.ts';

const set = (data: Record<string, unknown>, path: string, value: unknown): unknown =>
  writeAt(data, parseDataPath(path), value);

describe('paths into data', () => {
  it('make the way to what is missing, and tell what was changed', () => {
    const data: Record<string, unknown> = { list: [{ n: 1 }] };
    expect(set(data, 'list[0].n', 2)).to.deep.equal(['list', 0, 'n']);
    expect(set(data, 'list[1].n', 3)).to.deep.equal(['list']);
    expect(set(data, 'a.b[1][0].c', 4)).to.deep.equal(['a', 'b']);
    expect(set(data, 'list', null)).to.deep.equal(['list']);
    expect(data).to.deep.equal({ list: null, a: { b: [undefined, [{ c: 4 }]] } });
  });

  for (const [path, error, message] of [
    ['', TypeError, /empty/],
    ['a..b', TypeError, /no path/],
    ['[0].a', TypeError, /no path/],
    ['a[x]', TypeError, /no path/],
    ['a[1', TypeError, /no path/],
    ['a]', TypeError, /no path/],
    ['a.', TypeError, /no path/],
    ['__proto__.a', TypeError, /can't have the name __proto__/],
    ['a.constructor.prototype.b', TypeError, /can't have the name constructor/],
    [`a${'.b'.repeat(64)}`, RangeError, /more than 64 steps/],
    ['list[100000]', RangeError, /above 99999/],
    ['list.4294967295', RangeError, /above 99999/],
    ['list.length', TypeError, /a list has no length to set/],
  ] as const) {
    it(`refuse ${path.slice(0, 30) || 'nothing'}`, () => {
      expect(() => set({ list: [] }, path, 1)).to.throw(error, message);
      expect(Object.prototype).to.not.have.property('a');
    });
  }
});

describe('copies of values', () => {
  it('have what is plain, and nothing of prototypes', () => {
    const given = JSON.parse('{"__proto__": {"bad": 1}, "a": [{"b": null}]}') as object;
    const date = new Date();
    const copy = copyValue({ ...given, given, date }) as { given: object; date: Date };
    expect(copy.date).to.equal(date);
    expect(copy.given)
      .to.deep.equal({ a: [{ b: null }] })
      .and.not.equal(given);
    expect(Object.getPrototypeOf(copy.given)).to.equal(Object.prototype);
  });

  it('are refused of what contains itself', () => {
    const self: { self?: unknown } = {};
    self.self = self;
    expect(() => copyValue(self)).to.throw(RangeError, /does it contain itself/);
  });
});
