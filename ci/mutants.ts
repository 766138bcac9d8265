import { spawn } from 'node:child_process';
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Mutant } from '@miniapp-tests/conformance/mutants/mutant';
import type { RunFile } from '@miniapp-tests/reports/format/run-file';
import { mutatedCopy } from './mutated-copy.ts';
import { readArguments } from './read-arguments.ts';

const USAGE = `npm run mutants -- [NAME...]

Plants each fault, or those that are named, in a copy of the tree, runs the suite there, and says which tests notice; exit code 1 when it isn't
those that the fault names.`;

const root = join(import.meta.dirname, '..');
const folder = join(root, 'conformance', 'mutants');
const known = readdirSync(folder)
  .filter((file) => file !== 'mutant.ts' && file.endsWith('.ts'))
  .map((file) => basename(file, '.ts'));
const { positionals: chosen } = readArguments(USAGE, { allowPositionals: true });
const unknown = chosen.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`No mutant ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
  process.exit(2);
}

const sound = await verdicts(root, join(root, 'out', 'mutants', 'none'));
let wrong = 0;
for (const name of chosen.length > 0 ? chosen : known) {
  const { default: mutant } = (await import(join(folder, `${name}.ts`))) as { default: Mutant };
  const copy = mutatedCopy(root, mutant);
  try {
    const faulty = await verdicts(copy, join(root, 'out', 'mutants', name));
    const noticed = [...sound.keys()].filter((test) => faulty.get(test) !== sound.get(test));
    const missed = mutant.noticedBy.filter((test) => !noticed.includes(test));
    const extra = noticed.filter((test) => !mutant.noticedBy.includes(test));
    if (missed.length + extra.length > 0) wrong++;
    console.log(`${name}: ${mutant.breaks} Noticed by ${noticed.length} of ${sound.size} tests.`);
    for (const test of noticed) console.log(`  ${test}: ${sound.get(test)} → ${faulty.get(test)}`);
    for (const test of missed) console.log(`  NOT NOTICED by ${test}, which the mutant names`);
    for (const test of extra) console.log(`  not named by the mutant: ${test}`);
  } finally {
    rmSync(copy, { recursive: true });
  }
}
process.exitCode = wrong === 0 ? 0 : 1;

async function verdicts(tree: string, out: string): Promise<Map<string, string>> {
  rmSync(out, { recursive: true, force: true });
  const args = ['--conditions=source', join(tree, 'harness/cli/main.ts'), 'run', '--out', out];
  const child = spawn(process.execPath, args, { cwd: tree, stdio: ['ignore', 'ignore', 'inherit'] });
  await new Promise((resolve) => child.on('exit', resolve));
  const run = JSON.parse(readFileSync(join(out, 'run.json'), 'utf8')) as RunFile;
  return new Map(run.results.map(({ id, verdict }) => [id, verdict]));
}
