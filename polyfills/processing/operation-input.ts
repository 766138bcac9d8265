import type { HostConfiguration } from '@miniapp-tests/spec/packaging/process-package';
import { isJsonObject, type Json, type JsonObject } from './json.ts';

/** An input that is not what its operation takes; the caller made a mistake, not the MiniApp. */
export class InputError extends Error {}

/** The host that a test means when it names none: platform version 1, in English only. */
const DEFAULT_HOST: HostConfiguration = { platformVersion: 1, locale: 'en', supportedLocales: ['en'] };

export function objectInput(input: Json): JsonObject {
  if (!isJsonObject(input)) throw new InputError('The input must be an object.');
  return input;
}

export function textMember(input: JsonObject, member: string): string {
  const text = input[member];
  if (typeof text !== 'string') throw new InputError(`The input's "${member}" must be a string.`);
  return text;
}

/** Bytes travel as `{"base64": "..."}`. */
export function bytesMember(input: JsonObject, member: string): Uint8Array {
  const written = input[member];
  if (!isJsonObject(written)) throw new InputError(`The input's "${member}" must be {"base64": "..."}.`);
  try {
    return Uint8Array.from(atob(textMember(written, 'base64')), (character) => character.charCodeAt(0));
  } catch {
    throw new InputError(`The input's "${member}" is not base64.`);
  }
}

/** One of the values, or undefined for null or nothing. */
export function choiceMember<Value extends string>(
  input: JsonObject,
  member: string,
  values: readonly Value[],
): Value | undefined {
  const written = input[member] ?? null;
  const value = values.find((candidate) => candidate === written);
  if (value === undefined && written !== null) {
    throw new InputError(`The input's "${member}" must be one of ${values.join(', ')}, or null.`);
  }
  return value;
}

/** The member `host`, each part of it by default as `DEFAULT_HOST` says. */
export function hostMember(input: JsonObject): HostConfiguration {
  const written = input['host'] ?? {};
  if (!isJsonObject(written)) throw new InputError('The input\'s "host" must be an object.');
  const { platformVersion, releaseType, deviceType, locale, supportedLocales } = written;
  return {
    platformVersion: typeof platformVersion === 'number' ? platformVersion : DEFAULT_HOST.platformVersion,
    ...(typeof releaseType === 'string' ? { releaseType } : {}),
    ...(typeof deviceType === 'string' ? { deviceType } : {}),
    locale: typeof locale === 'string' ? locale : DEFAULT_HOST.locale,
    supportedLocales: Array.isArray(supportedLocales)
      ? supportedLocales.filter((tag) => typeof tag === 'string')
      : DEFAULT_HOST.supportedLocales,
  };
}
