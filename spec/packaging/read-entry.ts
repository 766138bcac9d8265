import { crc32, inflate } from '#inflate';
import { success, type Result } from '../result.ts';
import type { CentralEntry } from './central-directory.ts';
import type { Inflated } from './inflate.ts';
import { refuseContainer } from './refuse-container.ts';
import { METHOD_STORED } from './zip-records.ts';

type Announced = Pick<CentralEntry, 'path' | 'method' | 'size' | 'crc'>;

/** Compares what came out of an entry with what its headers announce. */
export function checkContent(content: Inflated, { path, size, crc }: Announced): Result<Uint8Array> {
  if (content === 'malformed') {
    return refuseContainer(
      'entry-data-malformed',
      path,
      'The compressed data is damaged. Fetch or pack it again.',
    );
  }
  if (content === 'size-mismatch') {
    return refuseContainer(
      'entry-size-mismatch',
      path,
      `The file does not unpack to the ${size} bytes that the container announces. Pack it again.`,
    );
  }
  if (crc32(content) !== crc) {
    return refuseContainer(
      'entry-crc-mismatch',
      path,
      'The content does not match its CRC-32. Fetch it again.',
    );
  }
  return success(content);
}

/**
 * Unpacks an entry and checks its size and CRC-32; at once where the platform inflates at once.
 *
 * @param data as it stands in the container; not kept
 */
export function readEntry(
  data: Uint8Array,
  entry: Announced,
): Result<Uint8Array> | Promise<Result<Uint8Array>> {
  const content = entry.method === METHOD_STORED ? data.slice() : inflate(data, entry.size);
  return content instanceof Promise
    ? content.then((inflated) => checkContent(inflated, entry))
    : checkContent(content, entry);
}
