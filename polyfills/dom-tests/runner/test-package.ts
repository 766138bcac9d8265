import { readFile } from 'node:fs/promises';
import { writeContainer } from '@miniapp-tests/spec/packaging/write-container';
import { pagePath, type TestFile } from './test-file.ts';
import { readReport, readTestharness, TESTHARNESS, TESTHARNESS_REPORT } from './testharness.ts';

/** What the packages of a run have in common. */
export interface PackageParts {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly appScript: string;
  readonly harness: string;
  readonly report: string;
}

/** Where a test's folder is in the package: `/resources/` stays the root's, as tests expect. */
const ROOT = 'pages/';

/** Reads the harness for the worker: the whole in app.js, once; each page makes one of its own. */
export async function readPackageParts(files: ReadonlyMap<string, Uint8Array>): Promise<PackageParts> {
  const testharness = await readTestharness();
  return {
    files,
    appScript: `const createTestharness = (self, window, document, addEventListener) => {\n${testharness}\n};`,
    harness: await readFile(new URL('../in-page/harness-of-page.js', import.meta.url), 'utf8'),
    report: await readReport(),
  };
}

/** The route of a test's page. */
export function routeOf(test: TestFile): string {
  return (ROOT + pagePath(test)).replace(/\.html$/, '');
}

/** A MiniApp whose pages are the tests. */
export function writeTestPackage(
  id: string,
  tests: readonly TestFile[],
  { files, appScript, harness, report }: PackageParts,
): Uint8Array {
  const manifest = {
    app_id: id,
    name: 'DOM tests',
    icons: [{ src: 'icon.svg' }],
    pages: tests.map(routeOf),
    platform_version: { min_code: 1 },
    version: { code: 1, name: '1.0.0' },
  };
  const texts: Record<string, string> = {
    'manifest.json': JSON.stringify(manifest),
    'app.js': appScript,
    'app.css': '',
    'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    [TESTHARNESS]: harness,
    [TESTHARNESS_REPORT]: report,
  };
  for (const test of tests) texts[ROOT + pagePath(test)] = test.html;
  const bytes = new Map([...files].map(([path, content]) => [ROOT + path, content]));
  for (const [path, text] of Object.entries(texts)) bytes.set(path, new TextEncoder().encode(text));
  return writeContainer(bytes);
}
