import { expect } from 'chai';
import { isDangerousUrl } from './dangerous-url.ts';

describe('addresses that would run', () => {
  it('are known in each attribute that takes an address, however they are written', () => {
    const names = ['href', 'HREF', 'xlink:href', 'src', 'action', 'formaction', 'formAction', 'data'];
    for (const name of names) expect(isDangerousUrl(name, 'javascript:alert(1)'), name).to.equal(true);
    const written = [
      'JavaScript:x',
      ' javascript:x',
      '\0\x1b\njavascript:x',
      'java\tscr\r\nipt:x',
      '\x1fjavascript:',
    ];
    for (const value of written) expect(isDangerousUrl('href', value), JSON.stringify(value)).to.equal(true);
  });

  it('are no others, and nothing in other attributes', () => {
    for (const value of [
      '/javascript:x',
      '#javascript:x',
      'java script:x',
      'https://e.example/?javascript:',
      '',
    ])
      expect(isDangerousUrl('href', value), value).to.equal(false);
    for (const name of ['title', 'data-href', 'alt'])
      expect(isDangerousUrl(name, 'javascript:x'), name).to.equal(false);
  });
});
