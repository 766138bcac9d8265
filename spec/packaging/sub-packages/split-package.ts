import { insidePath } from '../../extensions/inside-path.ts';
import {
  isBelow,
  MOST_PAGES_OF_SUB_PACKAGE,
  overlap,
  subPackages,
  type SubPackage,
} from '../../extensions/sub-packages.ts';
import type { OrderedMap } from '../../manifest/ordered-map.ts';
import { processManifest } from '../../manifest/process-manifest.ts';
import type { ProcessedManifest } from '../../manifest/processed-manifest.ts';
import { readManifest } from '../../manifest/read-manifest.ts';
import { success, type Result, type Violation } from '../../result.ts';
import type { Container } from '../open-container.ts';
import { pageResources } from '../page-resources.ts';
import { writeContainer } from '../write-container.ts';
import { neededAtLaunch, planSubPackages, type PlannedSubPackage } from './plan-sub-packages.ts';
import { refuseSubPackage } from './refuse-sub-package.ts';
import { subPackageDigest } from './sub-package-digest.ts';

export type { PlannedSubPackage } from './plan-sub-packages.ts';

export interface SplitPackageOptions {
  /** Default: one for each directory of pages that is not needed at launch. */
  readonly plan?: readonly PlannedSubPackage[];
  readonly crypto?: Pick<Crypto, 'subtle'>;
}

/** The containers that a package was split into. */
export interface SplitPackage {
  readonly main: Uint8Array<ArrayBuffer>;
  /** By name. */
  readonly subPackages: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

const MANIFEST = 'manifest.json';
const MEMBER = 'mpt_subpackages';

function checkPlan(
  plan: readonly PlannedSubPackage[],
  manifest: ProcessedManifest,
  files: ReadonlyMap<string, Uint8Array>,
): Result<undefined> {
  const needed = neededAtLaunch(manifest);
  for (const [index, { name, root }] of plan.entries()) {
    if (plan.slice(0, index).some((other) => overlap(root, other.root))) {
      return refuseSubPackage(
        'subpackage-roots-overlap',
        name,
        `Another sub-package shares files of ${root}.`,
      );
    }
    const held = needed.find(([, path]) => isBelow(path, root));
    if (held !== undefined) {
      return refuseSubPackage(
        'subpackage-needed-at-launch',
        name,
        `${root} holds ${held[0]} (${held[1]}), which the main package must have. Split another directory.`,
      );
    }
    if (![...files.keys()].some((path) => isBelow(path, root))) {
      return refuseSubPackage(
        'subpackage-empty',
        name,
        `The package has no files below ${root}. Name a directory, without a slash at its end.`,
      );
    }
  }
  return success(undefined);
}

/** An item of `pages`. */
interface WrittenPage {
  readonly written: unknown;
  /** Undefined for what is no page of the package. */
  readonly path: string | undefined;
  /** Among the pages of the package. */
  readonly position: number;
}

function writtenPages(pages: unknown): WrittenPage[] {
  let position = 0;
  return (Array.isArray(pages) ? (pages as readonly unknown[]) : []).map((written) => {
    const path = insidePath(written);
    return { written, path, position: path === undefined ? position : position++ };
  });
}

/**
 * Splits a package: the files below the planned directories leave it, each directory's into a container of its own,
 * and their pages move from `pages` to the member `mpt_subpackages`, with the container's size and SHA-256. The first
 * page always stays, so that a MiniApp starts with the main package alone.
 *
 * @param source the files of a package, or an opened one; a signature is lost, which is told as a warning
 * @returns the containers; the same for the same input. Or why there are none: what processing the manifest says,
 *   `subpackages-already-there`, `subpackage-roots-overlap`, `subpackage-needed-at-launch`, `subpackage-empty`,
 *   `subpackage-too-many-pages`, `subpackage-plan-malformed`
 * @throws RangeError for names that a container cannot have, as `writeContainer` does
 */
export async function splitPackage(
  source: ReadonlyMap<string, Uint8Array> | Container,
  { plan, crypto = globalThis.crypto }: SplitPackageOptions = {},
): Promise<Result<SplitPackage>> {
  const files = 'paths' in source ? new Map(source.paths.map((path) => [path, source.read(path)!])) : source;
  const read = readManifest(files.get(MANIFEST) ?? '');
  if (!read.ok) return read;
  const processed = processManifest(read.value.json);
  if (!processed.ok) return processed;
  if (MEMBER in processed.value.extensions) {
    return refuseSubPackage(
      'subpackages-already-there',
      MANIFEST,
      `The manifest has ${MEMBER} already. Join first.`,
    );
  }
  const planned = plan ?? planSubPackages(processed.value);
  const checked = checkPlan(planned, processed.value, files);
  if (!checked.ok) return checked;

  const json = read.value.json as OrderedMap; // processing gave no failure, so it is an object
  let pages = writtenPages(json['pages']);
  const main = new Map(files);
  const containers = new Map<string, Uint8Array<ArrayBuffer>>();
  const entries: Record<keyof SubPackage, unknown>[] = [];
  for (const { name, root, url = `${name}.ma` } of planned) {
    const part = new Map([...files].filter(([path]) => isBelow(path, root)));
    for (const path of part.keys()) main.delete(path);
    const container = writeContainer(part);
    containers.set(name, container);
    // A page without HTML resource would make the part one that is refused; it stays listed, and missing.
    const below = pages.filter(({ path }) => path !== undefined && pageResources(part, path) !== undefined);
    if (below.length > MOST_PAGES_OF_SUB_PACKAGE) {
      return refuseSubPackage(
        'subpackage-too-many-pages',
        name,
        `There are ${below.length} pages below ${root}, more than ${MOST_PAGES_OF_SUB_PACKAGE}. Split its directories.`,
      );
    }
    pages = pages.filter((page) => !below.includes(page));
    const sha256 = await subPackageDigest(container, crypto);
    entries.push({
      ...{ name, root, pages: below.map(({ written }) => written) },
      positions: below.map(({ position }) => position),
      ...{ url, size: container.length, sha256 },
    });
  }
  if (subPackages({ extensions: { [MEMBER]: entries } }).length < entries.length) {
    return refuseSubPackage(
      'subpackage-plan-malformed',
      MANIFEST,
      'A name, directory or URL of the plan cannot be one of a sub-package, there are too many, or names are equal.',
    );
  }
  const left = Array.isArray(json['pages']) && { pages: pages.map(({ written }) => written) };
  const manifest = { ...json, ...left, ...(entries.length > 0 && { [MEMBER]: entries }) };
  main.set(MANIFEST, new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`));
  const warnings: Violation[] =
    'paths' in source && source.signingBlock !== undefined
      ? [
          {
            code: 'signature-dropped',
            path: '',
            message: 'The package is signed; sign the main package anew.',
          },
        ]
      : [];
  return success({ main: writeContainer(main), subPackages: containers }, warnings);
}
