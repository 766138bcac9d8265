import { Command } from 'commander';
import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { validateRunFile } from '@miniapp-tests/reports/format/validate-run-file';
import type { SiteRun } from '@miniapp-tests/reports/site/write-site';
import { Complaint } from '../complaint.ts';
import { makeOutFolder } from '../out-folder.ts';
import { judgeFolder, siteRun, writeSite } from '../runner/write-report.ts';

async function readRunFile(file: string): Promise<SiteRun> {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new Complaint(
      'usage',
      `The run file ${file} can't be read: ${(error as Error).message}. Judge its log again.`,
    );
  }
  const run = validateRunFile(value);
  if (!run.ok)
    throw new Complaint(
      'usage',
      `${file}${run.violations[0]?.path ?? ''}: ${run.violations[0]?.message ?? ''}`,
    );
  return siteRun(run.value, dirname(file));
}

/** A run folder is judged anew when its log is there. */
async function readSource(path: string): Promise<SiteRun> {
  if (!existsSync(path)) {
    throw new Complaint('usage', `${path} is not there. Give the folder of a run, or a run.json.`);
  }
  if (!statSync(path).isDirectory()) return readRunFile(path);
  if (existsSync(join(path, 'run.jsonl'))) return siteRun(await judgeFolder(path), path);
  if (existsSync(join(path, 'run.json'))) return readRunFile(join(path, 'run.json'));
  throw new Complaint(
    'usage',
    `${path} holds neither run.jsonl nor run.json. Give the folder that "mpt run --out" named.`,
  );
}

/** `mpt report`: the matrix of several runs. */
export function reportCommand(): Command {
  return new Command('report')
    .description('judge runs and write the matrix with a column for each')
    .argument('<dir|file...>', 'folders of runs, or run.json files')
    .option('--out <dir>', 'where the site is written', 'out/matrix')
    .action(async (sources: string[], options: { out: string }) => {
      const runs: SiteRun[] = [];
      for (const source of sources) runs.push(await readSource(source));
      makeOutFolder(options.out);
      console.log(await writeSite(runs, options.out));
    });
}
