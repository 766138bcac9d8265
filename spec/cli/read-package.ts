import { stat } from 'node:fs/promises';
import { writeContainer } from '../packaging/write-container.ts';
import { CommandFailure, fileFailure } from './command-failure.ts';
import { readDirectory } from './read-directory.ts';
import { readFileBytes } from './read-file.ts';

/** @throws CommandFailure when there is nothing at the path */
export async function isDirectory(path: string): Promise<boolean> {
  const stats = await stat(path).catch((error: unknown) => {
    throw fileFailure('read', path, error);
  });
  return stats.isDirectory();
}

/**
 * The container that packing a directory would give.
 *
 * @throws CommandFailure when it cannot be read or packed
 */
export async function packedDirectory(path: string): Promise<Uint8Array> {
  const { files } = await readDirectory(path);
  try {
    return writeContainer(files);
  } catch (error) {
    throw error instanceof RangeError ? new CommandFailure(error.message) : error;
  }
}

/** The container at a path; for a directory, the one that packing it would give. */
export async function readPackage(path: string): Promise<Uint8Array> {
  return (await isDirectory(path)) ? packedDirectory(path) : readFileBytes(path);
}
