import { expect } from 'chai';
import * as fc from 'fast-check';
import { equalMiniAppUris, normalizeMiniAppUri } from './normalize-miniapp-uri.ts';
import { parseMiniAppUri } from './parse-miniapp-uri.ts';
import { serializeMiniAppUri } from './serialize-miniapp-uri.ts';

const uri = (text: string) => {
  const parsed = parseMiniAppUri(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
};
const normal = (text: string) => serializeMiniAppUri(normalizeMiniAppUri(uri(text)));
const equal = (one: string, other: string) => equalMiniAppUris(uri(one), uri(other));

describe('normalizeMiniAppUri', () => {
  const forms: [string, string][] = [
    [
      'PLATFORM://MiniApp/Foo;VERSION=1.0-A/Pages/Index?K=V#F',
      'platform://miniapp/foo;version=1.0-a/Pages/Index?K=V#F',
    ],
    ['https://H.example:443/miniapp/a', 'https://h.example/miniapp/a'],
    ['https://h.example:8443/miniapp/a', 'https://h.example:8443/miniapp/a'],
    ['https://%48%c3%a4/miniapp/a', 'https://h%C3%A4/miniapp/a'],
    ['https://[0:0:0::0:1]/miniapp/a', 'https://[::1]/miniapp/a'],
    ['https://[v1.A]/miniapp/a', 'https://[v1.a]/miniapp/a'],
    ['a://miniapp/b/%7e%2f%41?%3d%61#%2d%C3%a4', 'a://miniapp/b/~%2FA?%3Da#-%C3%A4'],
    ['a://miniapp/b/', 'a://miniapp/b'],
    ['a://miniapp/b/../c//d', 'a://miniapp/b/../c//d'],
    ['a://miniapp/b;version=?', 'a://miniapp/b?'],
  ];
  for (const [written, expected] of forms) {
    it(`writes ${written} as ${expected}`, () => {
      expect(normal(written)).to.equal(expected);
      expect(normal(expected)).to.equal(expected);
    });
  }
});

describe('equalMiniAppUris', () => {
  it('tells addresses apart by what has case, and by what is there', () => {
    expect(equal('a://miniapp/B', 'A://MINIAPP/b')).to.equal(true);
    for (const other of [
      'a://miniapp/b/P',
      'a://miniapp/b/p?',
      'a://miniapp/b/p#',
      'a://miniapp/b;version=1/p',
    ]) {
      expect(equal('a://miniapp/b/p', other), other).to.equal(false);
    }
  });

  it('is an equivalence', () => {
    const part = fc.constantFrom('a', 'A', '%41', '%61', '%2f', '%2F', '~', '%7E');
    const text = fc
      .record({
        scheme: fc.constantFrom('x', 'X'),
        id: fc.constantFrom('a', 'A'),
        parts: fc.array(part, { maxLength: 3 }),
      })
      .map(({ scheme, id, parts }) => uri(`${scheme}://miniapp/${id}/${parts.join('')}`));
    fc.assert(
      fc.property(text, text, text, (one, two, three) => {
        expect(equalMiniAppUris(one, one)).to.equal(true);
        expect(equalMiniAppUris(one, two)).to.equal(equalMiniAppUris(two, one));
        if (equalMiniAppUris(one, two) && equalMiniAppUris(two, three)) {
          expect(equalMiniAppUris(one, three)).to.equal(true);
        }
        expect(equalMiniAppUris(one, normalizeMiniAppUri(one))).to.equal(true);
      }),
    );
  });
});
