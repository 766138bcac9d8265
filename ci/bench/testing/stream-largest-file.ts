import { streamContainer } from '@miniapp-tests/spec/packaging/stream-container';
import { writeContainer } from '@miniapp-tests/spec/packaging/write-container';
import { memoryRun, type MemoryRun } from '../peak-memory.ts';

export const LARGEST_BYTES = 40_000_000;
const LIMITS = { maxContainerBytes: 2e8, maxEntryBytes: 1e8, maxTotalBytes: 2e8 };
const CHUNK_BYTES = 16 * 1024;
const COLLECT_EVERY_BYTES = 4 * 1024 * 1024;

/** Files of pseudo-random bytes, of which a mask keeps some bits: with fewer than eight they can be deflated. */
export function streamLargestFile(mask: number): MemoryRun<Uint8Array> {
  return memoryRun({
    prepare() {
      let state = 1;
      const content = new Uint8Array(LARGEST_BYTES);
      for (let at = 0; at < content.length; at++) {
        state = (Math.imul(state, 1103515245) + 12345) >>> 0;
        content[at] = (state >>> 24) & mask;
      }
      return writeContainer(new Map(['a', 'b'].map((name) => [name, content])));
    },
    async run(bytes) {
      let at = 0;
      const pull = (controller: ReadableStreamDefaultController<Uint8Array>): void => {
        // How late an engine collects garbage is not the library's doing.
        if (at % COLLECT_EVERY_BYTES < CHUNK_BYTES) globalThis.gc?.();
        if (at >= bytes.length) controller.close();
        else controller.enqueue(bytes.slice(at, (at += CHUNK_BYTES)));
      };
      const container = streamContainer(new ReadableStream({ pull }, { highWaterMark: 0 }), LIMITS);
      const files = container.files[Symbol.asyncIterator]();
      let total = 0;
      for (let length = await nextLength(files); length !== undefined; length = await nextLength(files)) {
        total += length;
      }
      if (!(await container.whole).ok || total !== 2 * LARGEST_BYTES) throw new Error('refused');
    },
  });
}

/** A function of its own, so that nothing here holds a file while the next one comes in. */
async function nextLength(
  files: AsyncIterator<{ readonly content: Uint8Array }>,
): Promise<number | undefined> {
  const { value, done } = await files.next();
  return done === true ? undefined : value.content.length;
}
