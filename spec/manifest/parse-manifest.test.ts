import { expect } from 'chai';
import {
  DEEPEST_MANIFEST,
  LARGEST_MANIFEST,
  LONGEST_MANIFEST_NAME,
  parseManifest,
} from './parse-manifest.ts';

const MANIFEST =
  '{"app_id":"a","name":"A","icons":[{"src":"i.png"}],"pages":["pages/a"],"platform_version":{"min_code":1},"version":{"code":1,"name":"1"}}';

function codes(bytes: Uint8Array): string[] {
  const result = parseManifest(bytes);
  return result.ok ? ['ok'] : result.violations.map(({ code }) => code);
}
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the bytes of a manifest', () => {
  it('are UTF-8 with or without a byte order mark', () => {
    expect(codes(utf8(MANIFEST))).to.deep.equal(['ok']);
    expect(codes(utf8(`\ufeff${MANIFEST}`))).to.deep.equal(['ok']);
    expect(codes(Uint8Array.of(0x22, 0xff, 0x22))).to.deep.equal(['manifest-not-utf8']);
  });

  it('are JSON', () => {
    expect(codes(utf8(''))).to.deep.equal(['manifest-not-json']);
    expect(codes(utf8(`${MANIFEST},`))).to.deep.equal(['manifest-not-json']);
    expect(codes(utf8('[]'))).to.deep.equal(['manifest-not-object']);
  });

  it('are bounded in size, depth and the length of names', () => {
    expect(codes(new Uint8Array(LARGEST_MANIFEST + 1))).to.deep.equal(['manifest-too-large']);
    const nested = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;
    const extended = (levels: number): string =>
      MANIFEST.replace('{', `{"mpt_x":${nested(levels)},"mpt_y":"[[\\"[[",`);
    expect(codes(utf8(extended(DEEPEST_MANIFEST - 1)))).to.deep.equal(['ok']);
    expect(codes(utf8(extended(DEEPEST_MANIFEST)))).to.deep.equal(['manifest-too-deep']);
    expect(codes(utf8('['.repeat(500_000)))).to.deep.equal(['manifest-too-deep']);
    const named = (length: number): string =>
      MANIFEST.replace('{', `{"mpt_x":[{"${'a'.repeat(length)}":1}],`);
    expect(codes(utf8(named(LONGEST_MANIFEST_NAME)))).to.deep.equal(['ok']);
    expect(codes(utf8(named(LONGEST_MANIFEST_NAME + 1)))).to.deep.equal(['manifest-name-too-long']);
  });
});
