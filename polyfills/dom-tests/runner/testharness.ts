import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Paths at which tests ask for the harness. */
export const TESTHARNESS = 'resources/testharness.js';
export const TESTHARNESS_REPORT = 'resources/testharnessreport.js';

/** The text of testharness.js, which the package wpt-runner brings. */
export async function readTestharness(): Promise<string> {
  const runner = createRequire(import.meta.url).resolve('wpt-runner');
  return readFile(join(dirname(runner), '..', 'testharness', 'testharness.js'), 'utf8');
}

/** The script that tells the runner what a file gave, by a function `reportDomTests` of the page. */
export function readReport(): Promise<string> {
  return readFile(new URL('../in-page/report-results.js', import.meta.url), 'utf8');
}
