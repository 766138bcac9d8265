import { mkdir, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import type { RunFile } from '@miniapp-tests/reports/format/run-file';
import { judgeLog } from '@miniapp-tests/reports/judge/judge-log';
import { serializeRunFile } from '@miniapp-tests/reports/judge/serialize-run-file';
import { siteFiles, type SiteRun } from '@miniapp-tests/reports/site/write-site';
import { Complaint } from '../complaint.ts';
import { readRun } from './resume.ts';

/**
 * Judges the log of a run folder and writes its `run.json`.
 * @throws Complaint when the log is not there or can't be judged
 */
export async function judgeFolder(folder: string): Promise<RunFile> {
  const { entries } = readRun(folder);
  let run: RunFile;
  try {
    run = judgeLog(entries);
  } catch (error) {
    throw new Complaint('usage', `${join(folder, 'run.jsonl')} can't be judged: ${(error as Error).message}`);
  }
  await writeFile(join(folder, 'run.json'), serializeRunFile(run));
  return run;
}

/** A run with the evidence that lies in its folder; a log can't name files outside of it. */
export function siteRun(run: RunFile, folder: string): SiteRun {
  const root = resolve(folder);
  return {
    run,
    evidence(file) {
      const path = resolve(root, file);
      if (!path.startsWith(root + sep)) return undefined;
      try {
        return readFileSync(path);
      } catch {
        return undefined;
      }
    },
  };
}

/** Writes the site of the runs into `out`. @returns path of its first page */
export async function writeSite(runs: readonly SiteRun[], out: string): Promise<string> {
  const files = siteFiles(runs);
  for (const [path, content] of files) {
    const file = join(out, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return join(out, 'index.html');
}
