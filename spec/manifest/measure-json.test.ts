import { expect } from 'chai';
import fc from 'fast-check';
import { scanJson } from './json-scan.ts';
import { measureJson } from './measure-json.ts';

describe('measuring JSON', () => {
  it('counts the members that the text has', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const { members, depth } = scanJson(JSON.stringify(value));
        const parsed: unknown = JSON.parse(JSON.stringify(value));
        expect(measureJson(parsed, depth)?.members).to.equal(members);
        if (depth > 0) expect(measureJson(parsed, depth - 1)).to.equal(undefined);
      }),
      { numRuns: 300 },
    );
  });

  it('tells how long the longest name is', () => {
    expect(measureJson({ a: [{ abc: 1, 'a\u{1f600}b': 'abcdefgh' }] }, 9)?.longestName).to.equal(4);
    expect(measureJson(['abc'], 9)).to.deep.equal({ members: 0, longestName: 0 });
  });

  it('does not recurse deeper than allowed', () => {
    const deep: unknown = JSON.parse(`${'['.repeat(500_000)}${']'.repeat(500_000)}`);
    expect(measureJson(deep, 64)).to.equal(undefined);
  });
});
