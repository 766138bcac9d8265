import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import {
  readExpectedFailures,
  surprises,
  type ExpectedFailures,
  type Surprise,
} from './expected-failures.ts';
import type { FileResult } from './results.ts';
import { runInChromium } from './run-in-chromium.ts';
import { runInJsdom } from './run-in-jsdom.ts';
import { runInWorker } from './run-in-worker.ts';
import { readTestFolder } from './test-file.ts';

export const ENGINES = ['worker', 'worker-not-isolated', 'chromium', 'jsdom'] as const;
export type Engine = (typeof ENGINES)[number];

export interface DomTestRun {
  readonly results: readonly FileResult[];
  readonly surprises: readonly Surprise[];
  readonly expected: ExpectedFailures;
  /** Where the expectations of the worker are, or would be. */
  readonly expectedPath: string;
}

/**
 * Runs the tests of a folder, or one file of it.
 *
 * @param path of a folder of tests, or of one test
 * @throws {Error} when there is no test
 */
export async function runDomTests(path: string, engine: Engine): Promise<DomTestRun> {
  const isFolder = (await stat(path)).isDirectory();
  const directory = isFolder ? path : dirname(path);
  const read = await readTestFolder(directory);
  const tests = isFolder ? read.tests : read.tests.filter((test) => test.path === basename(path));
  if (tests.length === 0)
    throw new Error(`${path} holds no test: *.html with testharness.js, *.window.js, *.any.js.`);
  const folder = { ...read, tests };
  const isWorker = engine === 'worker' || engine === 'worker-not-isolated';
  const results = isWorker
    ? await runInWorker(folder, engine === 'worker')
    : engine === 'chromium'
      ? await runInChromium(folder)
      : await runInJsdom(directory, tests);
  const expectedPath = join(directory, 'expected-failures.json');
  const expected = isWorker ? await readExpectedFailures(expectedPath) : {};
  if (engine !== 'worker-not-isolated') {
    return { results, surprises: surprises(results, expected), expected, expectedPath };
  }
  const more = await readExpectedFailures(join(directory, 'expected-failures-not-isolated.json'));
  const found = surprises(results, merged(expected, more));
  return { results, surprises: found.filter(isNoSynchronousRead), expected, expectedPath };
}

function merged(some: ExpectedFailures, others: ExpectedFailures): ExpectedFailures {
  const files = [...Object.keys(some), ...Object.keys(others)];
  return Object.fromEntries(files.map((file) => [file, { ...some[file], ...others[file] }]));
}

/** Where there is no cross-origin isolation, what asks the host and waits fails with an error that names the missing headers. */
function isNoSynchronousRead({ message }: Surprise): boolean {
  return !message.includes('Cross-Origin-Embedder-Policy');
}
