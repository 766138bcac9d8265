import { expect } from 'chai';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Complaint } from './complaint.ts';
import { makeOutFolder } from './out-folder.ts';

describe('makeOutFolder', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'out-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('makes folders, and takes one that is there', () => {
    const wanted = join(folder, 'a', 'b');
    makeOutFolder(wanted);
    makeOutFolder(wanted);
    expect(existsSync(wanted)).to.equal(true);
  });

  it('complains where none can be', () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const places = [file, join(file, 'below'), ...(existsSync('/proc/self') ? ['/proc/no/folder'] : [])];
    for (const place of places) {
      expect(() => makeOutFolder(place), place).to.throw(
        Complaint,
        /^Results can't be written to .*: .*\. Name another folder with --out\.$/,
      );
    }
  });
});
