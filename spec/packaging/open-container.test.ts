import { expect } from 'chai';
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

  it('finds nothing in the length of a path, which ZIP cuts at 65535 bytes (P10)', async () => {
    const name = `${'a'.repeat(65532)}.js`;
    const { value, warnings } = await opened(buildZip([{ name }]));
    expect(value.has(name)).to.equal(true);
    expect(warnings.map(({ code }) => code)).to.deep.equal(['file-name-too-long']);
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
