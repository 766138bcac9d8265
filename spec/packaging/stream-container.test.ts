import { expect } from 'chai';
import fc from 'fast-check';
import { openContainer } from './open-container.ts';
import { streamContainer } from './stream-container.ts';
import { packageFiles } from './testing/arbitrary-files.ts';
import { buildZip, join, numbers } from './testing/build-zip.ts';
import { noise } from './testing/noise.ts';
import { streamOf } from './testing/stream-of.ts';
import { crc32 } from './crc32.ts';
import { writeContainer } from './write-container.ts';

const text = (content: string) => new TextEncoder().encode(content);

async function received(bytes: Uint8Array, chunkBytes = 10) {
  const { files, whole } = streamContainer(streamOf(bytes, chunkBytes));
  const found = new Map<string, Uint8Array>();
  for await (const { path, content } of files) found.set(path, content);
  return { found, whole: await whole };
}

const codeOf = (result: Awaited<ReturnType<typeof received>>['whole']) =>
  result.ok ? 'accepted' : result.violations[0]!.code;

describe('streamContainer', () => {
  it('gives what openContainer gives, whatever the chunks', async () => {
    await fc.assert(
      fc.asyncProperty(packageFiles(), fc.integer({ min: 1, max: 5000 }), async (packed, chunkBytes) => {
        const bytes = writeContainer(packed);
        const { found, whole } = await received(bytes, chunkBytes);
        const opened = await openContainer(bytes);
        expect(opened.ok && [...found.keys()]).to.deep.equal(opened.ok && opened.value.paths);
        for (const [path, content] of packed) expect(found.get(path), path).to.deep.equal(content);
        expect(whole.ok && whole.value.entries.map(({ path }) => path)).to.deep.equal([...found.keys()]);
        expect(whole.ok && whole.warnings).to.deep.equal(opened.ok && opened.warnings);
      }),
      { numRuns: 30 },
    );
  });

  it('inflates large files as they come', async () => {
    const content = noise(300_000).map((byte) => byte & 0x3f);
    const packed = new Map([['noise', content]]);
    const { found, whole } = await received(writeContainer(packed), 50_000);
    expect(codeOf(whole)).to.equal('accepted');
    expect(found.get('noise')).to.deep.equal(content);
  });

  it('tells where a signing block is', async () => {
    const { whole } = await received(
      buildZip([{ name: 'a' }, { name: 'd/' }], { beforeDirectory: text('signatures MIX Sig Block 42') }),
    );
    expect(whole.ok && whole.value).to.deep.equal({
      entries: [{ path: 'a', size: 0, compressedSize: 0, method: 'stored' }],
      signingBlock: { start: 63, end: 90, magic: 'MIX Sig Block 42' },
    });
  });

  it('hands files out that came before a fault, and refuses the whole', async () => {
    const { found, whole } = await received(
      buildZip([
        { name: 'good', data: text('good') },
        { name: 'bad', data: text('bad'), fields: { crc: 1 } },
        { name: 'unread', data: text('unread') },
      ]),
    );
    expect([...found.keys()]).to.deep.equal(['good']);
    expect(codeOf(whole)).to.equal('entry-crc-mismatch');
  });

  it('refuses the whole when the central directory disagrees with what was handed out', async () => {
    const renamed = buildZip([{ name: 'a', data: text('a'), local: { name: text('b') } }]);
    const { found, whole } = await received(renamed);
    expect([...found.keys()]).to.deep.equal(['b']);
    expect(codeOf(whole)).to.equal('local-header-mismatch');

    const leftOut = join(
      buildZip([{ name: 'a', data: text('a') }]).subarray(0, 32),
      buildZip([{ name: 'b', data: text('b') }]),
    );
    expect(codeOf((await received(leftOut)).whole)).not.to.equal('accepted');
  });

  it('refuses a file that no directory lists, even when what it hides in looks like a signing block', async () => {
    const hidden = buildZip([{ name: 'hidden', data: text('RPK Sig Block 42') }]).subarray(0, 52);
    const { found, whole } = await received(buildZip([{ name: 'a' }], { beforeDirectory: hidden }));
    expect([...found.keys()]).to.deep.equal(['a', 'hidden']);
    expect(codeOf(whole)).to.equal('bytes-before-central-directory');
  });

  it('refuses sizes that stand in a data descriptor only, stored or not (P29)', async () => {
    const data = text('content');
    const descriptor = numbers([4, crc32(data)], [4, data.length], [4, data.length]);
    for (const method of [0, 8]) {
      const bytes = buildZip([
        {
          name: 'a',
          data,
          fields: { flags: 0x0808, method },
          local: { flags: 0x0808, method, crc: 0, size: 0, compressedSize: 0 },
          after: descriptor,
        },
      ]);
      expect(codeOf((await received(bytes)).whole)).to.equal('data-descriptor-not-streamable');
    }
  });

  it('says that a container was cut', async () => {
    const bytes = buildZip([{ name: 'a', data: text('content') }]);
    for (const length of [30, 31, 33, 37]) {
      expect(codeOf((await received(bytes.subarray(0, length))).whole), `${length}`).to.equal(
        'container-cut',
      );
    }
  });

  it('takes nothing for a chunk of no bytes', async () => {
    const bytes = writeContainer(new Map([['a', text('a')]]));
    let given = 0;
    const stream = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (given === 2 * bytes.length) return controller.close();
        controller.enqueue(bytes.subarray(given >> 1, (given >> 1) + (given & 1)));
        given++;
      },
    });
    const { files, whole } = streamContainer(stream);
    for await (const { path } of files) expect(path).to.equal('a');
    expect(codeOf(await whole)).to.equal('accepted');
  });

  it('says that the stream failed', async () => {
    const failing = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.enqueue(writeContainer(new Map([['a', text('a')]])).subarray(0, 31));
        controller.error(new Error('the network is gone'));
      },
    });
    const { files, whole } = streamContainer(failing);
    for await (const { path } of files) expect.fail(path);
    const verdict = await whole;
    expect(codeOf(verdict)).to.equal('container-unreadable');
    expect(verdict.ok ? '' : verdict.violations[0]!.message).to.contain('the network is gone');
  });

  it('reads nothing before it is asked, and cancels a stream whose reader leaves', async () => {
    let cancelled = false;
    let given = 0;
    const bytes = writeContainer(new Map([...'abcdef'].map((name) => [name, text(name)])));
    const source = streamOf(bytes, 10, (total) => (given = total));
    const reader = source.getReader();
    const stream = new ReadableStream<Uint8Array>(
      {
        async pull(controller) {
          controller.enqueue((await reader.read()).value!);
        },
        cancel() {
          cancelled = true;
        },
      },
      { highWaterMark: 0 },
    );
    const { files, whole } = streamContainer(stream);
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(given).to.equal(0);
    for await (const { path } of files) {
      expect(path).to.equal('a');
      break;
    }
    expect(given).to.be.at.most(50);
    expect(cancelled).to.equal(true);
    expect(codeOf(await whole)).to.equal('container-not-read');
  });

  it('stops where a limit is passed, not at the end', async () => {
    let given = 0;
    const bytes = writeContainer(new Map([['a', noise(5000)]]));
    const stopped = async (limits: object) => {
      const { files, whole } = streamContainer(
        streamOf(bytes, 100, (total) => (given = total)),
        limits,
      );
      for await (const { path } of files) expect.fail(path);
      return codeOf(await whole);
    };
    expect(await stopped({ maxContainerBytes: 300 })).to.equal('container-too-large');
    expect(given).to.equal(400);
    expect(await stopped({ maxEntryBytes: 300 })).to.equal('entry-too-large');
    expect(given).to.equal(100);
  });
});
