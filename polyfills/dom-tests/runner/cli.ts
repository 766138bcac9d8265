import { parseArgs } from 'node:util';
import { writeExpectedFailures } from './expected-failures.ts';
import { describeResults } from './print-results.ts';
import { ENGINES, runDomTests, type Engine } from './run-dom-tests.ts';

const USAGE = `npm run dom-tests -- PATH [--engine ${ENGINES.join('|')}] [--json] [--accept REASON]

Runs a folder of tests written for testharness.js (*.html, *.window.js, *.any.js), or one file, in a MiniApp's worker.
--accept writes PATH/expected-failures.json anew: what fails now is expected, for the reason given.`;

class UsageError extends Error {}

async function main(): Promise<number> {
  if (process.argv.includes('--help')) {
    console.log(USAGE);
    return 0;
  }
  const { path, engine, json, accept } = readArguments();
  const run = await runDomTests(path, engine);
  const { results, surprises } = run;
  console.log(
    json ? JSON.stringify({ engine, results, surprises }, null, 2) : describeResults(results, surprises),
  );
  if (accept !== undefined) await writeExpectedFailures(run.expectedPath, results, run.expected, accept);
  return surprises.length === 0 || accept !== undefined ? 0 : 1;
}

function readArguments(): { path: string; engine: Engine; json: boolean; accept: string | undefined } {
  const options = {
    engine: { type: 'string', default: 'worker' },
    json: { type: 'boolean', default: false },
    accept: { type: 'string' },
  } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const engine = ENGINES.find((known) => known === values.engine);
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0 || engine === undefined) throw new UsageError(USAGE);
  if (values.accept !== undefined && engine !== 'worker') {
    throw new UsageError('Failures are expected of the worker only.');
  }
  return { path, engine, json: values.json, accept: values.accept };
}

try {
  process.exitCode = await main();
} catch (error) {
  const { code } = error as NodeJS.ErrnoException;
  const isUsage = error instanceof UsageError || code?.startsWith('ERR_PARSE_ARGS') || code === 'ENOENT';
  console.error((error as Error).message);
  process.exitCode = isUsage ? 2 : 3;
}
