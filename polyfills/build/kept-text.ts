import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * What is made of a text: taken from the folder, if another process has made it of the same text before, else made and put there.
 *
 * @param folder where nothing else is; undefined keeps nothing
 */
export async function keptText(
  folder: string | undefined,
  text: string,
  make: (text: string) => Promise<string>,
): Promise<string> {
  if (folder === undefined) return make(text);
  const name = createHash('sha256').update(text).digest('hex');
  const kept = await readFile(join(folder, name), 'utf8').catch(() => undefined);
  if (kept !== undefined) return kept;
  const made = await make(text);
  // Another process finds it whole or not at all.
  const beside = join(await mkdtemp(join(folder, 'new-')), name);
  await writeFile(beside, made);
  await rename(beside, join(folder, name));
  return made;
}
