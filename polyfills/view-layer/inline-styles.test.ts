import { expect } from 'chai';
import { fileURLToPath } from 'node:url';
import { openPage, type OpenPage } from '../testing/with-page.ts';
import type {} from './testing/styles-in-page.ts';

describe('inline styles of a view', () => {
  let opened: OpenPage;
  before(async () => {
    opened = await openPage(fileURLToPath(new URL('testing/styles-in-page.ts', import.meta.url)));
  });
  after(() => opened.close());

  const SERIES: Readonly<Record<string, readonly string[]>> = {
    'one value': ['width: 1px;', 'width: 2px;', 'width: 3px'],
    'one of several': ['width: 1px; color: red', 'width: 2px; color: red', 'width: 2px; color: blue'],
    functions: ['transform: translate(1px, 2px)', 'transform: translate(2px, 2px) rotate(3deg)'],
    'a value that the browser does not take': ['width: 1px', 'width: garbage', 'width: 2px'],
    'a value that means the same': ['color: RED', 'color: red', 'color: blue'],
    'another property': ['width: 1px', 'height: 1px', 'height: 1px; width: 2px'],
    'shorthands and what they set': ['margin: 1px; margin-left: 2px', 'margin: 3px; margin-left: 2px'],
    importance: ['width: 1px !important', 'width: 2px', 'width: 3px'],
    'what is left open': ['width: 1px', 'width: calc(1px', 'width: 2px'],
    'comments and strings': ['width: 1px', '/* width: 2px; */ width: 3px', 'width: 4px'],
    'the same property twice': ['width: 1px', 'width: 2px; width: 3px', 'width: 4px'],
    nothing: ['width: 1px', '', 'width: 2px'],
    'the same text': ['width: 1px', 'width: 1px', 'width: 2px'],
    'one more, one less': ['width: 1px', 'width: 1px; top: 2px', 'width: 1px', 'width: 12px', 'width: 1px;'],
    'a longer name': ['top: 1px; left: 1px', 'top: 1px; left: 12px', 'top: 1px; bottom: 12px', 'top: 2px'],
    'a value that ends the declaration': ['width: 1px', 'width: 2px; height: 3px', 'width: 2px; width: 4px'],
  };
  for (const [what, texts] of Object.entries(SERIES)) {
    it(`come to what the attribute comes to: ${what}`, async () => {
      const [set, expected] = await opened.page.evaluate(
        (all) => stylesInPage.compareStyles(all),
        texts as string[],
      );
      expect(set).to.deep.equal(expected);
    });
  }

  it('set a property alone where that is enough', async () => {
    const kept = await opened.page.evaluate(() => stylesInPage.keepsDeclaration());
    expect(kept).to.equal(true);
  });
});
