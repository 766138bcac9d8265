import { isOrderedMap } from '../manifest/ordered-map.ts';
import type { ProcessedManifest } from '../manifest/processed-manifest.ts';
import { resolvePackagePath } from '../manifest/resolve-package-path.ts';

/** A part of a MiniApp that is fetched when one of its files is first needed. */
export interface SubPackage {
  /** A letter or digit, then letters, digits, `.`, `_`, `-`; at most 64; unique without regard to case. */
  readonly name: string;
  /** The directory that holds all of its files, without a slash at the end. */
  readonly root: string;
  /** Routes of its pages, as `pages` has them for the main package. */
  readonly pages: readonly string[];
  /** Where it is: a reference, relative to the main package's URL, or an https URL. */
  readonly url: string;
  /** In bytes. */
  readonly size: number;
  /** Of its bytes, in lower-case hexadecimal. */
  readonly sha256: string;
}

/** Sub-packages that are still read from one manifest. */
const MOST_SUB_PACKAGES = 64;
const MOST_PAGES = 1024;
const LONGEST_URL = 2048;
const LARGEST = 128 * 1024 * 1024;
const NAME = /^[a-z\d][\w.-]{0,63}$/i;
const SHA_256 = /^[\da-f]{64}$/;

/** Whether a path is below a directory. */
export function isBelow(path: string, root: string): boolean {
  return path.startsWith(`${root}/`);
}

/** Whether one directory is the other or holds it. */
export function overlap(one: string, other: string): boolean {
  return one === other || isBelow(one, other) || isBelow(other, one);
}

function insidePath(reference: unknown): string | undefined {
  if (typeof reference !== 'string') return undefined;
  const resolved = resolvePackagePath(reference);
  return resolved.kind === 'inside' ? resolved.path : undefined;
}

function isReference(url: unknown): url is string {
  return (
    typeof url === 'string' &&
    url !== '' &&
    url.length <= LONGEST_URL &&
    URL.canParse(url, 'https://package.invalid/') &&
    new URL(url, 'https://package.invalid/').protocol === 'https:'
  );
}

function subPackage(written: unknown): SubPackage | undefined {
  if (!isOrderedMap(written) || !Array.isArray(written['pages'])) return undefined;
  const { name, url, size, sha256 } = written;
  const root = insidePath(written['root']);
  if (typeof name !== 'string' || !NAME.test(name) || root === undefined || !isReference(url))
    return undefined;
  if (typeof sha256 !== 'string' || !SHA_256.test(sha256)) return undefined;
  if (!Number.isInteger(size) || (size as number) < 1 || (size as number) > LARGEST) return undefined;
  const pages = written['pages']
    .slice(0, MOST_PAGES)
    .map(insidePath)
    .filter((page) => page !== undefined && isBelow(page, root));
  return { name, root, pages: pages as string[], url, size: size as number, sha256 };
}

/**
 * The sub-packages of the member `mpt_subpackages`, at most 64. One that is malformed, and one whose name or directory
 * collides with an earlier one's, is left out; so is a page outside of the directory.
 */
export function subPackages(manifest: Pick<ProcessedManifest, 'extensions'>): SubPackage[] {
  const written = manifest.extensions['mpt_subpackages'];
  if (!Array.isArray(written)) return [];
  const found: SubPackage[] = [];
  for (const item of written.slice(0, MOST_SUB_PACKAGES)) {
    const candidate = subPackage(item);
    if (candidate === undefined) continue;
    const collides = found.some(
      ({ name, root }) =>
        name.toLowerCase() === candidate.name.toLowerCase() || overlap(root, candidate.root),
    );
    if (!collides) found.push(candidate);
  }
  return found;
}

/** The sub-package that a path belongs to; undefined for a path of the main package. */
export function subPackageOf(all: readonly SubPackage[], path: string): SubPackage | undefined {
  return all.find(({ root }) => isBelow(path, root));
}

/** The routes of all pages, those of the main package first. */
export function allPages(manifest: Pick<ProcessedManifest, 'extensions' | 'pages'>): string[] {
  return [...manifest.pages, ...subPackages(manifest).flatMap(({ pages }) => pages)];
}
