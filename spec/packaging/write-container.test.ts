import { expect } from 'chai';
import { entryOrder } from './entry-order.ts';
import { writeContainer } from './write-container.ts';

const text = (content: string) => new TextEncoder().encode(content);
const FILES = new Map([
  ['zoo.txt', text('z'.repeat(1000))],
  ['10', text('a name that objects would put first')],
  ['__proto__', text('kept')],
  ['pages/b.html', text('<p>b</p>')],
  ['pages/a.js', text('')],
  ['pages/a.html', text('<p>a</p>')],
  ['app.css', text('p{}')],
  ['manifest.json', text('{"pages":["pages/a","pages/b"]}')],
  ['ärger.txt', text('ä')],
  ['app.js', text('1')],
]);

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

describe('writeContainer', () => {
  it('puts first what a runtime needs first, then the rest by bytes', () => {
    expect(entryOrder(FILES)).to.deep.equal([
      'manifest.json',
      'app.js',
      'app.css',
      'pages/a.html',
      'pages/a.js',
      '10',
      '__proto__',
      'pages/b.html',
      'zoo.txt',
      'ärger.txt',
    ]);
  });

  it('knows the first page whatever way its route is written', () => {
    for (const route of ['/pages/b', './pages/b.html', 'pages/%62']) {
      const files = new Map([...FILES, ['manifest.json', text(JSON.stringify({ pages: [route] }))]]);
      expect(entryOrder(files)[3], route).to.equal('pages/b.html');
    }
  });

  it('orders files of a package whose manifest is not JSON', () => {
    const files = new Map([...FILES, ['manifest.json', text('{')]]);
    expect(entryOrder(files).slice(0, 5)).to.deep.equal([
      'manifest.json',
      'app.js',
      'app.css',
      '10',
      '__proto__',
    ]);
  });

  it('gives the same bytes for any order of the map, today and in a year', async () => {
    const bytes = writeContainer(FILES);
    expect(writeContainer(new Map([...FILES].reverse()))).to.deep.equal(bytes);
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    expect(hex(hash)).to.equal('48ecb1e7a3d9193b63c8a01930cdd9e6909012c820537af0227b9be29ee5a8ce');
  });

  it('refuses what ZIP cannot hold', () => {
    expect(() => writeContainer(new Map([['\ud800', text('')]]))).to.throw(RangeError, 'UTF-8');
    expect(() => writeContainer(new Map([['', text('')]]))).to.throw(RangeError);
    const many = new Map(Array.from({ length: 65535 }, (_, at) => [`${at}`, text('')]));
    expect(() => writeContainer(many)).to.throw(RangeError, '65535 files');
    expect(() => writeContainer(new Map([['a'.repeat(65536), text('')]]))).to.throw(RangeError, 'longer');
  });
});
