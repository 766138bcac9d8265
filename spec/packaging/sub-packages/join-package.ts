import { subPackages } from '../../extensions/sub-packages.ts';
import type { OrderedMap } from '../../manifest/ordered-map.ts';
import { processManifest } from '../../manifest/process-manifest.ts';
import { readManifest } from '../../manifest/read-manifest.ts';
import { success, type Result } from '../../result.ts';
import { openContainer } from '../open-container.ts';
import { openSubPackage, type OpenSubPackageOptions } from './open-sub-package.ts';
import { refuseSubPackage } from './refuse-sub-package.ts';

const MANIFEST = 'manifest.json';

/**
 * Joins what `splitPackage` split: every sub-package of the manifest is opened as strictly as on demand, its files come
 * back, its pages stand behind those of the main package, and `mpt_subpackages` is gone.
 *
 * @returns the files of the whole package, for `writeContainer`; or why there are none: `subpackage-missing`, or what
 *   opening and processing say
 */
export async function joinPackage(
  split: { readonly main: Uint8Array; readonly subPackages: ReadonlyMap<string, Uint8Array> },
  options: Omit<OpenSubPackageOptions, 'main'> = {},
): Promise<Result<ReadonlyMap<string, Uint8Array>>> {
  const main = await openContainer(split.main, options.limits);
  if (!main.ok) return main;
  const read = readManifest(main.value.read(MANIFEST) ?? '');
  if (!read.ok) return read;
  const manifest = processManifest(read.value.json);
  if (!manifest.ok) return manifest;
  const files = new Map(main.value.paths.map((path) => [path, main.value.read(path)!]));
  const { mpt_subpackages: written, ...json } = read.value.json as OrderedMap;
  if (written === undefined) return success(files);

  const pages = [...(Array.isArray(json['pages']) ? (json['pages'] as readonly unknown[]) : [])];
  for (const subPackage of subPackages(manifest.value)) {
    const bytes = split.subPackages.get(subPackage.name);
    if (bytes === undefined) {
      return refuseSubPackage(
        'subpackage-missing',
        subPackage.name,
        'The manifest names the sub-package, but it was not given. Fetch it first.',
      );
    }
    const part = await openSubPackage(bytes, subPackage, { ...options, main: main.value });
    if (!part.ok) return part;
    for (const path of part.value.paths) files.set(path, part.value.read(path)!);
    pages.push(...subPackage.pages);
  }
  files.set(MANIFEST, new TextEncoder().encode(`${JSON.stringify({ ...json, pages }, null, 2)}\n`));
  return success(files);
}
