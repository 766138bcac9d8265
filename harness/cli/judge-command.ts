import { Command } from 'commander';
import { exitCode } from '@miniapp-tests/reports/judge/exit-code';
import { summaryLine } from '@miniapp-tests/reports/judge/summary-line';
import { judgeFolder } from '../runner/write-report.ts';

/** `mpt judge`: from log to run file, without a super app. */
export function judgeCommand(): Command {
  return new Command('judge')
    .description('judge a run’s log again and write its run.json')
    .argument('<dir>', 'the folder of a run')
    .action(async (folder: string) => {
      const run = await judgeFolder(folder);
      console.log(summaryLine(run.summary));
      process.exitCode = exitCode(run);
    });
}
