import { success, type Result } from '../result.ts';
import type { CentralEntry } from './central-directory.ts';
import { RATIO_FLOOR_BYTES, type ContainerLimits } from './container-limits.ts';
import { refuseContainer } from './refuse-container.ts';
import {
  FLAG_DATA_DESCRIPTOR,
  FLAG_ENCRYPTED,
  FLAG_MASKED_HEADERS,
  FLAG_STRONG_ENCRYPTION,
  FLAG_UTF8,
  MAX_UINT32,
  METHOD_DEFLATE,
  METHOD_STORED,
  VERSION_2_0,
} from './zip-records.ts';

const ENCRYPTION_FLAGS = FLAG_ENCRYPTED | FLAG_STRONG_ENCRYPTION | FLAG_MASKED_HEADERS;
/** Two bits tell how hard the packer tried, which a reader need not know. */
const DEFLATE_EFFORT_FLAGS = 0x0006;
const KNOWN_FLAGS = DEFLATE_EFFORT_FLAGS | FLAG_DATA_DESCRIPTOR | FLAG_UTF8;

const FILE_TYPE_MASK = 0o170000;
const REGULAR_FILE = 0o100000;
const DIRECTORY = 0o040000;
const SYMBOLIC_LINK = 0o120000;

/**
 * Refuses what a MiniApp container may not use: encryption, foreign methods, parts of split files, links, bombs.
 *
 * @see https://w3c.github.io/miniapp-packaging/#sec-miniapp-zip-file-requirements
 */
export function checkEntry(entry: CentralEntry, limits: ContainerLimits): Result<undefined> {
  const { path, flags, method, size, compressedSize } = entry;
  const refuse = (code: string, message: string) => refuseContainer(code, path, message);

  if (flags & ENCRYPTION_FLAGS) {
    return refuse(
      'encryption-not-allowed',
      'The entry is encrypted, which is forbidden. Pack it without a password.',
    );
  }
  if (flags & ~KNOWN_FLAGS) {
    return refuse(
      'flags-not-supported',
      `The entry uses ZIP features (flags 0x${flags.toString(16)}) beyond ZIP 2.0.`,
    );
  }
  if (method !== METHOD_STORED && method !== METHOD_DEFLATE) {
    return refuse(
      'method-not-supported',
      `Compression method ${method} is not Stored or Deflate. Pack it with one of these.`,
    );
  }
  if ([compressedSize, size, entry.localStart].includes(MAX_UINT32)) {
    return refuse('zip64-not-supported', 'The entry uses ZIP64. Pack it again without.');
  }
  if (entry.versionNeeded > VERSION_2_0) {
    return refuse(
      'version-not-supported',
      `The entry asks for ZIP ${(entry.versionNeeded / 10).toFixed(1)}; MiniApp containers are ZIP 2.0.`,
    );
  }
  if (entry.disk !== 0) {
    return refuse(
      'container-split',
      'The entry is said to be in another part of a split ZIP file. Pack a single file.',
    );
  }

  const type = entry.mode & FILE_TYPE_MASK;
  if (type === SYMBOLIC_LINK) {
    return refuse('symlink-not-allowed', 'The entry is a symbolic link. Pack the file that it points to.');
  }
  if (type !== 0 && type !== (entry.isDirectory ? DIRECTORY : REGULAR_FILE)) {
    return refuse(
      'file-type-not-allowed',
      'The entry is neither a plain file nor a directory of that name. Leave it out.',
    );
  }
  if (entry.isDirectory && size > 0) {
    return refuse(
      'directory-with-content',
      'The entry is a directory by its name, but has content. Pack it again.',
    );
  }

  if (method === METHOD_STORED && compressedSize !== size) {
    return refuse(
      'entry-size-mismatch',
      `A stored file of ${size} bytes is said to take ${compressedSize} bytes.`,
    );
  }
  if (size > limits.maxEntryBytes) {
    return refuse(
      'entry-too-large',
      `The file has ${size} bytes, more than the ${limits.maxEntryBytes} allowed.`,
    );
  }
  if (size > RATIO_FLOOR_BYTES && size > compressedSize * limits.maxRatio) {
    return refuse(
      'compression-ratio-too-high',
      `${compressedSize} bytes are said to unpack to ${size}, more than ${limits.maxRatio} times as many. Store the file instead.`,
    );
  }
  return success(undefined);
}

/** Refuses more entries than allowed, directories included. */
export function checkEntryCount(count: number, { maxEntries }: ContainerLimits): Result<undefined> {
  if (count <= maxEntries) return success(undefined);
  return refuseContainer(
    'too-many-entries',
    '',
    `The container has ${count} entries, more than the ${maxEntries} allowed. Leave some out.`,
  );
}

/** Refuses files that are larger together than allowed; `total` in bytes. */
export function checkTotal(total: number, { maxTotalBytes }: ContainerLimits): Result<undefined> {
  if (total <= maxTotalBytes) return success(undefined);
  return refuseContainer(
    'total-too-large',
    '',
    `The files unpack to more than ${maxTotalBytes} bytes. Leave some out.`,
  );
}
