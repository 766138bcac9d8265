import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunFile } from '@miniapp-tests/reports/format/run-file';
import { readArguments } from './read-arguments.ts';

const USAGE = `npm run stability -- [FILTER...] [--runs N] [--repeat N] [--out DIR]

Does one run give the same verdicts every time? Exit code 1 when it doesn't.
--runs    default 20
--repeat  how often each run runs each test; default 3
--out     default out/stability`;

const { values, positionals } = readArguments(USAGE, {
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '20' },
    repeat: { type: 'string', default: '3' },
    out: { type: 'string', default: 'out/stability' },
  },
});

const runs = Number(values.runs);
const root = join(import.meta.dirname, '..');
let first: Map<string, string> | undefined;
let unstable = 0;
for (let n = 1; n <= runs; n++) {
  const folder = join(root, values.out, String(n));
  const began = performance.now();
  const code = await mpt(['run', ...positionals, '--repeat', values.repeat, '--out', folder]);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const verdicts = verdictsOf(JSON.parse(readFileSync(join(folder, 'run.json'), 'utf8')) as RunFile);
  first ??= verdicts;
  const changed = [...verdicts].filter(([test, verdict]) => first?.get(test) !== verdict);
  if (changed.length > 0 || verdicts.size !== first.size) unstable++;
  console.log(
    `run ${n} of ${runs}: ${verdicts.size} tests, exit code ${code}, ${seconds} s, ${changed.length} changed`,
  );
  for (const [test, verdict] of changed)
    console.log(`  ${test}: ${first.get(test)} in run 1, now ${verdict}`);
}
console.log(
  unstable === 0
    ? `${runs} runs with identical verdicts`
    : `${unstable} of ${runs} runs differ from the first`,
);
process.exitCode = unstable === 0 ? 0 : 1;

/** Each test's verdict with k/n, which is what must not change between runs. */
function verdictsOf(run: RunFile): Map<string, string> {
  return new Map(run.results.map(({ id, verdict, passed, runs }) => [id, `${verdict} ${passed}/${runs}`]));
}

function mpt(args: string[]): Promise<number> {
  const child = spawn(join(root, 'node_modules', '.bin', 'mpt'), args, {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 3)));
}
