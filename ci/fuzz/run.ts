import { globSync, mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join, relative } from 'node:path';
import { replay, runCampaign, type CampaignResult } from './campaign.ts';
import type { Observation } from './finding.ts';
import { stopTargetProcesses } from './target-process.ts';
import { readArguments } from '../read-arguments.ts';

const USAGE = `npm run fuzz -- [NAME...] [--minutes M] [--seed TEXT] [--failures N] [--out DIR]
npm run fuzz -- --target NAME --replay FILE

Gives mutated inputs to every target, or to those that are named, and keeps those that fail; --replay gives one of them again.
--minutes   of all targets together; default 1
--failures  a target ends after so many defects of it; default 20`;

const { values, positionals } = readArguments(USAGE, {
  allowPositionals: true,
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: String(Date.now() % 1e6) },
    failures: { type: 'string', default: '20' },
    replay: { type: 'string' },
    target: { type: 'string' },
    folder: { type: 'string', default: join(import.meta.dirname, 'targets') },
    out: { type: 'string', default: join(import.meta.dirname, '..', '..', 'out', 'fuzz') },
  },
});
const known = globSync('*.ts', { cwd: values.folder })
  .map((file) => basename(file, '.ts'))
  .sort();
const asked = values.target === undefined ? positionals : [values.target];
const unknown = asked.filter((name) => !known.includes(name));
const minutes = Number(values.minutes);
const failures = Number(values.failures);
if (unknown.length > 0) usage(`No target ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
if (!(minutes > 0)) usage(`--minutes takes a number above 0, not ${values.minutes}.`);
if (!(failures > 0)) usage(`--failures takes a number above 0, not ${values.failures}.`);
if (values.replay !== undefined && values.target === undefined)
  usage('--replay FILE also needs --target NAME.');

let stopped = false;
process.on('SIGINT', () => {
  stopped = true;
  stopTargetProcesses();
});
process.exitCode = values.replay === undefined ? await fuzz() : await replayFile(values.replay);

async function fuzz(): Promise<number> {
  const names = asked.length > 0 ? asked : known;
  const lanes = Math.min(2, availableParallelism(), names.length);
  const milliseconds = (minutes * 60_000 * lanes) / names.length;
  console.log(`Seed ${values.seed}; ${names.length} targets, ${(milliseconds / 1000).toFixed(0)} s each`);
  const counts = new Map<string, number>();
  const results = new Map<string, CampaignResult>();
  const queue = [...names];
  const ticker = setInterval(() => showProgress(counts), process.stderr.isTTY ? 500 : 30_000);
  const lane = async (): Promise<void> => {
    for (let name = queue.shift(); name !== undefined && !stopped; name = queue.shift()) {
      const target = name;
      const result = await runCampaign({
        name,
        target: join(values.folder, `${name}.ts`),
        out: values.out,
        seed: values.seed,
        milliseconds,
        failures,
        progress: (inputs) => counts.set(target, inputs),
        found: (finding) => report(target, finding),
        stopped: () => stopped,
      });
      counts.delete(name);
      results.set(name, result);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  clearInterval(ticker);
  clearLine();

  for (const [name, { inputs, findings, unconfirmed }] of results) {
    const aside = unconfirmed > 0 ? ` (${unconfirmed} suspected of time or memory, and innocent alone)` : '';
    console.log(`${name}: ${inputs.toLocaleString('en')} inputs, ${findings} failures${aside}`);
  }
  const total = [...results.values()].reduce((sum, { inputs }) => sum + inputs, 0);
  const defects = [...results.values()].reduce((sum, { findings }) => sum + findings, 0);
  console.log(`all: ${total.toLocaleString('en')} inputs in ${minutes} minutes, ${defects} failures`);
  const empty = [...results].filter(([, { inputs }]) => inputs === 0).map(([name]) => name);
  if (stopped) return 130;
  if (empty.length > 0) console.error(`No input was given to ${empty.join(', ')}.`);
  return empty.length + defects > 0 ? 1 : 0;
}

async function replayFile(file: string): Promise<number> {
  const name = values.target ?? '';
  const folder = join(values.out, name);
  mkdirSync(folder, { recursive: true });
  const observations = await replay(join(values.folder, `${name}.ts`), folder, file);
  for (const { kind, detail } of observations) console.error(`${name}: ${kind}: ${detail}`);
  if (observations.length === 0) console.log(`${name}: no failure`);
  return observations.length > 0 ? 1 : 0;
}

function report(name: string, { kind, number, detail, file }: Observation): void {
  clearLine();
  const path = relative(process.cwd(), file);
  console.error(`${name}: ${kind} by input ${number}: ${detail}`);
  console.error(`  again: npm run fuzz -- --target ${name} --replay ${path}\n`);
}

function showProgress(counts: ReadonlyMap<string, number>): void {
  const text = [...counts].map(([name, inputs]) => `${name} ${inputs.toLocaleString('en')}`).join(', ');
  clearLine();
  process.stderr.write(process.stderr.isTTY ? text : `${text}\n`);
}

function clearLine(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[2K');
}

function usage(message: string): never {
  console.error(message);
  process.exit(2);
}
