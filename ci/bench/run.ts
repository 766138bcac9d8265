import { fork } from 'node:child_process';
import { cpus, loadavg, totalmem, type as system, release } from 'node:os';
import { join } from 'node:path';
import type { BenchmarkResult } from './benchmark-result.ts';
import type { ChildMessage } from './child.ts';
import { describeResult } from './describe-result.ts';
import { findBenchmarks, type BenchmarkFile } from './find-benchmarks.ts';
import { readArguments } from '../read-arguments.ts';

const USAGE = `npm run bench -- [NAME...] [--rounds N] [--json]

Runs benchmarks one after another, and says which claims hold; exit code 1 when one doesn't. NAME is how names begin: bench -- logic-layer
--rounds  how often each contender takes its turn; default each benchmark's own`;

const { values, positionals } = readArguments(USAGE, {
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    folder: { type: 'string', default: import.meta.dirname },
  },
});
const rounds = values.rounds === undefined ? undefined : Number(values.rounds);
if (rounds !== undefined && !(Number.isInteger(rounds) && rounds > 0)) {
  console.error(`--rounds takes a whole number from 1 on, not ${values.rounds}.`);
  process.exit(2);
}
const chosen = findBenchmarks(positionals, values.folder);
if (chosen.length === 0) {
  const known = findBenchmarks([], values.folder).map(({ name }) => name);
  console.error(`No benchmark begins with ${positionals.join(' or ')}. There are: ${known.join(', ')}.`);
  process.exit(2);
}

const machine = describeMachine();
if (!values.json) console.log(`${machine}\n`);
const results: BenchmarkResult[] = [];
const broken: string[] = [];
for (const [index, benchmark] of chosen.entries()) {
  const outcome = await measureInChild(benchmark, `[${index + 1}/${chosen.length}] ${benchmark.name}`);
  if (typeof outcome === 'string') {
    broken.push(benchmark.name);
    console.error(`${benchmark.name} could not be measured:\n${outcome}\n`);
  } else {
    results.push(outcome);
    if (!values.json) console.log(describeResult(outcome, process.stdout));
  }
}

const claims = results.flatMap((result) => result.claims);
const failed = claims.filter(({ passed }) => !passed).length;
if (values.json) {
  const date = new Date().toISOString();
  console.log(JSON.stringify({ date, machine, benchmarks: results, broken }, null, 2));
} else {
  const trouble = broken.length > 0 ? `; broken: ${broken.join(', ')}` : '';
  console.log(`${claims.length - failed} of ${claims.length} claims hold${trouble}`);
}
process.exitCode = failed + broken.length > 0 ? 1 : 0;

/** The result, or why there is none. */
function measureInChild({ name, file }: BenchmarkFile, label: string): Promise<BenchmarkResult | string> {
  const args = [file, name, ...(rounds === undefined ? [] : [String(rounds)])];
  const child = fork(join(import.meta.dirname, 'child.ts'), args, {
    execArgv: ['--conditions=source', '--expose-gc', '--no-flush-bytecode'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return new Promise((resolve) => {
    let outcome: BenchmarkResult | string = 'Its process ended without a result.';
    child.on('message', (message: ChildMessage) => {
      if ('progress' in message) showProgress(`${label}: ${message.progress}`);
      else outcome = 'result' in message ? message.result : message.error;
    });
    child.on('exit', () => {
      showProgress('');
      resolve(outcome);
    });
  });
}

/** One line that is written over, where somebody is looking. */
function showProgress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[2K${text.slice(0, process.stderr.columns - 1)}`);
}

function describeMachine(): string {
  const processors = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const load = loadavg()[0] ?? 0;
  return [
    `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown processor'}, ${memory} GiB`,
    `${system()} ${release()}, Node ${process.versions.node} (V8 ${process.versions.v8})`,
    `load ${load.toFixed(1)}${load > processors.length ? ' (busy: ratios near their limits say little)' : ''}`,
  ].join('; ');
}
