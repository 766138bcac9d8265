import { expect } from 'chai';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openContainer } from './open-container.ts';

const text = (content: string) => new TextEncoder().encode(content);
const FILES = new Map([
  ['manifest.json', text('{}')],
  ['pages/ä.html', text('<p>'.repeat(5000))],
  ['empty', text('')],
  ['data.bin', Uint8Array.from({ length: 70_000 }, (_, at) => (at * at) >> 3)],
]);

async function opened(bytes: Uint8Array) {
  const result = await openContainer(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.violations));
  return result;
}

describe('openContainer on files of other packers', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'container-'));
    mkdirSync(join(folder, 'in/pages'), { recursive: true });
    for (const [path, content] of FILES) writeFileSync(join(folder, 'in', path), content);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  async function expectFiles() {
    const { value } = await opened(readFileSync(join(folder, 'a.zip')));
    expect([...value.paths].sort()).to.deep.equal([...FILES.keys()].sort());
    for (const [path, content] of FILES) expect(value.read(path)).to.deep.equal(content);
  }

  it("opens what Python's zipfile packs, streamed too", async function () {
    if (spawnSync('python3', ['--version']).status !== 0) this.skip();
    const script = `import sys,os,zipfile
class Pipe:
  def __init__(s,f): s.f=f
  def write(s,b): return s.f.write(b)
  def flush(s): pass
f=open('a.zip','wb')
with zipfile.ZipFile(Pipe(f) if sys.argv[1]=='stream' else f,'w',zipfile.ZIP_DEFLATED) as z:
  for d,_,names in os.walk('in'):
    for n in names: z.write(os.path.join(d,n),os.path.relpath(os.path.join(d,n),'in'))
f.close()`;
    for (const how of ['seek', 'stream']) {
      execFileSync('python3', ['-c', script, how], { cwd: folder });
      await expectFiles();
    }
  });

  it("opens what Debian's zip packs", async function () {
    if (spawnSync('zip', ['--version']).status !== 0) this.skip();
    execFileSync('zip', ['-q', '-r', '../a.zip', '.'], {
      cwd: join(folder, 'in'),
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    });
    await expectFiles();
  });
});
