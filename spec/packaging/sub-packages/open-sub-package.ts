import { isBelow, type SubPackage } from '../../extensions/sub-packages.ts';
import type { Result } from '../../result.ts';
import type { ContainerLimits } from '../container-limits.ts';
import { openContainer, type Container } from '../open-container.ts';
import { pageResources } from '../page-resources.ts';
import { refuseSubPackage } from './refuse-sub-package.ts';
import { subPackageDigest } from './sub-package-digest.ts';

export interface OpenSubPackageOptions {
  /** Whose manifest names the sub-package. */
  readonly main: Pick<Container, 'has'>;
  readonly limits?: Partial<ContainerLimits>;
  readonly crypto?: Pick<Crypto, 'subtle'>;
}

/**
 * Opens a sub-package as strictly as any container, and only when it is the one that the main package's manifest means:
 * its size and digest are the manifest's, all of its files are below its directory and none is the main package's too,
 * and its pages are there.
 *
 * @returns the container; or `subpackage-size-mismatch`, `subpackage-digest-mismatch`,
 *   `subpackage-path-outside-root`, `subpackage-path-in-main`, `subpackage-page-missing`, or what opening says
 */
export async function openSubPackage(
  bytes: Uint8Array,
  subPackage: SubPackage,
  { main, limits, crypto = globalThis.crypto }: OpenSubPackageOptions,
): Promise<Result<Container>> {
  const { name, root, size, sha256, pages } = subPackage;
  if (bytes.length !== size) {
    return refuseSubPackage(
      'subpackage-size-mismatch',
      name,
      `The sub-package has ${bytes.length} bytes, not the ${size} of the manifest. Fetch both again.`,
    );
  }
  if ((await subPackageDigest(bytes, crypto)) !== sha256) {
    return refuseSubPackage(
      'subpackage-digest-mismatch',
      name,
      'The sub-package is not the one that the manifest means: its SHA-256 differs. Fetch both again.',
    );
  }
  const opened = await openContainer(bytes, limits);
  if (!opened.ok) return opened;
  for (const path of opened.value.paths) {
    if (!isBelow(path, root)) {
      return refuseSubPackage(
        'subpackage-path-outside-root',
        path,
        `The file is not below ${root}. Split again.`,
      );
    }
    if (main.has(path)) {
      return refuseSubPackage(
        'subpackage-path-in-main',
        path,
        'The main package has the file too. Split again.',
      );
    }
  }
  const missing = pages.find((page) => pageResources(opened.value, page) === undefined);
  return missing === undefined
    ? opened
    : refuseSubPackage('subpackage-page-missing', missing, 'The sub-package has no HTML file for the page.');
}
