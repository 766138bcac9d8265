import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileFailure } from './command-failure.ts';

/**
 * Writes a file so that at its path stands what was there before or all of the new, never a part.
 *
 * @param mode permissions of the file; default: what the user's mask leaves of 0666
 * @throws CommandFailure when it cannot be written; nothing is left behind then
 */
export function writeFileAtomically(path: string, bytes: Uint8Array, mode = 0o666): void {
  // A name that nobody can foresee, and a file that is new: where others may write, too, nobody gets at a key that way.
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    const file = openSync(temporary, 'wx', mode);
    try {
      for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw fileFailure('write', path, error);
  }
}
