import { expect } from 'chai';
import type { PackageResources } from '../../package-loader/package-resources.ts';
import { resolveReference } from '../../package-loader/resolve-reference.ts';
import { inlineSourceMap } from './source-map.ts';

const MAP = { version: 3, sources: ['a.ts'], names: [], mappings: 'AAAA,EAAC;AACA' };

const resources: PackageResources = {
  text: (path) => ({ 'lib/a.js.map': JSON.stringify(MAP), 'lib/bad.map': '{"mappings": 1' })[path],
  url: async () => undefined,
  stylesheet: async () => undefined,
  resolve: (href, base) => resolveReference(href, base)?.path,
  dispose() {},
};

function mapIn(text: string): unknown {
  const [, base64 = ''] = /\n\/\/# sourceMappingURL=data:application\/json;base64,(\S+)$/.exec(text) ?? [];
  return JSON.parse(atob(base64));
}

describe('a script’s source map', () => {
  it('of the package is put into the script', () =>
    expect(mapIn(inlineSourceMap('a\n//# sourceMappingURL=a.js.map', 'lib/a.js', resources))).to.deep.equal(
      MAP,
    ));

  for (const [shift, mappings] of [
    [1, 'CAAA,EAAC;AACA'],
    [16, 'gBAAA,EAAC;AACA'],
    [400, 'gZAAA,EAAC;AACA'],
  ] as const) {
    it(`is moved by ${shift} columns in the first line, which are put before the script`, () =>
      expect(
        mapIn(inlineSourceMap('a\n//# sourceMappingURL=a.js.map', 'lib/a.js', resources, shift)),
      ).to.deep.equal({ ...MAP, mappings }));
  }

  it('in the script is moved too, and the last one counts', () => {
    const text = `//# sourceMappingURL=none\n//# sourceMappingURL=data:application/json,${encodeURIComponent(JSON.stringify(MAP))}`;
    expect(mapIn(inlineSourceMap(text, 'a.js', resources, 1))).to.have.property('mappings', 'CAAA,EAAC;AACA');
  });

  for (const url of [
    'none.map',
    'bad.map',
    'https://example.org/a.map',
    'data:application/json,1',
    '../../../x',
  ]) {
    it(`that is none is left as it is: ${url}`, () => {
      const text = `a\n//# sourceMappingURL=${url}`;
      expect(inlineSourceMap(text, 'lib/a.js', resources, 1)).to.equal(text);
    });
  }
});
