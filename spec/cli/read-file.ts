import { readFile, stat } from 'node:fs/promises';
import { DEFAULT_BUNDLE_LIMITS } from '../bundle/bundle-limits.ts';
import { DEFAULT_CONTAINER_LIMITS } from '../packaging/container-limits.ts';
import { CommandFailure, fileFailure } from './command-failure.ts';

const MOST_BYTES = Math.max(DEFAULT_BUNDLE_LIMITS.maxBundleBytes, DEFAULT_CONTAINER_LIMITS.maxContainerBytes);

/**
 * The bytes of a file that may be a package or a bundle.
 *
 * @throws CommandFailure when it cannot be read, or is larger than any of them may be
 */
export async function readFileBytes(path: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const { size } = await stat(path);
    if (size > MOST_BYTES) {
      throw new CommandFailure(
        `${path} has ${size} bytes, more than any package or bundle may have. Is it the right file?`,
      );
    }
    return new Uint8Array(await readFile(path));
  } catch (error) {
    throw error instanceof CommandFailure ? error : fileFailure('read', path, error);
  }
}

/** @throws CommandFailure when it cannot be read, or is too large to be a text that a person made */
export async function readFileText(path: string): Promise<string> {
  return new TextDecoder().decode(await readFileBytes(path));
}
