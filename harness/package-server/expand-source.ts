import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Complaint } from '../complaint.ts';

/**
 * What a path stands for: a MiniApp's folder or a file for itself, another folder for the MiniApps' folders and the `.ma`
 * files that lie in it.
 * @throws Complaint for a folder that neither is a MiniApp nor holds one; what can't be read is left to the reader
 */
export async function expandSource(path: string): Promise<string[]> {
  const state = await stat(path).catch(() => undefined);
  if (!state?.isDirectory() || existsSync(join(path, 'manifest.json'))) return [path];
  const inside = await readdir(path).catch((error: Error) => {
    throw new Complaint(
      'usage',
      `${path} can't be read: ${error.message}. Give a folder that you may read, or a .ma file.`,
    );
  });
  const sources = inside
    .filter((name) => !name.startsWith('.') && name !== 'node_modules')
    .filter((name) => name.endsWith('.ma') || existsSync(join(path, name, 'manifest.json')))
    .sort();
  if (sources.length > 0) return sources.map((name) => join(path, name));
  throw new Complaint(
    'usage',
    `${path} has no manifest.json, and holds neither a folder that has one nor a .ma file. ` +
      'Give the folder of a MiniApp, a folder of such folders, or a .ma file.',
  );
}
