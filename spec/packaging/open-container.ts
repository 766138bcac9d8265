import { success, type Result } from '../result.ts';
import { DEFAULT_CONTAINER_LIMITS, type ContainerLimits } from './container-limits.ts';
import { readEntry } from './read-entry.ts';
import { readStructure, type ContainerStructure } from './read-structure.ts';
import type { SigningBlock } from './signing-block.ts';

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

/** Files with their contents, as a container. */
export function containerOf(
  files: ReadonlyMap<string, Uint8Array>,
  signingBlock: SigningBlock | undefined,
): Container {
  return {
    paths: [...files.keys()],
    has: (path) => files.has(path),
    read: (path) => files.get(path),
    ...(signingBlock !== undefined && { signingBlock }),
  };
}

/** Reads all entries, a few at a time, and stops at the first that is bad. */
async function readEntries(
  bytes: Uint8Array,
  { entries, extents }: ContainerStructure,
): Promise<Result<Map<string, Uint8Array>>> {
  const files = new Map<string, Uint8Array>();
  const started: (Result<Uint8Array> | Promise<Result<Uint8Array>>)[] = [];
  for (const [index, { path, isDirectory }] of entries.entries()) {
    while (started.length < Math.min(index + CONCURRENCY, entries.length)) {
      const { dataStart, dataEnd } = extents[started.length]!;
      started.push(readEntry(bytes.subarray(dataStart, dataEnd), entries[started.length]!));
    }
    const result = started[index]!;
    const content = result instanceof Promise ? await result : result;
    if (!content.ok) return content;
    if (!isDirectory) files.set(path, content.value);
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
  const structure = await readStructure(
    (offset, length) => bytes.subarray(offset, offset + length),
    bytes.length,
    { ...DEFAULT_CONTAINER_LIMITS, ...limits },
  );
  if (!structure.ok) return structure;
  const files = await readEntries(bytes, structure.value);
  if (!files.ok) return files;
  return success(containerOf(files.value, structure.value.signingBlock), structure.warnings);
}
