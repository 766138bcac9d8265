import { parseMiniAppUri } from '@miniapp-tests/spec/addressing/parse-miniapp-uri';
import { openContainer } from '@miniapp-tests/spec/packaging/open-container';
import { streamContainer } from '@miniapp-tests/spec/packaging/stream-container';
import { streamPackage, type StreamedPackage } from '@miniapp-tests/spec/packaging/stream-package';
import { benchmark } from '../benchmark.ts';
import { largePackage, largePackageFiles } from '../testing/large-package.ts';

const CHUNK_BYTES = 16 * 1024;
const HOST = { platformVersion: 1, locale: 'en', supportedLocales: ['en'] };
const FILES = largePackageFiles().size;

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
  ],
});
