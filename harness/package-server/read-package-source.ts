import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { places, type Place } from '@miniapp-tests/spec/extensions/places';
import { parseManifest } from '@miniapp-tests/spec/manifest/parse-manifest';
import { openContainer } from '@miniapp-tests/spec/packaging/open-container';
import { writeContainer } from '@miniapp-tests/spec/packaging/write-container';
import type { Violation } from '@miniapp-tests/spec/result';
import { Complaint } from '../complaint.ts';

/** A package as it can be served. */
export interface SourcePackage {
  readonly id: string;
  readonly name: string;
  readonly version: { readonly name: string; readonly code: number };
  readonly places: readonly Place[];
  readonly bytes: Uint8Array;
}

/** Relative paths of a folder's files, with what tells whether they changed. */
async function folderFiles(folder: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const relative = path.slice(folder.length + 1).replaceAll('\\', '/');
    if (relative.split('/').some((part) => part.startsWith('.') || part === 'node_modules')) continue;
    const { size, mtimeMs } = await stat(path);
    files.set(relative, `${size}:${mtimeMs}`);
  }
  return files;
}

/** Changes when the file, or any file of the folder, does. */
export async function fingerprint(path: string): Promise<string> {
  const state = await stat(path);
  if (!state.isDirectory()) return `${state.size}:${state.mtimeMs}`;
  return JSON.stringify([...(await folderFiles(path))].sort());
}

function list(violations: readonly Violation[]): string {
  return violations
    .map((one) => `  ${one.path ? `${one.path}: ` : ''}${one.message} (${one.code})`)
    .join('\n');
}

async function packageBytes(path: string): Promise<Uint8Array> {
  try {
    if (!(await stat(path)).isDirectory()) return await readFile(path);
    const files = new Map<string, Uint8Array>();
    for (const file of (await folderFiles(path)).keys()) files.set(file, await readFile(join(path, file)));
    if (!files.has('manifest.json')) {
      throw new Complaint(
        'usage',
        `${path} has no manifest.json: give the folder of a MiniApp, with manifest.json at its top.`,
      );
    }
    return writeContainer(files);
  } catch (error) {
    if (error instanceof Complaint) throw error;
    throw new Complaint(
      'usage',
      `${path} can't be read: ${(error as Error).message}. Give a MiniApp's folder or a .ma file.`,
    );
  }
}

/**
 * Reads a MiniApp's folder or `.ma` file for serving.
 * @throws Complaint when it is not there, not a ZIP container, or has no valid manifest
 */
export async function readPackageSource(path: string): Promise<SourcePackage> {
  const bytes = await packageBytes(path);
  const container = await openContainer(bytes);
  if (!container.ok) {
    throw new Complaint(
      'usage',
      `${path} is not a MiniApp package:\n${list(container.violations)}\nBuild it with "mpt pack", or give the folder itself.`,
    );
  }
  const manifest = parseManifest(container.value.read('manifest.json') ?? new Uint8Array());
  if (!manifest.ok) {
    throw new Complaint(
      'usage',
      `The manifest of ${path} is not valid:\n${list(manifest.violations)}\nMend it; "mpt validate" says more.`,
    );
  }
  const { app_id: id, name, version, pages } = manifest.value;
  for (const page of pages) {
    const route = page.replace(/^\//, '').replace(/\.html$/, '');
    if (container.value.has(`${route}.html`)) continue;
    throw new Complaint(
      'usage',
      `${path} lacks the file ${route}.html of a page that its manifest lists. Add it, or take the page out of "pages".`,
    );
  }
  return { id, name, version, places: places(manifest.value), bytes };
}
