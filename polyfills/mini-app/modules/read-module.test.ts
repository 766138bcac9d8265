import { expect } from 'chai';
import { isModule } from './read-module.ts';

describe('a module', () => {
  for (const [text, expected] of [
    ["import './a.js'", true],
    ['export {}', true],
    ['export const a = 1', true],
    ["import('./a.js')", false],
    ['var exported = "import x from y"', false],
    ['// import "x"', false],
    ['this is no script {', false],
  ] as const) {
    it(`is ${expected ? '' : 'not '}${text}`, () => expect(isModule(text)).to.equal(expected));
  }
});
