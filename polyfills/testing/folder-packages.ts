import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CatalogEntry, PackageProvider } from '@miniapp-tests/spec/addressing/package-server';
import type { Place } from '@miniapp-tests/spec/extensions/places';
import { writeContainer } from '@miniapp-tests/spec/packaging/write-container';

/** Texts and bytes by path inside the package. */
export type PackageFiles = Readonly<Record<string, string | Uint8Array>>;

/** The files of a folder, as a package has them. */
export async function filesOfFolder(folder: string): Promise<PackageFiles> {
  const files: Record<string, Uint8Array> = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files[path.slice(folder.length).replace(/^\//, '')] = await readFile(path);
  }
  return files;
}

export function packageOf(files: PackageFiles): Uint8Array {
  return writeContainer(
    new Map(
      Object.entries(files).map(([path, content]) => [
        path,
        typeof content === 'string' ? new TextEncoder().encode(content) : content,
      ]),
    ),
  );
}

/** A provider of packages in memory, which a test may change while they are served. */
export class MemoryPackages implements PackageProvider {
  readonly #packages = new Map<string, { bytes: Uint8Array; entry: Omit<CatalogEntry, 'id'> }>();

  put(id: string, bytes: Uint8Array, name = id, version = '1.0.0', places?: readonly Place[]): void {
    const entry = { name, version, ...(places && { places }) };
    this.#packages.set(id.toLowerCase(), { bytes, entry });
  }

  async find(id: string): Promise<{ bytes: Uint8Array; etag: string } | undefined> {
    const found = this.#packages.get(id.toLowerCase());
    if (!found) return undefined;
    return { bytes: found.bytes, etag: `"${createHash('sha256').update(found.bytes).digest('hex')}"` };
  }

  async list(): Promise<CatalogEntry[]> {
    return [...this.#packages].map(([id, { entry }]) => ({ id, ...entry }));
  }
}
