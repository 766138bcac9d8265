import { expect } from 'chai';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { canonicalCaseFold } from './canonical-case-fold.ts';
import { inflate } from './inflate.ts';
import { openContainer } from './open-container.ts';
import { buildZip } from './testing/build-zip.ts';
import { writeContainer } from './write-container.ts';

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

describe('openContainer', () => {
  it('gives back what the writer was given', async () => {
    const { value, warnings } = await opened(writeContainer(FILES));
    expect([...value.paths].sort()).to.deep.equal([...FILES.keys()].sort());
    for (const [path, content] of FILES) expect(value.read(path)).to.deep.equal(content);
    expect(value.has('pages')).to.equal(false);
    expect(value.read('missing')).to.equal(undefined);
    expect(value.has('__proto__')).to.equal(false);
    expect(warnings).to.deep.equal([]);
  });

  it('does not hand out the bytes that it was given', async () => {
    const bytes = buildZip([{ name: 'a', data: text('stored') }]);
    const { value } = await opened(bytes);
    bytes.fill(0);
    expect(value.read('a')).to.deep.equal(text('stored'));
  });

  it('opens bytes that are a part of a larger buffer', async () => {
    const packed = writeContainer(FILES);
    const larger = new Uint8Array(packed.length + 20);
    larger.set(packed, 7);
    expect((await opened(larger.subarray(7, 7 + packed.length))).value.paths).to.have.length(FILES.size);
  });

  it('tells where a signing block is', async () => {
    const { value } = await opened(
      buildZip([{ name: 'a' }], { beforeDirectory: text('signatures MIX Sig Block 42') }),
    );
    expect(value.signingBlock).to.deep.equal({ start: 31, end: 58, magic: 'MIX Sig Block 42' });
  });

  it('warns of long names and of names that are UTF-8 without saying so', async () => {
    const long = `${'ä'.repeat(127)}.js`;
    const { warnings } = await opened(buildZip([{ name: 'ö', fields: { flags: 0 } }, { name: `d/${long}` }]));
    expect(warnings.map(({ code }) => code)).to.deep.equal(['utf8-flag-missing', 'file-name-too-long']);
  });

  it('tells of 20 bad names at most', async () => {
    const result = await openContainer(buildZip(Array.from({ length: 30 }, (_, at) => ({ name: `${at}:` }))));
    expect(result.ok ? [] : result.violations).to.have.length(20);
  });

  it('tells of several bad names at once', async () => {
    const result = await openContainer(buildZip(['a:', 'b', 'c?'].map((name) => ({ name }))));
    expect(result.ok ? [] : result.violations.map(({ path }) => path)).to.deep.equal(['a:', 'c?']);
  });
});

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

describe('inflate', () => {
  it('is exact about lengths across slices', async () => {
    const content = Uint8Array.from({ length: 300_000 }, (_, at) => (at * 2654435761) >>> 13);
    const packed = deflateRawSync(content);
    expect(await inflate(packed, content.length)).to.deep.equal(new Uint8Array(content));
    expect(await inflate(packed, content.length - 1)).to.equal('size-mismatch');
    expect(await inflate(packed, content.length + 1)).to.equal('size-mismatch');
    expect(await inflate(packed.subarray(0, -1), content.length)).to.equal('malformed');
  });
});

describe('canonicalCaseFold', () => {
  it('agrees with full case folding where case mappings are special', () => {
    const same = [
      ['ß', 'SS'],
      ['ẞ', 'ss'],
      ['ﬃ', 'FFI'],
      ['ς', 'Σ'],
      ['İ', 'i̇'],
      ['ſ', 'S'],
      ['K', 'k'],
      ['Å', 'å'],
      ['ᾳ', 'ΑΙ'],
      ['ꭰ', 'Ꭰ'],
      ['ǰ', 'J̌'],
    ];
    for (const [a, b] of same) expect(canonicalCaseFold(a!), `${a} ${b}`).to.equal(canonicalCaseFold(b!));
    const different = [
      ['ı', 'i'],
      ['ı', 'I'],
      ['a', 'á'],
      ['K', 'ķ'],
      ['²', '2'],
      ['ﬁ', 'f'],
    ];
    for (const [a, b] of different)
      expect(canonicalCaseFold(a!), `${a} ${b}`).not.to.equal(canonicalCaseFold(b!));
  });

  it("parts all code points as Python's casefold does", function () {
    const script =
      'import sys,unicodedata as u;[sys.stdout.buffer.write(("%x %s\\n"%(c,chr(c).casefold())).encode()) ' +
      'for c in range(33,0x110000) if u.category(chr(c)) not in ("Cs","Cn") and chr(c).casefold()!=chr(c)]';
    const python = spawnSync('python3', ['-c', script], { encoding: 'utf8' });
    if (python.status !== 0) this.skip();
    const lines = python.stdout.trim().split('\n');
    expect(lines).to.have.length.above(1400);
    for (const line of lines) {
      const [hex = '', folded = ''] = line.split(' ');
      const character = String.fromCodePoint(Number.parseInt(hex, 16));
      expect(canonicalCaseFold(character), hex).to.equal(canonicalCaseFold(folded));
    }
  });
});
