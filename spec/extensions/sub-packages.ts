import { isOrderedMap, type OrderedMap } from '../manifest/ordered-map.ts';
import type { ProcessedManifest } from '../manifest/processed-manifest.ts';
import { insidePath } from './inside-path.ts';
import { mergePages, type PlacedPage } from './merge-pages.ts';

/** A part of a MiniApp that is fetched when one of its files is first needed. */
export interface SubPackage {
  /** A letter or digit, then letters, digits, `.`, `_`, `-`; at most 64; unique without regard to case. */
  readonly name: string;
  /** The directory that holds all of its files, without a slash at the end. */
  readonly root: string;
  /** Routes of its pages, as `pages` has them for the main package. */
  readonly pages: readonly string[];
  /** For each of its pages, where it stands among all of the MiniApp, from 0; absent: behind those of the main package. */
  readonly positions?: readonly number[];
  /** Where it is: a reference, relative to the main package's URL, or an https URL. */
  readonly url: string;
  /** In bytes. */
  readonly size: number;
  /** Of its bytes, in lower-case hexadecimal. */
  readonly sha256: string;
}

/** Sub-packages that are still read from one manifest. */
export const MOST_SUB_PACKAGES = 64;
/** Pages that are still read from one sub-package. */
export const MOST_PAGES_OF_SUB_PACKAGE = 1024;
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
  const positions = positionsOf(written);
  const kept = written['pages'].slice(0, MOST_PAGES_OF_SUB_PACKAGE).flatMap((item, at) => {
    const page = insidePath(item);
    return page !== undefined && isBelow(page, root) ? [{ page, position: positions?.[at] }] : [];
  });
  const pages = kept.map(({ page }) => page);
  const placed = positions && { positions: kept.map(({ position }) => position!) };
  return { name, root, pages, ...placed, url, size: size as number, sha256 };
}

/** One place for each page; the first place is the first page's, which is in the main package. */
function positionsOf({ pages, positions }: OrderedMap): readonly number[] | undefined {
  if (!Array.isArray(positions) || positions.length !== (pages as readonly unknown[]).length)
    return undefined;
  return positions.every((position) => Number.isSafeInteger(position) && position > 0)
    ? (positions as readonly number[])
    : undefined;
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

/** The pages of sub-packages with their places. */
export function placedPages(all: readonly SubPackage[]): PlacedPage<string>[] {
  return all.flatMap(({ pages, positions }) =>
    pages.map((page, at) => ({ page, position: positions?.[at] })),
  );
}

/** The routes of all pages, in the order of the MiniApp; the first is the main package's. */
export function allPages(manifest: Pick<ProcessedManifest, 'extensions' | 'pages'>): string[] {
  return mergePages(manifest.pages, placedPages(subPackages(manifest)));
}
