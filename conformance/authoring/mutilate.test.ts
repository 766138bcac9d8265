import { expect } from 'chai';
import { openContainer } from '@miniapp-tests/spec/packaging/open-container';
import { writeContainer } from '@miniapp-tests/spec/packaging/write-container';
import * as mutilate from './mutilate.ts';

const WELL_FORMED = writeContainer(
  new Map([
    ['app.js', new Uint8Array()],
    ['data/b.txt', new TextEncoder().encode('text '.repeat(100))],
    ['data/c.txt', new TextEncoder().encode('text '.repeat(100))],
  ]),
);

const FAULTS: readonly (readonly [string, mutilate.Mutilation, string])[] = [
  ['a wrong CRC', mutilate.breakCrc('data/b.txt'), 'entry-crc-mismatch'],
  ['an encrypted file', mutilate.setFlags('app.js', 1), 'encryption-not-allowed'],
  ['another method', mutilate.setMethod('app.js', 12), 'method-not-supported'],
  ['another size', mutilate.setSize('data/b.txt', 1), 'entry-size-mismatch'],
  ['a path out of the package', mutilate.rename('data/b.txt', '../../.txt'), 'path-traversal'],
  ['a name in two readings', mutilate.renameLocally('app.js', 'b.json'), 'local-header-mismatch'],
  ['a symbolic link', mutilate.makeSymbolicLink('data/b.txt'), 'symlink-not-allowed'],
  ['a second disk', mutilate.setDisk(1), 'container-split'],
  ['a file on a second disk', mutilate.setFileDisk('app.js', 1), 'container-split'],
  ['a wrong number of entries', mutilate.setEntryCount(2), 'central-directory-malformed'],
  ['bytes behind the end', mutilate.append(1), 'trailing-bytes'],
  ['bytes before the beginning', mutilate.prepend(1), 'central-directory-misplaced'],
  ['a cut end', mutilate.cut(30), 'container-not-zip'],
  ['bytes before the directory', mutilate.insertBeforeDirectory(1), 'bytes-before-central-directory'],
];

async function codes(container: Uint8Array): Promise<string[]> {
  const result = await openContainer(container);
  return result.ok ? [] : result.violations.map(({ code }) => code);
}

describe('mutilating a container', () => {
  for (const [name, mutilation, code] of FAULTS) {
    it(`makes ${name}, and nothing else`, async () => {
      const before = WELL_FORMED.slice();
      expect(await codes(mutilation(WELL_FORMED))).to.deep.equal([code]);
      expect(WELL_FORMED).to.deep.equal(before);
    });
  }

  it('makes damaged data and shared data', async () => {
    expect(await codes(mutilate.corruptData('data/b.txt')(WELL_FORMED))).to.have.length(1);
    expect(await codes(mutilate.shareData('data/c.txt', 'data/b.txt')(WELL_FORMED))).to.have.length(1);
  });

  it('sets and clears flags again', async () => {
    const undone = mutilate.all(mutilate.setFlags('app.js', 1), mutilate.clearFlags('app.js', 1));
    expect(undone(WELL_FORMED)).to.deep.equal(WELL_FORMED);
  });

  it('says when there is nothing to change', () => {
    expect(() => mutilate.breakCrc('none.txt')(WELL_FORMED)).to.throw(/no file "none.txt"/);
    expect(() => mutilate.rename('app.js', 'longer.js')(WELL_FORMED)).to.throw(/as many bytes/);
    expect(() => mutilate.setDisk(1)(new Uint8Array(50))).to.throw(/no end record/);
  });
});
