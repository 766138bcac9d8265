import { parseMiniAppUri } from '@miniapp-tests/spec/addressing/parse-miniapp-uri';
import { openContainer } from '@miniapp-tests/spec/packaging/open-container';
import { streamContainer } from '@miniapp-tests/spec/packaging/stream-container';
import { streamPackage, type StreamedPackage } from '@miniapp-tests/spec/packaging/stream-package';
import { writeContainer } from '@miniapp-tests/spec/packaging/write-container';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { benchmark } from '../benchmark.ts';
import { largePackage, largePackageFiles } from '../testing/large-package.ts';

const CHUNK_BYTES = 16 * 1024;
const HOST = { platformVersion: 1, locale: 'en', supportedLocales: ['en'] };
const FILES = largePackageFiles().size;
/** A file of several MB, so that what the reader needs besides it is little beside it. */
const LARGEST_BYTES = 8_000_000;

/** Gives the bytes in chunks, none before it is asked for. `before` is called before each. */
function streamOf(bytes: Uint8Array, before: (given: number) => void = () => undefined) {
  let at = 0;
  return new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        before(at);
        if (at >= bytes.length) return controller.close();
        controller.enqueue(bytes.slice(at, (at += CHUNK_BYTES)));
      },
    },
    { highWaterMark: 0 },
  );
}

const uri = parseMiniAppUri('platform://miniapp/org.example.large');
if (!uri.ok) throw new Error('the URI is malformed');
const URI = uri.value;

async function startPage(bytes: Uint8Array): Promise<{ given: number; package: StreamedPackage }> {
  let given = 0;
  const opened = await streamPackage(
    streamOf(bytes, (count) => (given = count + CHUNK_BYTES)),
    URI,
    HOST,
  );
  if (!opened.ok) throw new Error(opened.violations[0]!.message);
  return { given, package: opened.value };
}

/** Where the file's data ends in the container. */
function endOf(path: string, bytes: Uint8Array): number {
  const name = Buffer.from(path);
  const local = Buffer.from(bytes.buffer).indexOf(name) - 30;
  const view = new DataView(bytes.buffer, local);
  return local + 30 + name.length + view.getUint32(18, true);
}

/** A container of three files of noise; the fewer bits of a byte the mask leaves, the more Deflate makes of them. */
function threeFiles(mask: number): Uint8Array {
  let state = 1;
  const content = Uint8Array.from({ length: LARGEST_BYTES }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 24) & mask;
  });
  return writeContainer(new Map(['a', 'b', 'c'].map((name) => [name, content])));
}

/**
 * The most memory that files and streams take while a container comes in whose consumer lets each file go, in times of
 * the largest file. Counted are the bytes of all buffers that are reachable: the garbage is collected before each look.
 */
async function peakMemory(mask: number): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const bytes = threeFiles(mask);
  await new Promise((resolve) => setTimeout(resolve, 0)); // nothing of what made the files is on the stack any more
  const live = () => {
    collect();
    collect(); // buffers that the first found unreachable are given back while it goes on, but before the second
    return process.memoryUsage().arrayBuffers;
  };
  const before = live();
  let peak = 0;
  let looks = 0;
  const stream = streamOf(bytes, () => {
    if (looks++ % 16 === 0) peak = Math.max(peak, live() - before);
  });
  const container = streamContainer(stream);
  // A variable of this function would hold on to a file while the next one comes in.
  const takeOne = async () => {
    const { done, value } = await container.files.next();
    peak = Math.max(peak, live() - before);
    if (done !== true && value.content.length !== LARGEST_BYTES) throw new Error('another file');
    return done !== true;
  };
  while (await takeOne());
  if (!(await container.whole).ok) throw new Error('refused');
  return peak / LARGEST_BYTES;
}

async function streamAll(bytes: Uint8Array): Promise<void> {
  const container = streamContainer(streamOf(bytes));
  let count = 0;
  for await (const { content } of container.files) count += Math.min(1, content.length);
  if (!(await container.whole).ok || count !== FILES) throw new Error('refused');
}

export default benchmark({
  title: 'Open a package of 300 files and 4 MB while it comes in, in chunks of 16 kB',
  async prepare() {
    const bytes = largePackage();
    const { package: streamed } = await startPage(bytes);
    await streamed.whole;
    return bytes;
  },
  contenders: {
    'start page from the stream': async (bytes: Uint8Array) => (await startPage(bytes)).package.cancel(),
    'all files from the stream': streamAll,
    'all files at once, when all has come': (bytes: Uint8Array) => openContainer(bytes),
  },
  claims: [
    {
      text: 'the start page is there before a reader of the whole is done',
      contender: 'start page from the stream',
      against: 'all files at once, when all has come',
      atMost: 0.5,
    },
  ],
  measures: [
    {
      name: 'bytes read after the last file of the start page, before it is handed out',
      unit: 'bytes',
      atMost: 64_000,
      value: async (bytes) => {
        const { given, package: streamed } = await startPage(bytes);
        await streamed.cancel();
        return given - endOf('pages/00000/page.js', bytes);
      },
    },
    {
      name: 'peak memory for the largest file, when it was stored',
      unit: 'x',
      atMost: 2,
      value: () => peakMemory(0xff),
    },
    {
      name: 'peak memory for the largest file, when it was deflated',
      unit: 'x',
      atMost: 2,
      value: () => peakMemory(0x3f),
    },
  ],
});
