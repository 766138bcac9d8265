import { expect } from 'chai';
import fc from 'fast-check';
import { pointerSegment } from '../findings.ts';
import { jsonPositions } from './json-positions.ts';
import { lineIndex } from './line-index.ts';

/** Every value in a value, by JSON pointer. */
function valuesOf(value: unknown, pointer = ''): [string, unknown][] {
  const inside = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [
    [pointer, value],
    ...inside.flatMap(([name, item]) => valuesOf(item, `${pointer}/${pointerSegment(name)}`)),
  ];
}

describe('places in JSON', () => {
  it('are where the values are written', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.boolean(), (value, tellRepeated) => {
        const text = JSON.stringify(value);
        const values = valuesOf(JSON.parse(text));
        const { offsets, repeated } = jsonPositions(
          text,
          new Set(values.map(([pointer]) => pointer)),
          tellRepeated,
        );
        expect(repeated).to.deep.equal([]);
        for (const [pointer, inside] of values) {
          const written = JSON.stringify(inside);
          expect(text.slice(offsets.get(pointer), (offsets.get(pointer) ?? 0) + written.length)).to.equal(
            written,
          );
        }
      }),
      { numRuns: 200 },
    );
  });

  it('are given for what was asked for and exists, the last of repeated members', () => {
    const text = '{ "a": [1, {"b": 2, "b": 3}], "c": {"b": 4} }';
    const { offsets, repeated } = jsonPositions(text, new Set(['', '/a', '/a/1', '/a/1/b', '/a/7']), true);
    expect(Object.fromEntries(offsets)).to.deep.equal({
      '': 0,
      '/a': text.indexOf('['),
      '/a/1': text.indexOf('{"b": 2'),
      '/a/1/b': text.indexOf('3'),
    });
    expect(repeated).to.deep.equal([{ pointer: '/a/1/b', offset: text.indexOf('"b": 3') }]);
  });
});

describe('lines and columns', () => {
  it('count from 1, in UTF-16 code units', () => {
    const text = 'a\n\n\u{1f600}b\r\nc';
    const positions = ['a', 'b', 'c'].map((letter) => lineIndex(text)(text.indexOf(letter)));
    expect(positions).to.deep.equal([
      { line: 1, column: 1 },
      { line: 3, column: 3 },
      { line: 4, column: 1 },
    ]);
    expect(lineIndex('')(0)).to.deep.equal({ line: 1, column: 1 });
  });
});
