/** How much a container may ask of the machine that opens it. Sizes in bytes. */
export interface ContainerLimits {
  /** The container itself. */
  readonly maxContainerBytes: number;
  /** Entries, directories included. */
  readonly maxEntries: number;
  /** One file, unpacked. */
  readonly maxEntryBytes: number;
  /** All files together, unpacked. */
  readonly maxTotalBytes: number;
  /** Unpacked to packed size of one file; only looked at in files larger than {@link RATIO_FLOOR_BYTES}. */
  readonly maxRatio: number;
  /** Names in one path. */
  readonly maxDepth: number;
  /** The signing block. */
  readonly maxSigningBlockBytes: number;
}

const MEBIBYTE = 1024 * 1024;

export const DEFAULT_CONTAINER_LIMITS: ContainerLimits = {
  maxContainerBytes: 128 * MEBIBYTE,
  maxEntries: 10_000,
  maxEntryBytes: 64 * MEBIBYTE,
  maxTotalBytes: 256 * MEBIBYTE,
  maxRatio: 200,
  maxDepth: 32,
  maxSigningBlockBytes: 4 * MEBIBYTE,
};

/** Small files of one repeated character are honest; a megabyte that comes out of a few kilobytes is looked at. */
export const RATIO_FLOOR_BYTES = MEBIBYTE;
