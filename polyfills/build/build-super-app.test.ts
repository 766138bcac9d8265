import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { buildSuperApp } from './build-super-app.ts';

async function contents(folder: string): Promise<Map<string, string>> {
  const names = (await readdir(folder)).sort();
  return new Map(
    await Promise.all(
      names.map(async (name) => [name, await readFile(join(folder, name), 'latin1')] as const),
    ),
  );
}

describe('building the super app', () => {
  it('writes two pages with all that they load, the same bytes each time', async () => {
    const folders = await Promise.all([1, 2].map(() => mkdtemp(join(tmpdir(), 'super-app-build-'))));
    try {
      for (const folder of folders) await buildSuperApp(folder);
      const [one = new Map<string, string>(), two] = await Promise.all(folders.map(contents));
      expect([...one.keys()]).to.include.members([
        'index.html',
        'super-app.js',
        'super-app.css',
        'processing.html',
        'processing.js',
      ]);
      expect(one).to.deep.equal(two);
      expect(one.get('super-app.css')).to.not.contain('@import');
    } finally {
      await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
    }
  });
});
