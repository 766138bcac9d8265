import { success, type Result, type Violation } from '../result.ts';
import { readCentralDirectory, type CentralEntry } from './central-directory.ts';
import { DEFAULT_CONTAINER_LIMITS, type ContainerLimits } from './container-limits.ts';
import { crc32 } from './crc32.ts';
import { readEndOfCentralDirectory } from './end-of-central-directory.ts';
import { readEntryLayout } from './entry-layout.ts';
import { checkPath } from './file-name-rules.ts';
import { inflate } from './inflate.ts';
import type { EntryExtent } from './local-header.ts';
import { refuseContainer } from './refuse-container.ts';
import type { SigningBlock } from './signing-block.ts';
import { checkUniqueNames } from './unique-names.ts';
import { METHOD_STORED } from './zip-records.ts';

export type { ContainerLimits } from './container-limits.ts';
export type { SigningBlock } from './signing-block.ts';

/** The files of a MiniApp package. */
export interface Container {
  /** Of all files, in the container's order; directories are not listed. */
  readonly paths: readonly string[];
  has(path: string): boolean;
  /** A file's content; the same array each time, not to be changed. */
  read(path: string): Uint8Array | undefined;
  /** Located, not verified. */
  readonly signingBlock?: SigningBlock;
}

/** How many entries are inflated at a time. */
const CONCURRENCY = 8;
/** How many bad names are told at once. */
const MOST_NAME_VIOLATIONS = 20;

function checkNames(entries: readonly CentralEntry[], maxDepth: number): Result<undefined> {
  const violations: Violation[] = [];
  const warnings: Violation[] = [];
  for (const { path } of entries) {
    const plain = path.replace(/\/$/, '');
    const { violation, warning } = checkPath(plain);
    if (violation !== undefined) violations.push(violation);
    if (warning !== undefined) warnings.push(warning);
    if (violations.length === MOST_NAME_VIOLATIONS) break;
    if (plain.split('/').length > maxDepth) {
      return refuseContainer(
        'path-too-deep',
        path,
        `The path has more than ${maxDepth} names. Move the file up.`,
      );
    }
  }
  if (violations.length > 0) return { ok: false, violations };
  const unique = checkUniqueNames(entries);
  return unique.ok ? success(undefined, warnings) : unique;
}

async function readEntry(
  bytes: Uint8Array,
  entry: CentralEntry,
  extent: EntryExtent,
): Promise<Result<Uint8Array>> {
  const data = bytes.subarray(extent.dataStart, extent.dataEnd);
  const content = entry.method === METHOD_STORED ? data.slice() : await inflate(data, entry.size);
  if (content === 'malformed') {
    return refuseContainer(
      'entry-data-malformed',
      entry.path,
      'The compressed data is damaged. Fetch or pack it again.',
    );
  }
  if (content === 'size-mismatch') {
    return refuseContainer(
      'entry-size-mismatch',
      entry.path,
      `The file does not unpack to the ${entry.size} bytes that the container announces. Pack it again.`,
    );
  }
  if (crc32(content) !== entry.crc) {
    return refuseContainer(
      'entry-crc-mismatch',
      entry.path,
      'The content does not match its CRC-32. Fetch it again.',
    );
  }
  return success(content);
}

/** Reads all entries, a few at a time, and stops at the first that is bad. */
async function readEntries(
  bytes: Uint8Array,
  entries: readonly CentralEntry[],
  extents: readonly EntryExtent[],
): Promise<Result<Map<string, Uint8Array>>> {
  const files = new Map<string, Uint8Array>();
  for (let at = 0; at < entries.length; at += CONCURRENCY) {
    const batch = entries.slice(at, at + CONCURRENCY);
    const results = await Promise.all(
      batch.map((entry, index) => readEntry(bytes, entry, extents[at + index]!)),
    );
    for (const [index, result] of results.entries()) {
      if (!result.ok) return result;
      if (!batch[index]!.isDirectory) files.set(batch[index]!.path, result.value);
    }
  }
  return success(files);
}

/**
 * Opens a MiniApp ZIP container strictly: what two readers could understand differently is refused, and every file is
 * unpacked and checked before any is given out. Signatures are not verified here.
 *
 * @param bytes the container; not changed and not kept
 * @param limits those that differ from {@link DEFAULT_CONTAINER_LIMITS}
 * @returns the files, with warnings about names; or the violations, each with the entry's path where there is one
 * @see https://w3c.github.io/miniapp-packaging/#sec-miniapp-zip-container
 */
export async function openContainer(
  bytes: Uint8Array,
  limits: Partial<ContainerLimits> = {},
): Promise<Result<Container>> {
  const allLimits = { ...DEFAULT_CONTAINER_LIMITS, ...limits };
  if (bytes.length > allLimits.maxContainerBytes) {
    return refuseContainer(
      'container-too-large',
      '',
      `The container has ${bytes.length} bytes, more than the ${allLimits.maxContainerBytes} allowed.`,
    );
  }
  const end = readEndOfCentralDirectory(bytes);
  if (!end.ok) return end;
  const directory = readCentralDirectory(bytes, end.value, allLimits);
  if (!directory.ok) return directory;
  const names = checkNames(directory.value, allLimits.maxDepth);
  if (!names.ok) return names;
  const layout = readEntryLayout(bytes, directory.value, end.value.directoryStart);
  if (!layout.ok) return layout;
  const { extents, signingBlock } = layout.value;
  const contents = await readEntries(bytes, directory.value, extents);
  if (!contents.ok) return contents;

  const files = contents.value;
  const container: Container = {
    paths: [...files.keys()],
    has: (path) => files.has(path),
    read: (path) => files.get(path),
    ...(signingBlock !== undefined && { signingBlock }),
  };
  return success(container, [...directory.warnings, ...names.warnings]);
}
