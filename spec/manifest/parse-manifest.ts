import { failure, type Result } from '../result.ts';
import { jsonDepth } from './json-depth.ts';
import { processManifest } from './process-manifest.ts';
import type { ProcessedManifest } from './processed-manifest.ts';

/** Bytes of a manifest that are still read. */
export const LARGEST_MANIFEST = 1_048_576;
/** Nesting of arrays and objects that is still read. */
export const DEEPEST_MANIFEST = 64;

/**
 * Processes the bytes of a manifest.json: UTF-8 (a byte order mark is skipped), JSON, then the whole algorithm. Fails
 * with `manifest-too-large`, `manifest-not-utf8`, `manifest-too-deep`, `manifest-not-json`, or as `processManifest`.
 *
 * https://www.w3.org/TR/appmanifest/#dfn-processing-a-manifest
 */
export function parseManifest(bytes: Uint8Array): Result<ProcessedManifest> {
  const refuse = (code: string, message: string): Result<ProcessedManifest> =>
    failure({ code, path: '', message });
  if (bytes.byteLength > LARGEST_MANIFEST) {
    return refuse(
      'manifest-too-large',
      `The manifest has more than ${LARGEST_MANIFEST} bytes; make it smaller.`,
    );
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse('manifest-not-utf8', 'The manifest is not valid UTF-8; save it in that encoding.');
  }
  if (jsonDepth(text) > DEEPEST_MANIFEST) {
    return refuse(
      'manifest-too-deep',
      `The manifest nests more than ${DEEPEST_MANIFEST} levels; flatten it.`,
    );
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return refuse(
      'manifest-not-json',
      `The manifest is not JSON: ${error instanceof Error ? error.message : ''}.`,
    );
  }
  return processManifest(json);
}
