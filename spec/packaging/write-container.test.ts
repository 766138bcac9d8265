import { expect } from 'chai';
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 as zlibCrc32 } from 'node:zlib';
import { crc32 } from './crc32.ts';
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

  it('gives the same bytes for any order of the map, today and in a year', () => {
    const bytes = writeContainer(FILES);
    expect(writeContainer(new Map([...FILES].reverse()))).to.deep.equal(bytes);
    const hash = createHash('sha256').update(bytes).digest('hex');
    expect(hash).to.equal('48ecb1e7a3d9193b63c8a01930cdd9e6909012c820537af0227b9be29ee5a8ce');
  });

  it('is read back by an independent reader with the same names and bytes', function () {
    if (spawnSync('python3', ['--version']).status !== 0) this.skip(); // the reader is Python's own
    const folder = mkdtempSync(join(tmpdir(), 'container-'));
    try {
      const file = join(folder, 'a.ma');
      writeFileSync(file, writeContainer(FILES));
      const script =
        'import json,sys,zipfile\nz=zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\n' +
        'print(json.dumps([[i.filename,z.read(i).hex(),i.date_time[0],i.flag_bits] for i in z.infolist()]))';
      const listed = JSON.parse(execFileSync('python3', ['-c', script, file], { encoding: 'utf8' }));
      const hex = (path: string) => Buffer.from(FILES.get(path)!).toString('hex');
      expect(listed).to.deep.equal(entryOrder(FILES).map((path) => [path, hex(path), 1980, 0x800]));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('refuses what ZIP cannot hold', () => {
    expect(() => writeContainer(new Map([['\ud800', text('')]]))).to.throw(RangeError, 'UTF-8');
    expect(() => writeContainer(new Map([['', text('')]]))).to.throw(RangeError);
    const many = new Map(Array.from({ length: 65535 }, (_, at) => [`${at}`, text('')]));
    expect(() => writeContainer(many)).to.throw(RangeError, '65535 files');
    expect(() => writeContainer(new Map([['a'.repeat(65536), text('')]]))).to.throw(RangeError, 'longer');
  });
});

describe('crc32', () => {
  it('agrees with zlib on every length up to 64 and on the check value', () => {
    expect(crc32(text('123456789'))).to.equal(0xcbf43926);
    for (let length = 0; length <= 64; length++) {
      const bytes = Uint8Array.from({ length }, (_, at) => (at * 167 + length) & 0xff);
      expect(crc32(bytes)).to.equal(zlibCrc32(bytes));
    }
  });
});
