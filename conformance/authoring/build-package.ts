import { writeContainer } from '@miniapp-tests/spec/packaging/write-container';
import { appIdOf } from './app-id.ts';
import { BASE_FILES, baseManifest, type JsonObject } from './base-app/base-app.ts';
import type { DiscoveredTest } from './discover-tests.ts';
import { APP_PREFIX, PAGE_PREFIX } from './reporting/w3c.ts';
import type { Json } from './test-format.ts';

/** What the package of a test has to know of its run. */
export interface BuildContext {
  /** Origin of the server that logs every request, e.g. `http://127.0.0.1:41000`. */
  readonly witness: string;
  /** Origin of the super app's own server. */
  readonly host: string;
  /** A token of this test in this run, of letters, digits and hyphens. */
  readonly token: string;
  /** Default: the id that `appIdOf` gives. */
  readonly appId?: string;
}

/**
 * Builds a test's package: the base app, the test's manifest patch and files, placeholders filled in, the reporter before each script,
 * written deterministically, and then whatever the test does to its bytes.
 *
 * @throws TypeError for a unit test, which has no package
 */
export function buildPackage(test: DiscoveredTest, context: BuildContext): Uint8Array {
  const { definition, id } = test;
  if (definition.form !== 'app') throw new TypeError(`${id} is a unit test: it has no package to build`);
  const manifest = mergePatch(
    baseManifest(context.appId ?? appIdOf(id), nameOf(id)),
    definition.manifest ?? {},
  );
  const files = new Map<string, string | Uint8Array>([
    ['manifest.json', `${JSON.stringify(manifest, null, 2)}\n`],
    ...BASE_FILES,
  ]);
  for (const [path, content] of Object.entries(definition.files ?? {})) {
    if (content === null) files.delete(path);
    else files.set(path, content);
  }
  const encoder = new TextEncoder();
  const encoded = new Map<string, Uint8Array>();
  for (const [path, content] of files) {
    const text = typeof content === 'string' ? prefixOf(path, files) + fill(content, context) : content;
    encoded.set(path, typeof text === 'string' ? encoder.encode(text) : text);
  }
  const container = writeContainer(encoded);
  return definition.mutilate === undefined ? container : definition.mutilate(container);
}

/** RFC 7396: members of the patch replace, objects are merged, null deletes. */
function mergePatch(target: JsonObject, patch: JsonObject): JsonObject {
  const merged = new Map<string, Json>(Object.entries(target));
  for (const [member, value] of Object.entries(patch)) {
    if (value === null) merged.delete(member);
    else if (isObject(value)) {
      const old = merged.get(member);
      merged.set(member, mergePatch(old !== undefined && isObject(old) ? old : {}, value));
    } else merged.set(member, value);
  }
  return Object.fromEntries(merged);
}

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The test's name in blanks, so that a person recognizes it on the home screen. */
const nameOf = (id: string) => id.slice(id.lastIndexOf('/') + 1).replaceAll('-', ' ');

/** A page's script is the one beside a page's HTML; other scripts report by what these define. */
function prefixOf(path: string, files: ReadonlyMap<string, unknown>): string {
  if (path === 'app.js') return APP_PREFIX;
  const route = /^((?:pages|widgets)\/.+)\.js$/.exec(path)?.[1];
  return route !== undefined && files.has(`${route}.html`) ? PAGE_PREFIX : '';
}

const fill = (text: string, context: BuildContext) =>
  text
    .replaceAll('{{witness}}', context.witness)
    .replaceAll('{{host}}', context.host)
    .replaceAll('{{test}}', context.token);
