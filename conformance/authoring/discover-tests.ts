import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import aliases from '../aliases.json' with { type: 'json' };
import type { ConformanceTest } from './test-format.ts';

/** The folders of tests. Those in `authoring` and `statements` test the suite itself. */
export const TEST_FOLDERS = [
  'manifest',
  'packaging',
  'addressing',
  'lifecycle',
  'widget',
  'navigation',
  'isolation',
] as const;

export interface DiscoveredTest {
  /** Its path below `conformance`, without extension: `lifecycle/page-hidden-on-close`. */
  readonly id: string;
  /** Absolute. */
  readonly file: string;
  /** The file's text, for the page about the test. */
  readonly source: string;
  readonly definition: ConformanceTest;
}

/** Earlier ids of renamed tests, each with the id it has now. An id is never given to another test. */
export const ALIASES: ReadonlyMap<string, string> = new Map(Object.entries(aliases));

/**
 * Finds and imports every test of the suite, in the order of the ids.
 *
 * @throws Error when a test file cannot be imported or exports no test; the message names the file
 */
export async function discoverTests(): Promise<DiscoveredTest[]> {
  const root = join(import.meta.dirname, '..');
  const suffix = import.meta.filename.endsWith('.ts') ? '.test.ts' : '.test.js';
  const files = (
    await Promise.all(TEST_FOLDERS.map((folder) => listFiles(join(root, folder), suffix)))
  ).flat();
  const tests = await Promise.all(files.map((file) => load(file, root, suffix)));
  return tests.sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function listFiles(folder: string, suffix: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return entries.filter((name) => name.endsWith(suffix)).map((name) => join(folder, name));
}

async function load(file: string, root: string, suffix: string): Promise<DiscoveredTest> {
  const id = relative(root, file).split(sep).join('/').slice(0, -suffix.length);
  const module = (await import(pathToFileURL(file).href).catch((error: unknown) => {
    throw new Error(`The test ${id} cannot be imported: ${String(error)}. Mend ${file}.`, { cause: error });
  })) as { default?: unknown };
  if (!isTest(module.default)) {
    throw new Error(`The file ${file} exports no test. Write "export default test({ … });" or unit({ … }).`);
  }
  return { id, file, source: await readFile(file, 'utf8'), definition: module.default };
}

/** Enough to tell a test from a stray export; `validateTests` looks at every member. */
function isTest(value: unknown): value is ConformanceTest {
  return (
    typeof value === 'object' &&
    value !== null &&
    'form' in value &&
    ['app', 'unit'].includes(String(value.form))
  );
}
