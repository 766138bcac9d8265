import type { Result } from '../result.ts';
import { processManifest } from './process-manifest.ts';
import type { ProcessedManifest } from './processed-manifest.ts';
import { readManifest } from './read-manifest.ts';

export { DEEPEST_MANIFEST, LARGEST_MANIFEST, LONGEST_MANIFEST_NAME } from './read-manifest.ts';

/**
 * Processes the bytes of a manifest.json: UTF-8 (a byte order mark is skipped), JSON, then the whole algorithm. Fails
 * with `manifest-too-large`, `manifest-not-utf8`, `manifest-too-deep`, `manifest-name-too-long`, `manifest-not-json`, or as `processManifest`.
 *
 * https://www.w3.org/TR/appmanifest/#dfn-processing-a-manifest
 */
export function parseManifest(bytes: Uint8Array): Result<ProcessedManifest> {
  const read = readManifest(bytes);
  return read.ok ? processManifest(read.value.json) : read;
}
