import { success, type Result } from '../result.ts';
import { boundedReader, SourceUnreadable } from './bounded-reader.ts';
import type { ByteSource } from './byte-source.ts';
import { listFiles, type ContainerEntry } from './container-entry.ts';
import { DEFAULT_CONTAINER_LIMITS, type ContainerLimits } from './container-limits.ts';
import { readEntry } from './read-entry.ts';
import { readStructure } from './read-structure.ts';
import { refuseContainer } from './refuse-container.ts';
import type { SigningBlock } from './signing-block.ts';

export type { ContainerEntry } from './container-entry.ts';

/** A container of which nothing but the structure was read. */
export interface RandomAccessContainer {
  /** All files, in the container's order; directories are not listed. */
  readonly entries: readonly ContainerEntry[];
  /** Located, not verified. */
  readonly signingBlock?: SigningBlock;
  has(path: string): boolean;
  /**
   * Reads, unpacks and checks a file, each time anew. Fails with `file-missing`, `container-unreadable`, or with what is
   * wrong with the entry (`entry-data-malformed`, `entry-size-mismatch`, `entry-crc-mismatch`).
   */
  read(path: string): Promise<Result<Uint8Array>>;
}

/** Turns the failure of a source into a violation. */
async function orUnreadable<T>(reading: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await reading();
  } catch (error) {
    if (!(error instanceof SourceUnreadable)) throw error;
    return refuseContainer(
      'container-unreadable',
      '',
      `The container could not be read: ${error.message}. Open it again.`,
    );
  }
}

/**
 * Opens a container without reading its files: end record, central directory, names, layout and every local header are
 * checked as `openContainer` does, by bounded reads; a file is unpacked and checked when it is asked for. For a
 * package that is larger than what is wanted of it, or larger than memory. Signatures are not verified here.
 *
 * @param source must hold the same bytes while the container is in use
 * @param limits those that differ from {@link DEFAULT_CONTAINER_LIMITS}
 * @returns the container, with warnings about names; or the violations
 * @see https://w3c.github.io/miniapp-packaging/#sec-miniapp-zip-container
 */
export async function openRandomAccess(
  source: ByteSource,
  limits: Partial<ContainerLimits> = {},
): Promise<Result<RandomAccessContainer>> {
  const read = boundedReader(source);
  const structure = await orUnreadable(() =>
    readStructure(read, source.size, { ...DEFAULT_CONTAINER_LIMITS, ...limits }),
  );
  if (!structure.ok) return structure;
  const { entries, extents, signingBlock } = structure.value;
  const files = new Map(
    entries.flatMap((entry, index) =>
      entry.isDirectory ? [] : [[entry.path, { entry, extent: extents[index]! }]],
    ),
  );
  const container: RandomAccessContainer = {
    entries: listFiles(structure.value),
    has: (path) => files.has(path),
    async read(path) {
      const file = files.get(path);
      if (file === undefined) {
        return refuseContainer('file-missing', path, 'The container has no such file. Look at its entries.');
      }
      const { entry, extent } = file;
      return orUnreadable(async () =>
        readEntry(await read(extent.dataStart, extent.dataEnd - extent.dataStart), entry),
      );
    },
    ...(signingBlock !== undefined && { signingBlock }),
  };
  return success(container, structure.warnings);
}
