import { expect } from 'chai';
import { mayShareCookies } from './cookie-site.ts';

describe('hosts that may share cookies', () => {
  for (const [a, b, expected] of [
    ['app.example', 'app.example', true],
    ['app.example', 'api.app.example', true],
    ['one.app.example', 'two.APP.example', true],
    ['app.example', 'other.example', false],
    ['app.co.uk', 'other.co.uk', false],
    ['app.co.uk', 'api.app.co.uk', true],
    ['one.abc.de', 'two.abc.de', true],
    ['127.0.0.1', '127.0.0.1', true],
    ['10.0.0.1', '127.0.0.1', false],
    ['localhost', '127.0.0.1', false],
    ['[::1]', '[::2]', false],
  ] as const) {
    it(`${a} and ${b}: ${expected ? 'yes' : 'no'}`, () => expect(mayShareCookies(a, b)).to.equal(expected));
  }
});
