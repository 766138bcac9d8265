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
        expect(measureJson(parsed, depth)).to.deep.equal({ members });
        if (depth > 0) expect(measureJson(parsed, depth - 1)).to.equal(undefined);
      }),
      { numRuns: 300 },
    );
  });

  it('does not recurse deeper than allowed', () => {
    const deep: unknown = JSON.parse(`${'['.repeat(500_000)}${']'.repeat(500_000)}`);
    expect(measureJson(deep, 64)).to.equal(undefined);
  });
});
