import { bytesSource } from '@miniapp-tests/spec/packaging/byte-source';
import { openContainer } from '@miniapp-tests/spec/packaging/open-container';
import { openRandomAccess } from '@miniapp-tests/spec/packaging/open-random-access';
import { processPackage } from '@miniapp-tests/spec/packaging/process-package';
import { streamContainer } from '@miniapp-tests/spec/packaging/stream-container';
import { streamPackage } from '@miniapp-tests/spec/packaging/stream-package';
import { writeContainer } from '@miniapp-tests/spec/packaging/write-container';
import type { FuzzTarget } from '../target.ts';

const LIMITS = { maxEntryBytes: 2 ** 20, maxTotalBytes: 2 ** 22, maxEntries: 100 };
const URI = { scheme: 'platform', id: 'example', path: '' };
const HOST = { platformVersion: 1, locale: 'en', supportedLocales: ['en'] };
/** Not a divisor of anything in a ZIP file, so that headers and data are cut wherever. */
const CHUNK_BYTES = 101;
/** What a stream refuses by its rules, and the other readers do not. */
const STREAM_ONLY = new Set(['data-descriptor-not-streamable', 'start-page-file-late']);

type Files = ReadonlyMap<string, Uint8Array>;
type Outcome = { readonly files: Files } | { readonly code: string };

const text = (content: string) => new TextEncoder().encode(content);

function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(at, (at += CHUNK_BYTES)));
    },
  });
}

async function openedWhole(bytes: Uint8Array): Promise<Outcome> {
  const opened = await openContainer(bytes, LIMITS);
  if (!opened.ok) return { code: opened.violations[0]!.code };
  return { files: new Map(opened.value.paths.map((path) => [path, opened.value.read(path)!])) };
}

async function openedAtRandom(bytes: Uint8Array): Promise<Outcome> {
  const opened = await openRandomAccess(bytesSource(bytes), LIMITS);
  if (!opened.ok) return { code: opened.violations[0]!.code };
  const files = new Map<string, Uint8Array>();
  for (const { path } of opened.value.entries) {
    const content = await opened.value.read(path);
    if (!content.ok) return { code: content.violations[0]!.code };
    files.set(path, content.value);
  }
  return { files };
}

async function streamed(bytes: Uint8Array): Promise<Outcome> {
  const container = streamContainer(streamOf(bytes), LIMITS);
  const files = new Map<string, Uint8Array>();
  for await (const { path, content } of container.files) files.set(path, content);
  const whole = await container.whole;
  return whole.ok ? { files } : { code: whole.violations[0]!.code };
}

function compare(what: string, expected: Outcome, found: Outcome): void {
  if ('code' in expected || 'code' in found) {
    if ('code' in expected && 'code' in found) return;
    if ('code' in found && STREAM_ONLY.has(found.code)) return;
    throw new Error(`${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`);
  }
  for (const [path, content] of expected.files) {
    if (Buffer.compare(content, found.files.get(path) ?? text('missing')) !== 0) {
      throw new Error(`${what} gives another ${path}`);
    }
  }
  if (found.files.size !== expected.files.size) throw new Error(`${what} gives other files`);
}

async function comparePackages(bytes: Uint8Array): Promise<void> {
  const processed = await processPackage(bytes, URI, HOST, LIMITS);
  const opened = await streamPackage(streamOf(bytes), URI, HOST, LIMITS);
  const whole = opened.ok ? await opened.value.whole : opened;
  if (whole.ok !== processed.ok && !(!whole.ok && STREAM_ONLY.has(whole.violations[0]!.code))) {
    throw new Error(`streamPackage: ${whole.ok} instead of ${processed.ok}`);
  }
}

const MANIFEST = {
  dir: 'ltr',
  name: 'Example',
  icons: [{ src: 'icon.png' }],
  app_id: 'org.example',
  pages: ['pages/a', 'pages/b'],
  platform_version: { min_code: 1 },
  version: { code: 1, name: '1.0.0' },
};

function packed(files: Record<string, string>): Uint8Array {
  const all = { 'manifest.json': JSON.stringify(MANIFEST), 'app.js': '', 'app.css': '', ...files };
  return writeContainer(new Map(Object.entries(all).map(([path, content]) => [path, text(content)])));
}

/** The same package with a signing block of no known scheme before its central directory. */
function withBlock(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const end = copy.length - 22;
  const directory = view.getUint32(end + 16, true);
  const block = text('0123456789 some block of 16b');
  view.setUint32(end + 16, directory + block.length, true);
  return Buffer.concat([copy.subarray(0, directory), block, copy.subarray(directory)]);
}

/** All three readers must come to the same verdict, and to the same files. */
const target: FuzzTarget = {
  name: 'package',
  seeds() {
    const plain = packed({ 'pages/a.html': '<p>a</p>', 'pages/b.html': '<p>b</p>', 'icon.png': 'x' });
    const large = packed({
      'pages/a.html': '<p>a</p>'.repeat(400),
      'pages/a.css': 'p{}',
      'pages/a.js': 'page',
      'pages/b.html': 'b',
      'ä/ö.txt': 'é'.repeat(2000),
    });
    return Promise.resolve([plain, large, withBlock(plain)]);
  },
  async run(input) {
    const whole = await openedWhole(input);
    compare('random access', whole, await openedAtRandom(input));
    compare('streaming', whole, await streamed(input));
    await comparePackages(input);
  },
};

export default target;
