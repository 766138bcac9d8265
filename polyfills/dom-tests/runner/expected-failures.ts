import { readFile, writeFile } from 'node:fs/promises';
import type { FileResult } from './results.ts';

/** Reasons by the name of a subtest; under `*` the reason why a file as a whole comes to no end. */
export type ExpectedFailures = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A result that is not the one expected. */
export interface Surprise {
  readonly file: string;
  /** Of the subtest; `*` for the file as a whole. */
  readonly name: string;
  readonly got: string;
  readonly message: string;
}

export const WHOLE_FILE = '*';

/** Reads the expectations; none where there is no such file. */
export async function readExpectedFailures(path: string): Promise<ExpectedFailures> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as ExpectedFailures;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw new Error(`${path} could not be read: ${(error as Error).message}`);
  }
}

/** What failed without being expected to, and what was expected to fail and didn't. */
export function surprises(results: readonly FileResult[], expected: ExpectedFailures): Surprise[] {
  return results.flatMap((result) => surprisesOfFile(result, expected[result.file] ?? {}));
}

function surprisesOfFile(
  { file, status, message, tests }: FileResult,
  expected: Readonly<Record<string, string>>,
): Surprise[] {
  const found: Surprise[] = [];
  const isWhole = status === 'OK' && tests.length > 0;
  if (!isWhole) {
    if (WHOLE_FILE in expected) return [];
    found.push({ file, name: WHOLE_FILE, got: status === 'OK' ? 'no tests' : status, message });
  }
  for (const test of tests) {
    if ((test.status === 'PASS') === test.name in expected) {
      found.push({ file, name: test.name, got: test.status, message: test.message });
    }
  }
  if (!isWhole) return found;
  const names = new Set(tests.map(({ name }) => name));
  const stale = Object.keys(expected).filter((name) => !names.has(name));
  return [
    ...found,
    ...stale.map((name) => ({
      file,
      name,
      got: name === WHOLE_FILE ? 'OK' : 'no such test',
      message: '',
    })),
  ];
}

/**
 * Writes expectations that fit the results: what was expected before keeps its reason, what is new gets the given one,
 * what passes goes.
 */
export async function writeExpectedFailures(
  path: string,
  results: readonly FileResult[],
  before: ExpectedFailures,
  reason: string,
): Promise<void> {
  const run = new Set(results.map(({ file }) => file));
  const entries = Object.entries(before).filter(([file]) => !run.has(file));
  for (const { file, status, tests } of results) {
    const names =
      status !== 'OK' || tests.length === 0
        ? [WHOLE_FILE]
        : tests.filter((test) => test.status !== 'PASS').map(({ name }) => name);
    if (names.length === 0) continue;
    const reasons = names.map((name) => [name, before[file]?.[name] ?? reason] as const);
    entries.push([file, Object.fromEntries(reasons)]);
  }
  entries.sort(([one], [other]) => (one < other ? -1 : 1));
  await writeFile(path, `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`);
}
