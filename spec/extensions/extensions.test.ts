import { expect } from 'chai';
import { declaredOrigins } from './declared-origins.ts';
import { places } from './places.ts';
import { prefetches } from './prefetch.ts';
import { isIndexable, sitemap } from './sitemap.ts';
import { tabBar } from './tab-bar.ts';

describe('declared origins', () => {
  const origins = (value: unknown): string[] =>
    declaredOrigins({ extensions: { mpt_declared_origins: value } });

  it('are https, or http on this machine', () => {
    const written = [
      'https://A.example',
      'https://a.example:443/',
      'http://127.0.0.1:8080',
      'http://[::1]:1',
    ];
    expect(origins(written)).to.deep.equal(['https://a.example', 'http://127.0.0.1:8080', 'http://[::1]:1']);
  });

  it('are nothing else', () => {
    const written = [
      'http://a.example',
      'https://a.example/x',
      'https://u@a.example',
      'ws://localhost',
      '*',
      7,
      'data:,',
    ];
    expect(origins(written)).to.deep.equal([]);
    expect(origins('https://a.example')).to.deep.equal([]);
    expect(declaredOrigins({ extensions: {} })).to.deep.equal([]);
  });

  it('are at most 64', () => {
    expect(origins(Array.from({ length: 100 }, (_, index) => `https://h${index}.example`))).to.have.length(
      64,
    );
  });
});

describe('prefetches', () => {
  const of = (value: unknown): string[] =>
    prefetches({ extensions: { mpt_declared_origins: ['https://a.example'], mpt_prefetch: value } });

  it('are URLs of declared origins, each once', () => {
    const written = ['https://a.example/x?y=1#z', 'https://a.example/x?y=1', 'https://b.example/', '/x', 7];
    expect(of(written)).to.deep.equal(['https://a.example/x?y=1']);
    expect(of(['https://u:p@a.example/'])).to.deep.equal([]);
    expect(of('https://a.example/')).to.deep.equal([]);
  });

  it('are at most 8', () => {
    expect(of(Array.from({ length: 20 }, (_, index) => `https://a.example/${index}`))).to.have.length(8);
  });
});

describe('places', () => {
  const of = (value: unknown) => places({ extensions: { mpt_places: value } });

  it('are points on the earth, with or without a name', () => {
    const written = [
      { latitude: 52.5, longitude: -180, name: 'Harbour Steps', more: 1 },
      { latitude: -90, longitude: 0, name: ' ' },
      { latitude: 90.1, longitude: 0 },
      { latitude: 1, longitude: NaN },
      { latitude: '1', longitude: 1 },
      { latitude: 1, longitude: 1, name: 'x'.repeat(81) },
      null,
      7,
    ];
    expect(of(written)).to.deep.equal([
      { latitude: 52.5, longitude: -180, name: 'Harbour Steps' },
      { latitude: -90, longitude: 0 },
      { latitude: 1, longitude: 1 },
    ]);
    expect(of({})).to.deep.equal([]);
    expect(places({ extensions: {} })).to.deep.equal([]);
  });

  it('are at most 64', () => {
    expect(of(Array.from({ length: 100 }, () => ({ latitude: 1, longitude: 1 })))).to.have.length(64);
  });
});

describe('the tab bar', () => {
  const pages = ['pages/a', 'pages/b', 'pages/c'];
  const bar = (value: unknown) => tabBar({ pages, extensions: { mpt_tab_bar: value } });
  const items = [
    { page: '/pages/a', text: 'A', icon: 'common/a.png' },
    { page: 'pages/b', text: 'B' },
  ];

  it('has two to five tabs of known pages', () => {
    expect(
      bar({ color: 'red', background_color: 'nothing', items: [...items, { page: 'pages/x', text: 'X' }] }),
    ).to.deep.equal({
      color: '#ff0000',
      items: [
        { page: 'pages/a', text: 'A', icon: 'common/a.png' },
        { page: 'pages/b', text: 'B' },
      ],
    });
  });

  it('takes no longer for many pages and tabs', () => {
    const many = Array.from({ length: 50_000 }, (_, index) => `p${index}`);
    let looks = 0;
    const watched = new Proxy(many, {
      get: (target, key) => {
        looks += 1;
        return Reflect.get(target, key) as unknown;
      },
    });
    const tabs = Array.from({ length: 20 }, () => ({ page: 'none', text: 'A' }));
    expect(tabBar({ pages: watched, extensions: { mpt_tab_bar: { items: tabs } } })).to.equal(undefined);
    expect(looks).to.be.lessThan(4 * many.length);
  });

  it('is absent when it is unusable', () => {
    const six = Array.from({ length: 6 }, () => items[0]);
    for (const value of [undefined, null, [], {}, { items: [items[0]] }, { items: six }]) {
      expect(bar(value)).to.equal(undefined);
    }
  });
});

describe('the sitemap', () => {
  it('is decided by the first rule that matches', () => {
    const rules = sitemap({
      extensions: {
        mpt_sitemap: {
          rules: [
            { action: 'allow', page: 'a' },
            { action: 'perhaps', page: 'b' },
            7,
            { action: 'disallow', page: '*' },
          ],
        },
      },
    });
    expect(rules).to.have.length(2);
    expect(isIndexable(rules, 'a')).to.equal(true);
    expect(isIndexable(rules, 'b')).to.equal(false);
    expect(isIndexable([], 'b')).to.equal(true);
    expect(sitemap({ extensions: { mpt_sitemap: [] } })).to.deep.equal([]);
  });

  it('closes a page however its route is written', () => {
    for (const written of ['pages/a/a', '/pages/a/a', 'pages/a/a.html', '/pages/a/a.htm']) {
      const rules = [{ action: 'disallow', page: written }] as const;
      for (const page of ['pages/a/a', 'pages/a/a.html', '/pages/a/a'])
        expect(isIndexable(rules, page), `${written} ${page}`).to.equal(false);
      expect(isIndexable(rules, 'pages/a')).to.equal(true);
    }
  });
});
