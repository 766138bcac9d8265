import { success, type Result } from '../result.ts';
import type { ReadBytes } from './bounded-reader.ts';
import { readCentralDirectory, type CentralEntry } from './central-directory.ts';
import { checkEntryCount } from './check-entry.ts';
import type { ContainerLimits } from './container-limits.ts';
import { checkNames } from './container-names.ts';
import { END_BYTES, readEndOfCentralDirectory } from './end-of-central-directory.ts';
import { readEntryLayout } from './entry-layout.ts';
import type { EntryExtent } from './local-header.ts';
import { refuseContainer } from './refuse-container.ts';
import type { SigningBlock } from './signing-block.ts';

/** Where everything in a container is. */
export interface ContainerStructure {
  /** In the order of the central directory; directories too. */
  readonly entries: readonly CentralEntry[];
  /** Of the entry at the same index. */
  readonly extents: readonly EntryExtent[];
  readonly signingBlock: SigningBlock | undefined;
}

export function refuseContainerSize(limits: ContainerLimits): Result<never> {
  return refuseContainer(
    'container-too-large',
    '',
    `The container has more than the ${limits.maxContainerBytes} bytes allowed. Leave files out.`,
  );
}

/**
 * Reads and checks everything in a container but the contents of its files: end record, central directory, names, every
 * local header, layout, signing block.
 *
 * @param read gives bytes of the container
 * @param size of the container, in bytes
 * @returns the structure, with warnings about names; or the violations
 * @see https://w3c.github.io/miniapp-packaging/#sec-miniapp-zip-container
 */
export async function readStructure(
  read: ReadBytes,
  size: number,
  limits: ContainerLimits,
): Promise<Result<ContainerStructure>> {
  if (size > limits.maxContainerBytes) return refuseContainerSize(limits);
  const tailStart = Math.max(0, size - END_BYTES);
  const end = readEndOfCentralDirectory(await read(tailStart, size - tailStart), tailStart);
  if (!end.ok) return end;
  const { entryCount, directoryStart, directoryEnd } = end.value;
  const counted = checkEntryCount(entryCount, limits);
  if (!counted.ok) return counted;
  const directory = readCentralDirectory(
    await read(directoryStart, directoryEnd - directoryStart),
    entryCount,
    limits,
  );
  if (!directory.ok) return directory;
  const entries = directory.value;
  const names = checkNames(entries, limits);
  if (!names.ok) return names;
  const layout = await readEntryLayout(read, entries, directoryStart);
  if (!layout.ok) return layout;
  const { extents, entriesEnd } = layout.value;
  const block = await readSigningBlock(read, entriesEnd, directoryStart - entriesEnd, limits);
  if (!block.ok) return block;
  return success({ entries, extents, signingBlock: block.value }, [...directory.warnings, ...names.warnings]);
}

/** Most packages are not signed: what knows of signatures is loaded where something stands there. */
async function readSigningBlock(
  read: ReadBytes,
  start: number,
  length: number,
  limits: ContainerLimits,
): Promise<Result<SigningBlock | undefined>> {
  if (length <= 0) return success(undefined);
  const { checkSigningBlockSize, locateSigningBlock } = await import('./signing-block.ts');
  const bounded = checkSigningBlockSize(length, limits);
  return bounded.ok ? locateSigningBlock(await read(start, length), start) : bounded;
}
