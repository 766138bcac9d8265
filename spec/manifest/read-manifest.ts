import { failure, success, type Result } from '../result.ts';
import { scanJson } from './json-scan.ts';
import { measureJson, type JsonMeasures } from './measure-json.ts';

/** Bytes (of a text: UTF-16 code units) of a manifest that are still read. */
export const LARGEST_MANIFEST = 1_048_576;
/** Nesting of arrays and objects that is still read. */
export const DEEPEST_MANIFEST = 64;
/**
 * UTF-16 code units of a member's name that are still read: a finding tells the names around it, so that long ones would
 * let a small manifest make large reports.
 */
export const LONGEST_MANIFEST_NAME = 256;

/** A manifest's JSON, before any of its members is looked at. */
export interface ManifestJson {
  /** As it was read, without a byte order mark. */
  readonly text: string;
  readonly json: unknown;
  readonly measures: JsonMeasures;
}

/**
 * Reads the JSON of a manifest: UTF-8 (a byte order mark is skipped), then JSON. Fails with `manifest-too-large`,
 * `manifest-not-utf8`, `manifest-too-deep`, `manifest-name-too-long` or `manifest-not-json`.
 *
 * https://infra.spec.whatwg.org/#parse-json-bytes-to-an-infra-value
 */
export function readManifest(input: string | Uint8Array): Result<ManifestJson> {
  if (input.length > LARGEST_MANIFEST) {
    return refuse(
      'manifest-too-large',
      `The manifest has more than ${LARGEST_MANIFEST} bytes; make it smaller.`,
    );
  }
  let text: string;
  try {
    text = typeof input === 'string' ? input : new TextDecoder('utf-8', { fatal: true }).decode(input);
  } catch {
    return refuse('manifest-not-utf8', 'The manifest is not valid UTF-8; save it in that encoding.');
  }
  if (text.charCodeAt(0) === 0xfeff) text = text.slice(1);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    // Brackets without end are told as such, as are those that an engine's parser gives up on.
    return scanJson(text).depth > DEEPEST_MANIFEST
      ? refuseDeep()
      : refuse(
          'manifest-not-json',
          `The manifest is not JSON: ${error instanceof Error ? error.message : ''}.`,
        );
  }
  const measures = measureJson(json, DEEPEST_MANIFEST);
  if (measures === undefined) return refuseDeep();
  return measures.longestName > LONGEST_MANIFEST_NAME
    ? refuse(
        'manifest-name-too-long',
        `The name of a member has more than ${LONGEST_MANIFEST_NAME} characters; shorten it.`,
      )
    : success({ text, json, measures });
}

function refuse(code: string, message: string): Result<ManifestJson> {
  return failure({ code, path: '', message });
}

function refuseDeep(): Result<ManifestJson> {
  return refuse('manifest-too-deep', `The manifest nests more than ${DEEPEST_MANIFEST} levels; flatten it.`);
}
