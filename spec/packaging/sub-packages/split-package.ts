import { isBelow, overlap, subPackages, type SubPackage } from '../../extensions/sub-packages.ts';
import type { OrderedMap } from '../../manifest/ordered-map.ts';
import { processManifest } from '../../manifest/process-manifest.ts';
import type { ProcessedManifest } from '../../manifest/processed-manifest.ts';
import { readManifest } from '../../manifest/read-manifest.ts';
import { resolvePackagePath } from '../../manifest/resolve-package-path.ts';
import { success, type Result, type Violation } from '../../result.ts';
import type { Container } from '../open-container.ts';
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
      return refuseSubPackage('subpackage-empty', name, `The package has no files below ${root}.`);
    }
  }
  return success(undefined);
}

/** The items of `pages` as they are written, those below a directory or the rest. */
function pagesBelow(pages: readonly unknown[], root: string): unknown[] {
  return pages.filter((page) => {
    const reference = typeof page === 'string' ? resolvePackagePath(page) : undefined;
    return reference?.kind === 'inside' && isBelow(reference.path, root);
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
 *   `subpackage-plan-malformed`
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
  let pages = Array.isArray(json['pages']) ? (json['pages'] as readonly unknown[]) : [];
  const main = new Map(files);
  const containers = new Map<string, Uint8Array<ArrayBuffer>>();
  const entries: Record<keyof SubPackage, unknown>[] = [];
  for (const { name, root, url = `${name}.ma` } of planned) {
    const part = new Map([...files].filter(([path]) => isBelow(path, root)));
    for (const path of part.keys()) main.delete(path);
    const container = writeContainer(part);
    containers.set(name, container);
    const below = pagesBelow(pages, root);
    pages = pages.filter((page) => !below.includes(page));
    const sha256 = await subPackageDigest(container, crypto);
    entries.push({ name, root, pages: below, url, size: container.length, sha256 });
  }
  const manifest = { ...json, pages, ...(entries.length > 0 && { [MEMBER]: entries }) };
  if (subPackages({ extensions: { [MEMBER]: entries } }).length < entries.length) {
    return refuseSubPackage(
      'subpackage-plan-malformed',
      MANIFEST,
      'A name, directory or URL of the plan cannot be one of a sub-package, there are too many, or names are equal.',
    );
  }
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
