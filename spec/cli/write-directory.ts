import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CommandFailure, fileFailure } from './command-failure.ts';

/**
 * Makes a directory with these files: all of them or none. One that is there and has something in it is left as it is.
 *
 * @param files by path below the directory
 * @throws CommandFailure when the directory is not empty or cannot be written
 */
export function writeDirectory(directory: string, files: ReadonlyMap<string, Uint8Array>): void {
  const target = resolve(directory);
  let temporary: string | undefined;
  try {
    if (existsSync(target) && readdirSync(target).length > 0) {
      throw new CommandFailure(`${directory} is not empty. Give the name of a new directory.`);
    }
    mkdirSync(dirname(target), { recursive: true });
    temporary = mkdtempSync(join(dirname(target), '.miniapp-'));
    for (const [path, bytes] of files) {
      const file = join(temporary, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
    if (existsSync(target)) moveInto(temporary, target);
    else renameSync(temporary, target);
  } catch (error) {
    throw error instanceof CommandFailure ? error : fileFailure('write', directory, error);
  } finally {
    if (temporary !== undefined) rmSync(temporary, { recursive: true, force: true });
  }
}

/** Into an empty directory that is kept, as it may be the one the person stands in. */
function moveInto(from: string, to: string): void {
  for (const name of readdirSync(from)) renameSync(join(from, name), join(to, name));
}
