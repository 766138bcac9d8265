import { expect } from 'chai';
import { firstPlace, noteShift, placeOf, readableStack, withoutUrls } from './stack-text.ts';

const URL_OF = (path: string): string =>
  `data:text/javascript;charset=utf-8,import%20'x';f(1)%0A%2F%2F%23%20sourceURL%3D${encodeURIComponent(path)}`;

describe('a readable stack', () => {
  before(() => noteShift('pages/a.js', 100));

  for (const [engine, stack, expected] of [
    [
      'Chromium',
      'TypeError: x\n    at f (pages/a.js:1:105)\n    at fire (miniapp-runtime:9:1)\n    at pages/a.js:2:7\n    at Array.map (<anonymous>)',
      'TypeError: x\n    at f (pages/a.js:1:5)\n    at pages/a.js:2:7\n    at Array.map (<anonymous>)',
    ],
    [
      'Firefox',
      'f@pages/a.js:1:105\nfire@miniapp-runtime:9:1\nasync*@lib/b.js:2:7\n',
      'f@pages/a.js:1:5\nasync*@lib/b.js:2:7\n',
    ],
    [
      'WebKit',
      `f@${URL_OF('pages/a.js')}:1:105\nfire@${URL_OF('miniapp-runtime')}:9:1\n@${URL_OF('lib/ü b.js')}:2:7\n[native code]`,
      'f@pages/a.js:1:5\n@lib/ü b.js:2:7\n[native code]',
    ],
  ] as const) {
    it(`of ${engine} names the package's files and nothing of the runtime`, () =>
      expect(readableStack(stack)).to.equal(expected));
  }

  it('names its first place', () => {
    expect(
      firstPlace('Error: at x\n    at new Promise (<anonymous>)\n    at f (lib/b.js:3:4)'),
    ).to.deep.equal({
      file: 'lib/b.js',
      line: 3,
      column: 4,
    });
    expect(firstPlace('Error: nothing')).to.equal(undefined);
  });

  it('names places that an event tells of', () =>
    expect(placeOf(URL_OF('pages/a.js'), 1, 101)).to.deep.equal({ file: 'pages/a.js', line: 1, column: 1 }));

  it('names modules in messages', () =>
    expect(withoutUrls(`cannot import '${URL_OF('lib/b.js')}'`)).to.contain('lib/b.js'));
});
