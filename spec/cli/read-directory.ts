import { lstat, readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { DEFAULT_CONTAINER_LIMITS } from '../packaging/container-limits.ts';
import { CommandFailure, fileFailure } from './command-failure.ts';

/** The files of a package that lies in a directory. */
export interface DirectoryFiles {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Paths that were left out because their name begins with a dot. */
  readonly leftOut: readonly string[];
}

/**
 * Reads all files below a directory. Names that begin with a dot are the tools' of a developer and are left out.
 *
 * @param except a file that is left out too: the one that is about to be written
 * @throws CommandFailure for what cannot be read, for links, and for more than a container may hold
 */
export async function readDirectory(directory: string, except?: string): Promise<DirectoryFiles> {
  const { maxEntries, maxTotalBytes, maxDepth } = DEFAULT_CONTAINER_LIMITS;
  const files = new Map<string, Uint8Array>();
  const leftOut: string[] = [];
  let total = 0;

  async function read(inPackage: string, depth: number): Promise<void> {
    const entries = await readdir(join(directory, inPackage), { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = `${inPackage}${entry.name}`;
      const onDisk = join(directory, path);
      if (entry.name.startsWith('.')) {
        leftOut.push(path);
      } else if (entry.isDirectory()) {
        if (depth === maxDepth)
          throw new CommandFailure(`${onDisk} is deeper than ${maxDepth} directories. Move it up.`);
        await read(`${path}/`, depth + 1);
      } else if (!entry.isFile()) {
        throw new CommandFailure(
          `${onDisk} is a link or a special file, which a package cannot hold. Put a file there.`,
        );
      } else if (except === undefined || resolve(onDisk) !== resolve(except)) {
        total += (await lstat(onDisk)).size;
        if (files.size === maxEntries || total > maxTotalBytes) {
          throw new CommandFailure(
            `${directory} holds more than the ${maxEntries} files or ${maxTotalBytes} bytes of a package. Is it the right directory?`,
          );
        }
        files.set(path, new Uint8Array(await readFile(onDisk)));
      }
    }
  }

  try {
    await read('', 1);
  } catch (error) {
    throw error instanceof CommandFailure ? error : fileFailure('read', directory, error);
  }
  return { files, leftOut };
}
