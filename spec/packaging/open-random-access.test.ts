import { expect } from 'chai';
import fc from 'fast-check';
import { blobSource, bytesSource, fileHandleSource, type ByteSource } from './byte-source.ts';
import { openContainer } from './open-container.ts';
import { openRandomAccess } from './open-random-access.ts';
import { packageFiles } from './testing/arbitrary-files.ts';
import { buildZip } from './testing/build-zip.ts';
import { noise } from './testing/noise.ts';
import { writeContainer } from './write-container.ts';

const text = (content: string) => new TextEncoder().encode(content);
const FILES = new Map([
  ['manifest.json', text('{}')],
  ['pages/ä.html', text('<p>'.repeat(5000))],
  ['large.bin', noise(500_000)],
]);
const PACKED = writeContainer(FILES);

/** A file handle over bytes, which gives at most 1000 at a time. */
const handle = (bytes: Uint8Array, size = bytes.length) => ({
  stat: () => Promise.resolve({ size }),
  read: (buffer: Uint8Array, offset: number, length: number, position: number) => {
    const given = bytes.subarray(position, position + Math.min(length, 1000));
    buffer.set(given, offset);
    return Promise.resolve({ bytesRead: given.length });
  },
});

async function opened(source: ByteSource) {
  const result = await openRandomAccess(source);
  if (!result.ok) throw new Error(JSON.stringify(result.violations));
  return result.value;
}

const codeOf = (result: { ok: boolean; violations?: readonly { code: string }[] }) =>
  result.ok ? 'accepted' : result.violations![0]!.code;

describe('openRandomAccess', () => {
  for (const [name, source] of [
    ['bytes', () => bytesSource(PACKED)],
    ['a Blob', () => blobSource(new Blob([PACKED]))],
    ['a file handle', () => fileHandleSource(handle(PACKED))],
  ] as const) {
    it(`reads the files of ${name}`, async () => {
      const container = await opened(await source());
      expect(container.entries.map(({ path, size }) => [path, size])).to.deep.equal([
        ['manifest.json', 2],
        ['large.bin', 500_000],
        ['pages/ä.html', 15_000],
      ]);
      expect(container.entries.map(({ method }) => method)).to.deep.equal(['stored', 'stored', 'deflate']);
      for (const [path, content] of FILES) {
        const read = await container.read(path);
        expect(read.ok && read.value, path).to.deep.equal(content);
      }
      expect(container.has('manifest.json')).to.equal(true);
      expect(container.has('pages')).to.equal(false);
      expect(codeOf(await container.read('missing'))).to.equal('file-missing');
    });
  }

  it('gives what openContainer gives', async () => {
    await fc.assert(
      fc.asyncProperty(packageFiles(), async (files) => {
        const bytes = writeContainer(files);
        const [all, container] = [await openContainer(bytes), await opened(blobSource(new Blob([bytes])))];
        if (!all.ok) throw new Error('refused');
        expect(container.entries.map(({ path }) => path)).to.deep.equal(all.value.paths);
        for (const path of all.value.paths) {
          const read = await container.read(path);
          expect(read.ok && read.value).to.deep.equal(all.value.read(path));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('reads little to open, and of a file its own bytes', async () => {
    const bytes = writeContainer(new Map([...FILES, ['huge.bin', noise(2_000_000)]]));
    let read = 0;
    let largest = 0;
    const source = bytesSource(bytes);
    const container = await opened({
      size: source.size,
      read(offset, length) {
        read += length;
        largest = Math.max(largest, length);
        return source.read(offset, length);
      },
    });
    expect(read).to.be.below(500_000);
    expect(largest).to.be.below(70_000);
    read = 0;
    await container.read('large.bin');
    expect(read).to.equal(500_000);
  });

  it('tells where a signing block is, and leaves directories out', async () => {
    const bytes = buildZip([{ name: 'd/' }, { name: 'd/a' }], {
      beforeDirectory: text('signatures MIX Sig Block 42'),
    });
    const { entries, signingBlock } = await opened(bytesSource(bytes));
    expect(entries.map(({ path }) => path)).to.deep.equal(['d/a']);
    expect(signingBlock).to.deep.equal({ start: 65, end: 92, magic: 'MIX Sig Block 42' });
  });

  it('tells of a bad file when it is read, and of the others nothing bad', async () => {
    const bytes = buildZip([
      { name: 'good', data: text('good') },
      { name: 'bad', data: text('bad'), fields: { crc: 1 } },
    ]);
    const container = await opened(bytesSource(bytes));
    expect(codeOf(await container.read('good'))).to.equal('accepted');
    expect(codeOf(await container.read('bad'))).to.equal('entry-crc-mismatch');
  });

  it('says what keeps a source from being read', async () => {
    const broken: ByteSource = { size: 100, read: () => Promise.reject(new Error('the disk is gone')) };
    const result = await openRandomAccess(broken);
    expect(codeOf(result)).to.equal('container-unreadable');
    expect(result.ok ? '' : result.violations[0]!.message).to.contain('the disk is gone');
    const odd: ByteSource = { size: 100, read: () => Promise.reject('a text') };
    expect(codeOf(await openRandomAccess(odd))).to.equal('container-unreadable');
    const short: ByteSource = { size: 100, read: () => Promise.resolve(new Uint8Array(3)) };
    expect(codeOf(await openRandomAccess(short))).to.equal('container-unreadable');
    const cut = await fileHandleSource(handle(PACKED, PACKED.length + 100));
    expect(codeOf(await openRandomAccess(cut))).to.equal('container-unreadable');
  });

  it('does not take a mistake of ours for a failure of the source', async () => {
    const source = bytesSource(PACKED);
    const limits = {
      get maxDepth(): number {
        throw new TypeError('a mistake');
      },
    };
    const error: unknown = await openRandomAccess(source, limits).catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(TypeError);
  });
});
