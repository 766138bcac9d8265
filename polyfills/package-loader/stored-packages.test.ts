import { expect } from 'chai';
import { cacheName } from './stored-packages.ts';

describe('the name of a package’s cache', () => {
  it('has a word for each part, and the scope at its end, whatever a manifest says', () => {
    const version = { code: 7, name: '1.0 \udc00' };
    const name = cacheName(
      'https://site.example',
      'a b\ud800',
      version,
      '0123456789abcdefgh',
      'https://s/x/',
    );
    expect(name.split(' ')).to.deep.equal([
      'miniapp-package',
      'https%3A%2F%2Fsite.example',
      'a%20b%EF%BF%BD',
      '1.0%20%EF%BF%BD',
      '7',
      '0123456789abcdef',
      'at',
      'https://s/x/',
    ]);
  });
});
