import { expect } from 'chai';
import fc from 'fast-check';
import { scanJson } from './json-scan.ts';

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

function membersOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inside = Object.values(value).reduce<number>((sum, item) => sum + membersOf(item), 0);
  return inside + (Array.isArray(value) ? 0 : Object.keys(value).length);
}

describe('scanning JSON', () => {
  it('counts levels and members of any value, however it is written', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(3), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const parsed: unknown = JSON.parse(text);
        expect(scanJson(text)).to.deep.equal({ depth: depthOf(parsed), members: membersOf(parsed) });
      }),
      { numRuns: 300 },
    );
  });

  it('counts a repeated name each time, and nothing inside strings', () => {
    expect(scanJson('{"a":1,"a":{"b\\":[{":[]}}')).to.deep.equal({ depth: 3, members: 3 });
    expect(scanJson('"\\\\":[')).to.deep.equal({ depth: 1, members: 1 });
    expect(scanJson('["never ended [[[')).to.deep.equal({ depth: 1, members: 0 });
  });

  it('looks at each character a bounded number of times', () => {
    const text = `"${'\\'.repeat(1_000_000)}`;
    expect(scanJson(text)).to.deep.equal({ depth: 0, members: 0 });
  });
});
