import { expect } from 'chai';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { MiniAppFolder } from './testing/miniapp-folder.ts';

const read = (folder: MiniAppFolder, file: string) => new TextDecoder().decode(folder.read(file));

describe('miniapp init', function () {
  this.timeout(60_000); // each test starts a process or two, on a machine that may be busy
  let folder: MiniAppFolder;
  beforeEach(() => {
    folder = new MiniAppFolder();
  });
  afterEach(() => folder.remove());

  it('makes a first MiniApp in which nothing is to be mended', () => {
    const made = folder.run('init', 'first', '--name', 'First App', '--id', 'org.example.first');
    expect(made).to.deep.include({ status: 0, stderr: '' });
    expect(made.stdout).to.contain('made first: First App (org.example.first), 9 files');
    const manifest = JSON.parse(read(folder, 'first/manifest.json'));
    expect(manifest).to.include({ app_id: 'org.example.first', name: 'First App' });
    const { valid, errors, warnings, findings } = JSON.parse(
      folder.run('validate', 'first', '--json').stdout,
    );
    expect(valid).to.equal(true);
    expect(findings ?? [...errors, ...warnings]).to.deep.equal([]);
  });

  it('names a MiniApp by its directory', () => {
    const { app_id, name } = JSON.parse(folder.run('init', 'tea shop', '--json').stdout);
    expect({ app_id, name }).to.deep.equal({ app_id: 'com.example.tea-shop', name: 'tea shop' });
    expect(folder.run('init', 'tea $hop').stdout).to.contain('Next: miniapp pack "tea \\$hop"\n');
  });

  it('wraps a built web app', () => {
    folder.put('dist/index.html', '<title>Shop</title><script src="https://cdn.example/x.js"></script>');
    const made = folder.run('init', 'shop', '--from', 'dist');
    expect(made.status).to.equal(0);
    expect(made.stdout).to.contain('warning foreign-reference at index.html').and.contain('3 warnings');
    // That is for `validate` to say.
    expect(made.stdout).not.to.contain('valid');
    expect(read(folder, 'shop/pages/index.html')).to.contain('<title>Shop</title>');
    expect(folder.run('pack', 'shop').status).to.equal(0);
  });

  it('fills an empty directory and leaves one with files alone', () => {
    mkdirSync(join(folder.path, 'empty'));
    expect(folder.run('init', 'empty').status).to.equal(0);
    const again = folder.run('init', 'empty', '--name', 'Another');
    expect(again).to.deep.include({ status: 2, stdout: '' });
    expect(again.stderr).to.contain('empty is not empty. Give the name of a new directory.');
    expect(read(folder, 'empty/manifest.json')).not.to.contain('Another');
    expect(readdirSync(folder.path)).to.deep.equal(['empty']);
  });

  it('leaves nothing behind where there is no web app to wrap', () => {
    folder.put('dist/main.js', '');
    expect(folder.run('init', 'shop', '--from', 'dist').stderr).to.contain('There is no HTML document');
    folder.put('dist/index.html', '');
    folder.put('dist/manifest.json', '{');
    const { status, stderr } = folder.run('init', 'shop', '--from', 'dist');
    expect({ status, stderr }).to.deep.equal({
      status: 2,
      stderr:
        'error Cannot wrap dist/manifest.json: The web app manifest is not a JSON object. Mend it, or take it away.\n',
    });
    expect(readdirSync(folder.path)).to.deep.equal(['dist']);
  });
});
