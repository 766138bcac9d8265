import { expect } from 'chai';
import fc from 'fast-check';
import { syntaxErrorOffset } from './syntax-error-offset.ts';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('where a text stops being JSON', () => {
  const wrong: [string, number][] = [
    ['', 0],
    ['  ', 2],
    ['{', 1],
    ['{\n"a":', 6],
    ['{"a" 1}', 5],
    ['{"a":1,}', 7],
    ['{a:1}', 1],
    ['{"a":1 "b"', 7],
    ['[1 2]', 3],
    ['[1,]', 3],
    ['{"a":1}}', 7],
    ['[1}', 2],
    ['tru', 3],
    ['nulk', 3],
    ['01', 1],
    ['-', 1],
    ['1.x', 2],
    ['1e+', 3],
    ['"abc', 4],
    ['"\n"', 1],
    ['"\\x"', 2],
    ['"\\u12g4"', 5],
    ['"\\', 2],
    ["'a'", 0],
  ];
  for (const [text, offset] of wrong) {
    it(`is ${offset} in ${JSON.stringify(text)}`, () => {
      expect(syntaxErrorOffset(text)).to.equal(offset);
      expect(isJson(text)).to.equal(false);
    });
  }

  it('is nowhere in JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(2), (value, indent) => {
        expect(syntaxErrorOffset(JSON.stringify(value, null, indent))).to.equal(undefined);
      }),
    );
  });

  it('is somewhere exactly when JSON.parse throws', () => {
    const piece = fc.constantFrom(
      ...'{}[],:"\\ \n-+.01eEtruefalsnx/',
      'true',
      'null',
      '"a"',
      '1.5e3',
      '\\u0041',
      '\u0001',
    );
    fc.assert(
      fc.property(
        fc.json(),
        fc.array(fc.tuple(fc.nat(), fc.nat(2), piece), { maxLength: 3 }),
        (json, edits) => {
          let text = json;
          for (const [place, dropped, added] of edits) {
            const at = place % (text.length + 1);
            text = text.slice(0, at) + added + text.slice(at + dropped);
          }
          expect(syntaxErrorOffset(text) === undefined).to.equal(isJson(text));
        },
      ),
      { numRuns: 2000 },
    );
  });
});
