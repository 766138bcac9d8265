import { parseMiniAppUri, type MiniAppUri } from '@miniapp-tests/spec/addressing/parse-miniapp-uri';
import {
  GLOBAL_EVENTS,
  GLOBAL_STATES,
  globalTransition,
} from '@miniapp-tests/spec/lifecycle/global-lifecycle';
import { PAGE_EVENTS, PAGE_STATES, pageTransition } from '@miniapp-tests/spec/lifecycle/page-lifecycle';
import { parseManifest } from '@miniapp-tests/spec/manifest/parse-manifest';
import { processManifest } from '@miniapp-tests/spec/manifest/process-manifest';
import { determineStartPage } from '@miniapp-tests/spec/packaging/determine-start-page';
import { openContainer } from '@miniapp-tests/spec/packaging/open-container';
import { processPackage } from '@miniapp-tests/spec/packaging/process-package';
import type { Result } from '@miniapp-tests/spec/result';
import type { Json, JsonObject } from './json.ts';
import {
  bytesMember,
  choiceMember,
  hostMember,
  InputError,
  objectInput,
  textMember,
} from './operation-input.ts';
import { manifestOutput, uriOutput } from './operation-output.ts';

/** What an operation answers: a value, or the codes of what was violated. */
export type OperationAnswer = { readonly output: Json } | { readonly failure: string[] };

const OPERATIONS: ReadonlyMap<string, (input: JsonObject) => Promise<Result<Json>>> = new Map([
  ['process-manifest', answerProcessManifest],
  ['parse-uri', answerParseUri],
  ['open-container', answerOpenContainer],
  ['process-package', answerProcessPackage],
  ['determine-start-page', answerDetermineStartPage],
  ['global-lifecycle', answerGlobalLifecycle],
  ['page-lifecycle', answerPageLifecycle],
]);

/**
 * Answers one call of the adapter protocol with the algorithms of `spec`. Never rejects for what a MiniApp can do; an
 * unknown operation fails with `operation-not-supported`, an input of a wrong shape with `operation-input-invalid`.
 */
export async function answerOperation(operation: string, input: Json): Promise<OperationAnswer> {
  const answer = OPERATIONS.get(operation);
  if (answer === undefined) return { failure: ['operation-not-supported'] };
  try {
    const result = await answer(objectInput(input));
    return result.ok ? { output: result.value } : { failure: result.violations.map(({ code }) => code) };
  } catch (error) {
    if (error instanceof InputError) return { failure: ['operation-input-invalid'] };
    throw error;
  }
}

/** `{manifest: parsed JSON}`, or `{manifest: {"base64": bytes}}` where the bytes themselves are the matter. */
async function answerProcessManifest(input: JsonObject): Promise<Result<Json>> {
  const written = input['manifest'];
  const isBytes = typeof written === 'object' && written !== null && 'base64' in written;
  const result = isBytes ? parseManifest(bytesMember(input, 'manifest')) : processManifest(written);
  return map(result, manifestOutput);
}

async function answerParseUri(input: JsonObject): Promise<Result<Json>> {
  return map(parseMiniAppUri(textMember(input, 'uri')), uriOutput);
}

async function answerOpenContainer(input: JsonObject): Promise<Result<Json>> {
  const result = await openContainer(bytesMember(input, 'container'));
  return map(result, ({ paths }) => ({ paths: [...paths].sort() }));
}

async function answerProcessPackage(input: JsonObject): Promise<Result<Json>> {
  const uri = uriMember(input);
  if (!uri.ok) return uri;
  const result = await processPackage(bytesMember(input, 'container'), uri.value, hostMember(input));
  return map(result, ({ startPage, locale, manifest }) => ({ startPage, locale, appId: manifest.app_id }));
}

async function answerDetermineStartPage(input: JsonObject): Promise<Result<Json>> {
  const uri = uriMember(input);
  if (!uri.ok) return uri;
  const container = await openContainer(bytesMember(input, 'container'));
  if (!container.ok) return container;
  const manifest = parseManifest(container.value.read('manifest.json') ?? new Uint8Array());
  if (!manifest.ok) return manifest;
  return map(determineStartPage(container.value, uri.value, manifest.value), (startPage) => ({ startPage }));
}

async function answerGlobalLifecycle(input: JsonObject): Promise<Result<Json>> {
  const event = choiceMember(input, 'event', GLOBAL_EVENTS);
  if (event === undefined) throw new InputError('The input must have an event.');
  return map(globalTransition(choiceMember(input, 'state', GLOBAL_STATES), event), (state) => ({ state }));
}

async function answerPageLifecycle(input: JsonObject): Promise<Result<Json>> {
  const event = choiceMember(input, 'event', PAGE_EVENTS);
  if (event === undefined) throw new InputError('The input must have an event.');
  return map(pageTransition(choiceMember(input, 'state', PAGE_STATES), event), (state) => ({ state }));
}

function uriMember(input: JsonObject): Result<MiniAppUri> {
  return parseMiniAppUri(textMember(input, 'uri'));
}

function map<From, To>(result: Result<From>, change: (value: From) => To): Result<To> {
  return result.ok ? { ...result, value: change(result.value) } : result;
}
