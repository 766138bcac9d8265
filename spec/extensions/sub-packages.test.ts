import { expect } from 'chai';
import { allPages, subPackageOf, subPackages } from './sub-packages.ts';

describe('sub-packages of a manifest', () => {
  const SHOP = {
    name: 'shop',
    root: 'pages/shop',
    pages: ['pages/shop/list', './pages/shop/basket.html'],
    url: 'shop.ma',
    size: 100,
    sha256: 'ab'.repeat(32),
  };
  const read = (value: unknown) => subPackages({ extensions: { mpt_subpackages: value } });
  const names = (...items: unknown[]) => read(items).map(({ name }) => name);

  it('are read with their pages as routes', () => {
    expect(read([SHOP])).to.deep.equal([{ ...SHOP, pages: ['pages/shop/list', 'pages/shop/basket.html'] }]);
    expect(
      read([{ ...SHOP, pages: [7, 'pages/other', 'pages/shop', '../x', 'pages/shop/a'] }])[0]!.pages,
    ).to.deep.equal(['pages/shop/a']);
    expect(read([{ ...SHOP, url: 'https://a.example/shop.ma' }])).to.have.length(1);
  });

  for (const [what, change] of [
    ['without name', { name: undefined }],
    ['with a name that could be a path', { name: '../x' }],
    ['with a long name', { name: 'x'.repeat(65) }],
    ['without directory', { root: undefined }],
    ['with a directory outside', { root: 'https://a.example/x' }],
    ['with the root as directory', { root: '' }],
    ['without pages', { pages: undefined }],
    ['without URL', { url: '' }],
    ['with another scheme', { url: 'data:,x' }],
    ['with an insecure URL', { url: 'http://a.example/x' }],
    ['with a long URL', { url: 'x'.repeat(2049) }],
    ['without size', { size: '100' }],
    ['with a size of 0', { size: 0 }],
    ['with a size beyond a package’s', { size: 2 ** 28 }],
    ['without digest', { sha256: undefined }],
    ['with a digest in capitals', { sha256: 'AB'.repeat(32) }],
  ] as const) {
    it(`are left out ${what}`, () => expect(names({ ...SHOP, ...change })).to.deep.equal([]));
  }

  it('do not collide', () => {
    const again = { ...SHOP, name: 'SHOP', root: 'pages/other' };
    const inside = { ...SHOP, name: 'inside', root: 'pages/shop/inside', pages: [] };
    const around = { ...SHOP, name: 'around', root: 'pages', pages: [] };
    const beside = { ...SHOP, name: 'beside', root: 'pages/shopping', pages: [] };
    expect(names(SHOP, again, inside, around, SHOP, beside)).to.deep.equal(['shop', 'beside']);
  });

  it('are at most 64, and none in anything but a list', () => {
    const many = Array.from({ length: 70 }, (_, at) => ({
      ...SHOP,
      name: `n${at}`,
      root: `r${at}`,
      pages: [],
    }));
    expect(names(...many)).to.have.length(64);
    for (const value of [undefined, null, {}, 'x', [7]]) expect(read(value)).to.deep.equal([]);
  });

  it('own the paths below their directory', () => {
    const all = read([SHOP]);
    expect(subPackageOf(all, 'pages/shop/list.html')?.name).to.equal('shop');
    for (const path of ['pages/shop', 'pages/shopping/x', 'app.js'])
      expect(subPackageOf(all, path)).to.equal(undefined);
  });

  it('put their pages where they say, or behind', () => {
    const pages = ['pages/home', 'pages/help'];
    const all = (...items: unknown[]) => allPages({ pages, extensions: { mpt_subpackages: items } });
    const help = { ...SHOP, name: 'other', root: 'other', pages: ['other/a', 7, 'other/b'] };
    const [list, basket] = read([SHOP])[0]!.pages;
    expect(all({ ...SHOP, positions: [1, 3] })).to.deep.equal(['pages/home', list, 'pages/help', basket]);
    expect(all({ ...SHOP, positions: [9, 1] })).to.deep.equal(['pages/home', basket, 'pages/help', list]);
    const both = all({ ...SHOP, positions: [4, 3] }, { ...help, positions: [1, 9, 2] });
    expect(both).to.deep.equal(['pages/home', 'other/a', 'other/b', basket, list, 'pages/help']);
    for (const positions of [[0, 1], [1], [1, 2, 3], [1, 1.5], ['1', '2'], 7, [1, 2 ** 60]]) {
      expect(all({ ...SHOP, positions }), `${positions}`).to.deep.equal([...pages, list, basket]);
    }
  });

  it('add their pages to those of the main package', () => {
    const manifest = { pages: ['pages/home'], extensions: { mpt_subpackages: [SHOP] } };
    expect(allPages(manifest)).to.deep.equal(['pages/home', 'pages/shop/list', 'pages/shop/basket.html']);
  });
});
