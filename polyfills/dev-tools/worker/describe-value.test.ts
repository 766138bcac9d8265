import { expect } from 'chai';
import { describeMessage, describeValue } from './describe-value.ts';

describe('what is written to the console, as text', () => {
  class Tea {
    name = 'Oolong';
  }
  const circle: Record<string, unknown> = { a: 1 };
  circle['self'] = circle;

  for (const [value, text] of [
    ['text', '"text"'],
    [-0, '-0'],
    [12n, '12n'],
    [undefined, 'undefined'],
    [null, 'null'],
    [Symbol('s'), 'Symbol(s)'],
    [function brew() {}, 'ƒ brew'],
    [Tea, 'class Tea'],
    [new Tea(), 'Tea {name: "Oolong"}'],
    [Object.create(null), '{}'],
    [{ a: [1, { b: 'c' }], 'not-a-name': true }, '{a: [1, {b: "c"}], "not-a-name": true}'],
    [{ one: { two: { three: { four: 1 } } } }, '{one: {two: {three: Object {…}}}}'],
    [circle, '{a: 1, self: [circular]}'],
    [new Map([['k', { v: 1 }]]), 'Map(1) {"k" => {v: 1}}'],
    [new Set([1, 2]), 'Set(2) {1, 2}'],
    [new Uint8Array([1, 2]), 'Uint8Array(2) [1, 2]'],
    [new ArrayBuffer(8), 'ArrayBuffer(8)'],
    [/a+/g, '/a+/g'],
    [new Date(0), '1970-01-01T00:00:00.000Z'],
    [new Date(NaN), 'Invalid Date'],
    [{ nodeType: 1, nodeName: 'P', id: 'a', className: 'b c' }, '<p id="a" class="b c">'],
    [{ nodeType: 3, nodeName: '#text', data: 'words' }, '#text "words"'],
  ] as const)
    it(`${text}`, () => expect(describeValue(value)).to.equal(text));

  it('does not run getters, and survives what throws', () => {
    const value = {
      get never(): string {
        throw new Error('was read');
      },
    };
    expect(describeValue(value)).to.equal('{never: (…)}');
    const proxy: object = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('no');
        },
      },
    );
    expect(describeValue({ proxy })).to.equal('{proxy: [can’t be read]}');
  });

  it('is bounded, however large the value is', () => {
    const wide = Array.from({ length: 1e5 }, () => 'x'.repeat(1e4));
    expect(describeValue(wide)).to.match(/… 99950 more\]$/);
    const nested = Array.from({ length: 50 }, () => Array.from({ length: 50 }, () => wide));
    expect(describeValue(nested).length).to.be.lessThan(100_000);
  });

  it('takes format specifiers as the Console Standard has them', () => {
    expect(describeMessage(['%s is %d, %f, %i%%', 'a', '1.5', '1.5', 2.9, 'rest'])).to.equal(
      'a is 1, 1.5, 2% rest',
    );
    expect(describeMessage(['%cbold%c %o', 'color: red', '', { a: 'b' }])).to.equal('bold {a: "b"}');
    expect(describeMessage(['100 %s'])).to.equal('100 %s');
    expect(describeMessage(['a', 1, 'b', [2]])).to.equal('a 1 b [2]');
    expect(describeMessage([])).to.equal('');
  });
});
