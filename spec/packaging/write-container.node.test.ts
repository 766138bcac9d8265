import { expect } from 'chai';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
});
