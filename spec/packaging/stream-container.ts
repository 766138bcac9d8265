import { success, type Result } from '../result.ts';
import { listFiles, type ContainerEntry } from './container-entry.ts';
import { DEFAULT_CONTAINER_LIMITS, type ContainerLimits } from './container-limits.ts';
import { entryStream, type EntryStream } from './entry-stream.ts';
import { refuseContainer } from './refuse-container.ts';
import type { SigningBlock } from './signing-block.ts';

/** A file that came in, unpacked, its size and CRC-32 checked. */
export interface StreamedFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** What a container turned out to hold when its last byte had come. */
export interface StreamedWhole {
  /** All files, in the order of the central directory. */
  readonly entries: readonly ContainerEntry[];
  /** Located, not verified. */
  readonly signingBlock?: SigningBlock;
}

/** A container that is coming in. */
export interface StreamedContainer {
  /**
   * The files, in the order in which they stand in the container. Nothing is read ahead: what is not taken is not
   * fetched. Ends without an error when the container is refused; {@link StreamedContainer.whole} says so. Leaving the loop early cancels
   * the stream.
   */
  readonly files: AsyncIterableIterator<StreamedFile, undefined>;
  /**
   * Settles when {@link StreamedContainer.files} has come to its end: what the container holds, or why all that was handed out must be
   * given up. Never rejects.
   */
  readonly whole: Promise<Result<StreamedWhole>>;
}

/** The next file, or, when there is none, the verdict on the whole. */
async function readNext(
  entries: EntryStream,
): Promise<{ readonly file: StreamedFile } | { readonly verdict: Result<StreamedWhole> }> {
  for (;;) {
    const upcoming = await entries.next();
    if (!upcoming.ok) return { verdict: upcoming };
    if (upcoming.value === undefined) break;
    const { path, isDirectory } = upcoming.value.entry;
    const content = await entries.content(upcoming.value);
    if (!content.ok) return { verdict: content };
    if (!isDirectory) return { file: { path, content: content.value } };
  }
  const structure = await entries.finish();
  if (!structure.ok) return { verdict: structure };
  const { signingBlock } = structure.value;
  const whole = { entries: listFiles(structure.value), ...(signingBlock !== undefined && { signingBlock }) };
  return { verdict: success(whole, structure.warnings) };
}

/**
 * Reads a container while it comes in, and hands out each file as soon as it is there and checked. For a user agent that
 * accepts unsigned packages only: signatures stand at the end. At the end everything is compared with the central
 * directory, so that {@link StreamedContainer.whole} is what `openContainer` would have said of the same bytes, with one
 * exception: an entry whose sizes are in a data descriptor only is refused (`data-descriptor-not-streamable`).
 *
 * At a time it holds the file that comes in, 64 kB of compressed data or one chunk of the stream, and the last 64 kB of
 * the container.
 *
 * @param stream of the container's bytes; locked from now on
 * @param limits those that differ from {@link DEFAULT_CONTAINER_LIMITS}
 * @see https://w3c.github.io/miniapp-packaging/#sec-miniapp-zip-container
 */
export function streamContainer(
  stream: ReadableStream<Uint8Array>,
  limits: Partial<ContainerLimits> = {},
): StreamedContainer {
  const entries = entryStream(stream, { ...DEFAULT_CONTAINER_LIMITS, ...limits });
  let settle: (verdict: Result<StreamedWhole>) => void;
  const whole = new Promise<Result<StreamedWhole>>((resolve) => (settle = resolve));
  let isOver = false;
  let latest = Promise.resolve();

  async function end(verdict: Result<StreamedWhole>): Promise<IteratorReturnResult<undefined>> {
    if (!isOver) {
      isOver = true;
      settle(verdict);
      await entries.cancel();
    }
    return { done: true, value: undefined };
  }
  async function read(): Promise<IteratorResult<StreamedFile, undefined>> {
    if (isOver) return { done: true, value: undefined };
    const next = await readNext(entries);
    return 'file' in next ? { done: false, value: next.file } : end(next.verdict);
  }
  // No generator: one would hold on to the file that it gave while the next one comes in.
  const files: AsyncIterableIterator<StreamedFile, undefined> = {
    [Symbol.asyncIterator]: () => files,
    next() {
      const result = latest.then(read);
      latest = result.then(() => undefined);
      return result;
    },
    return: () =>
      end(refuseContainer('container-not-read', '', 'The files were not taken to the end. Open it again.')),
  };
  return { files, whole };
}
