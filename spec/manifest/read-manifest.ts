import { failure, success, type Result } from '../result.ts';
import { scanJson, type JsonScan } from './json-scan.ts';

/** Bytes (of a text: UTF-16 code units) of a manifest that are still read. */
export const LARGEST_MANIFEST = 1_048_576;
/** Nesting of arrays and objects that is still read. */
export const DEEPEST_MANIFEST = 64;

/** A manifest's JSON, before any of its members is looked at. */
export interface ManifestJson {
  /** As it was read, without a byte order mark. */
  readonly text: string;
  readonly json: unknown;
  readonly scan: JsonScan;
}

/**
 * Reads the JSON of a manifest: UTF-8 (a byte order mark is skipped), then JSON. Fails with `manifest-too-large`,
 * `manifest-not-utf8`, `manifest-too-deep` or `manifest-not-json`.
 *
 * https://infra.spec.whatwg.org/#parse-json-bytes-to-an-infra-value
 */
export function readManifest(input: string | Uint8Array): Result<ManifestJson> {
  const refuse = (code: string, message: string): Result<ManifestJson> =>
    failure({ code, path: '', message });
  if (input.length > LARGEST_MANIFEST) {
    return refuse(
      'manifest-too-large',
      `The manifest has more than ${LARGEST_MANIFEST} bytes; make it smaller.`,
    );
  }
  let text: string;
  try {
    text =
      typeof input === 'string'
        ? input.replace(/^\ufeff/, '')
        : new TextDecoder('utf-8', { fatal: true }).decode(input);
  } catch {
    return refuse('manifest-not-utf8', 'The manifest is not valid UTF-8; save it in that encoding.');
  }
  const scan = scanJson(text);
  if (scan.depth > DEEPEST_MANIFEST) {
    return refuse(
      'manifest-too-deep',
      `The manifest nests more than ${DEEPEST_MANIFEST} levels; flatten it.`,
    );
  }
  try {
    return success({ text, json: JSON.parse(text) as unknown, scan });
  } catch (error) {
    return refuse(
      'manifest-not-json',
      `The manifest is not JSON: ${error instanceof Error ? error.message : ''}.`,
    );
  }
}
