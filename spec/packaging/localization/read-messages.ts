import { measureJson } from '../../manifest/measure-json.ts';
import { isOrderedMap, type OrderedMap } from '../../manifest/ordered-map.ts';
import { failure, success, type Result } from '../../result.ts';

/** How much a localization resource may ask of the machine that reads it. */
export interface LocalizationLimits {
  /** Of one resource, in bytes. */
  readonly maxResourceBytes: number;
  /** How deep its objects may be nested. */
  readonly maxDepth: number;
}

export const DEFAULT_LOCALIZATION_LIMITS: LocalizationLimits = {
  maxResourceBytes: 1024 * 1024,
  maxDepth: 16,
};

/** The messages of one localization resource: strings, in objects that may be nested. */
export type Messages = OrderedMap;

/**
 * Reads a localization resource.
 *
 * @param path only for findings
 * @see https://w3c.github.io/miniapp-packaging/#sec-miniapp-resources-i18n
 */
export function readMessages(
  bytes: Uint8Array,
  path: string,
  limits: LocalizationLimits = DEFAULT_LOCALIZATION_LIMITS,
): Result<Messages> {
  if (bytes.length > limits.maxResourceBytes) {
    return failure({
      code: 'i18n-too-large',
      path,
      message: `The localization resource has more than ${limits.maxResourceBytes} bytes. Make it smaller.`,
    });
  }
  const json = parse(bytes, limits.maxDepth);
  if (json === 'too-deep') {
    const message = `The localization resource is nested deeper than ${limits.maxDepth}. Make it flatter.`;
    return failure({ code: 'i18n-too-deep', path, message });
  }
  if (json === undefined) {
    return failure({
      code: 'i18n-not-json',
      path,
      message: 'A localization resource must be JSON in UTF-8.',
    });
  }
  return isOrderedMap(json)
    ? success(json)
    : failure({
        code: 'i18n-not-key-value-pairs',
        path,
        message: 'A localization resource must be a JSON object.',
      });
}

/** @returns undefined for what is no JSON */
function parse(bytes: Uint8Array, maxDepth: number): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const json: unknown = JSON.parse(text);
    return measureJson(json, maxDepth) === undefined ? 'too-deep' : json;
  } catch {
    return undefined;
  }
}

/**
 * Finds a message. A key names a string of the root, or leads through objects with a full stop between their names:
 * `intro-page.title`. A key that is written as it stands comes first (ERRATA.md, P18).
 *
 * @returns undefined when there is no string
 */
export function findMessage(messages: Messages, key: string): string | undefined {
  if (Object.hasOwn(messages, key)) return typeof messages[key] === 'string' ? messages[key] : undefined;
  let value: unknown = messages;
  for (const name of key.split('.')) {
    if (!isOrderedMap(value) || !Object.hasOwn(value, name)) return undefined;
    value = value[name];
  }
  return typeof value === 'string' ? value : undefined;
}
