import { expect } from 'chai';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Complaint } from '../complaint.ts';
import { expandSource } from './expand-source.ts';

describe('expandSource', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'sources-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  function put(name: string): void {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), '');
  }

  it('leaves a MiniApp’s folder, a file, and what is not there as they are', async () => {
    put('manifest.json');
    put('other/manifest.json');
    for (const path of [folder, join(folder, 'manifest.json'), join(folder, 'nothing')]) {
      expect(await expandSource(path)).to.deep.equal([path]);
    }
  });

  it('finds the MiniApps’ folders and .ma files directly in a folder', async () => {
    for (const file of ['tea/manifest.json', 'bike/manifest.json', 'c.ma', 'README.md']) put(file);
    for (const file of ['deep/er/manifest.json', '.git/manifest.json', 'node_modules/manifest.json'])
      put(file);
    expect(await expandSource(folder)).to.deep.equal(
      ['bike', 'c.ma', 'tea'].map((name) => join(folder, name)),
    );
  });

  it('complains of a folder with neither', async () => {
    put('README.md');
    const error = await expandSource(folder).catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(Complaint);
    expect((error as Complaint).message).to.match(
      /has no manifest.json, and holds neither .* Give the folder of/,
    );
    expect((error as Complaint).kind).to.equal('usage');
  });
});
