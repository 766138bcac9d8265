import { expect } from 'chai';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openContainer } from '@miniapp-tests/spec/packaging/open-container';
import { smallApp } from '@miniapp-tests/polyfills/testing/small-app';
import { DevFolder } from './dev-folder.ts';
import type { FolderSnapshot } from './read-folder.ts';

describe('the folder that "mpt dev" follows', function () {
  this.timeout(40_000);
  let path: string;
  let folder: DevFolder;
  let snapshots: FolderSnapshot[];

  const put = (file: string, text: string | Uint8Array): void => writeFileSync(join(path, file), text);
  /** Waits for a state of which it is so. */
  async function until(isSo: (snapshot: FolderSnapshot) => boolean): Promise<FolderSnapshot> {
    for (;;) {
      const found = snapshots.find(isSo);
      if (found) return found;
      await new Promise((done) => setTimeout(done, 20));
    }
  }
  const must = ({ state }: FolderSnapshot): string[] =>
    state.findings.filter(({ severity }) => severity === 'must').map(({ code }) => code);

  beforeEach(async () => {
    path = mkdtempSync(join(tmpdir(), 'mpt-dev-folder-'));
    const container = await openContainer(smallApp('a'));
    if (!container.ok) throw new Error('The sample is no container.');
    for (const file of container.value.paths) {
      mkdirSync(join(path, file, '..'), { recursive: true });
      put(file, container.value.read(file) ?? '');
    }
    folder = await DevFolder.open(path);
    snapshots = [];
    folder.listen((snapshot) => snapshots.push(snapshot));
  });
  afterEach(async () => {
    await folder.close();
    rmSync(path, { recursive: true, force: true });
  });

  it('is a package at first', async () => {
    expect(folder.snapshot.state).to.deep.include({ revision: 1, changed: [] });
    expect(must(folder.snapshot)).to.deep.equal([]);
    expect((await openContainer(folder.snapshot.bytes ?? new Uint8Array())).ok).to.equal(true);
  });

  it('is read again after a change, with the files that changed', async () => {
    put('app.js', '// new');
    const { state, bytes } = await until(({ state }) => state.changed.includes('app.js'));
    expect(state.revision).to.be.greaterThan(1);
    const container = await openContainer(bytes ?? new Uint8Array());
    expect(container.ok && new TextDecoder().decode(container.value.read('app.js'))).to.equal('// new');
  });

  it('is read again when an editor moves another file to the place, and when a folder comes', async () => {
    put('.app.js.swp', '// moved');
    renameSync(join(path, '.app.js.swp'), join(path, 'app.js'));
    await until(({ state }) => state.changed.includes('app.js'));
    mkdirSync(join(path, 'lib/deep'), { recursive: true });
    put('lib/deep/new.js', '1');
    await until(({ state }) => state.changed.includes('lib/deep/new.js'));
  });

  it('leaves out what packing leaves out', async () => {
    put('.hidden', 'x');
    put('app.css', '/**/');
    const { state } = await until(({ state }) => state.changed.includes('app.css'));
    expect(state.changed).to.not.include('.hidden');
  });

  it('says what is wrong with it, and is well when it is mended', async () => {
    put('manifest.json', '{');
    const broken = await until((snapshot) => must(snapshot).length > 0);
    expect(broken.state.findings[0]).to.deep.include({ file: 'manifest.json', line: 1 });
    rmSync(join(path, 'manifest.json'));
    await until((snapshot) => must(snapshot).includes('manifest-missing'));
    const container = await openContainer(smallApp('a'));
    put('manifest.json', (container.ok && container.value.read('manifest.json')) || '');
    const { revision } = (await until((snapshot) => must(snapshot).includes('manifest-missing'))).state;
    await until((snapshot) => snapshot.state.revision > revision && must(snapshot).length === 0);
  });
});
