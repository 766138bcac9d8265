import wptRunner from 'wpt-runner';
import type { FileResult, SubtestResult, SubtestStatus } from './results.ts';
import type { TestFile } from './test-file.ts';

/** How wpt-runner marks what neither passed nor failed, at the end of a name. */
const MARKS: readonly (readonly [RegExp, SubtestStatus])[] = [
  [/ \(timeout\)$/, 'TIMEOUT'],
  [/ \(incomplete\)$/, 'NOTRUN'],
  [/ \(precondition failed\)$/, 'PRECONDITION_FAILED'],
];
const HARNESS = /^test harness |^unknown test harness status/;

/** Runs the tests in jsdom by wpt-runner, which lays nothing out and draws nothing. */
export async function runInJsdom(folder: string, tests: readonly TestFile[]): Promise<FileResult[]> {
  const byPage = new Map(tests.map(({ path }) => [path.replace(/\.js$/, '.html'), path]));
  const found: { file: string; trouble: string; tests: SubtestResult[] }[] = [];
  let awaited: 'test' | 'harness' | undefined;
  // Promises of jsdom's windows are the process's own, and a test may reject one on purpose.
  const ignore = (): void => {};
  process.on('unhandledRejection', ignore);
  await wptRunner(folder, {
    filter: (path) => byPage.has(path),
    reporter: {
      startSuite(path) {
        found.push({ file: byPage.get(path) ?? path, trouble: '', tests: [] });
        awaited = 'harness';
      },
      pass(name) {
        found.at(-1)?.tests.push({ name, status: 'PASS', message: '' });
      },
      fail(text) {
        const name = text.trim();
        awaited = HARNESS.test(name) ? 'harness' : 'test';
        if (awaited === 'test') found.at(-1)?.tests.push(failureOf(name, ''));
        else if (found.length > 0) found[found.length - 1]!.trouble = name;
      },
      reportStack(stack) {
        const file = found.at(-1);
        if (file === undefined) return;
        const test = file.tests.at(-1);
        const [message = ''] = stack.split('\n');
        if (awaited === 'harness') file.trouble = message;
        else if (test) file.tests[file.tests.length - 1] = { ...test, message };
      },
    },
  });
  process.off('unhandledRejection', ignore);
  return found.map(({ file, trouble, tests }) => ({
    file,
    status: trouble === '' ? 'OK' : 'ERROR',
    message: trouble,
    tests,
  }));
}

function failureOf(marked: string, message: string): SubtestResult {
  const mark = MARKS.find(([pattern]) => pattern.test(marked));
  return { name: mark ? marked.replace(mark[0], '') : marked, status: mark?.[1] ?? 'FAIL', message };
}
