import type { Container } from '@miniapp-tests/spec/packaging/open-container';
import { reachPackage, receivePackage } from './download-package.ts';
import { howToPrepare, noRoom, sha256, type Opened, type Opening } from './open-stored.ts';
import type { TypedFile } from './document-parts.ts';
import { typedFile } from './prepare-package.ts';
import { PackageLoaderError } from './package-loader-error.ts';
import { deleteArrival, storeArriving } from './stored-arrivals.ts';
import { adoptPackage, putContents, type StoredPackage } from './stored-packages.ts';
import { streamIn } from './stream-in.ts';

/** How often what has come meanwhile is handed over to the service worker, in milliseconds. */
const HAND_OVER = 50;

/**
 * Opens a package while it comes in: `started` is told when its start page is served. Until all has come, and was compared with what the package says
 * of itself at its end, what was under the scope before is kept.
 *
 * @returns when all is there; the bytes of a container that can be opened as a whole only
 */
export async function openArriving(
  opening: Opening,
  url: URL,
  scope: string,
  started: (opened: Opened) => void,
): Promise<Opened | Uint8Array> {
  const abort = new AbortController();
  const [first, branch] = (await reachPackage(url, abort.signal)).tee();
  const second = endingAtOnce(branch);
  const received = receivePackage(url, first);
  // What is wrong with it is said by what takes it apart.
  received.catch(() => {});
  const arriving = await streamIn(second, howToPrepare(scope, opening.options));
  if (!arriving.ok) {
    const error = new PackageLoaderError(arriving.violations);
    if (error.code === 'data-descriptor-not-streamable') return received;
    // A connection that broke is told as such.
    if (error.code === 'container-unreadable') await received;
    abort.abort();
    throw error;
  }
  const { manifest, start, document, container, whole } = arriving.value;
  const stored = opening.stored(manifest, '', crypto.randomUUID());
  const opened = opening.opened(manifest, start);
  try {
    const there = new Set(container.paths);
    const files = filesOf(container, there);
    await storeArriving(stored, { files, documents: new Map([[start, document]]) }).catch(giveUp);
    started({
      ...opened,
      async remove() {
        abort.abort();
        await opened.remove();
      },
    });
    await handOver(stored, container, there, whole).catch(giveUp);
    const prepared = await whole;
    if (!prepared.ok) throw new PackageLoaderError(prepared.violations);
    const bytes = await received;
    const digest = await sha256(bytes);
    const { before } = opening;
    if (before?.digest === digest && before.own === stored.own) {
      await adoptPackage({ ...stored, digest, cache: before.cache });
      return opened;
    }
    const rest = [...prepared.value.files].filter(([path]) => !there.has(path));
    await putContents(stored, { container: bytes, files: rest, documents: prepared.value.documents }).catch(
      giveUp,
    );
    await adoptPackage({ ...stored, digest });
    return opened;
  } catch (error) {
    abort.abort();
    await deleteArrival(stored);
    throw error;
  }
}

/** The branch of a tee, whose `cancel` would wait for the other branch: for the whole download. */
function endingAtOnce(branch: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  const reader = branch.getReader();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel(reason) {
      reader.cancel(reason).catch(() => {});
    },
  });
}

/** Puts what comes where the service worker finds it. */
async function handOver(
  stored: StoredPackage,
  container: Container,
  there: Set<string>,
  whole: Promise<unknown>,
): Promise<void> {
  let isOver = false;
  const over = whole.then(() => (isOver = true));
  while (!isOver) {
    const come = new Set(container.paths.filter((path) => !there.has(path)));
    await putContents(stored, { files: filesOf(container, come) });
    for (const path of come) there.add(path);
    await Promise.race([over, new Promise((done) => setTimeout(done, HAND_OVER))]);
  }
}

function filesOf(container: Container, paths: ReadonlySet<string>): [string, TypedFile][] {
  return [...paths].map((path) => [path, typedFile(container, path)]);
}

function giveUp(cause: unknown): never {
  throw noRoom(cause);
}
