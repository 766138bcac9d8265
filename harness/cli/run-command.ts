import { Command } from 'commander';
import { join } from 'node:path';
import { exitCode } from '@miniapp-tests/reports/judge/exit-code';
import { summaryLine } from '@miniapp-tests/reports/judge/summary-line';
import { Complaint } from '../complaint.ts';
import { beginRun, type PreparedRun, resumeRun } from '../runner/start-run.ts';
import { EXIT } from './exit-codes.ts';
import { interruption } from './interruption.ts';
import { factor, wholeNumber } from './option-values.ts';
import { Progress } from './progress.ts';
import { styled } from './styled.ts';

interface RunOptions {
  readonly product?: string;
  readonly repeat: number;
  readonly out?: string;
  readonly bail?: true;
  readonly timeoutMultiplier: number;
  readonly resume?: string;
  readonly json?: true;
}

const DEFAULT_PRODUCT = 'reference-chromium';

/** As it can be typed again. */
function commandLine(): string {
  const quote = (word: string) =>
    /^[\w./:=@%+,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
  return ['mpt', ...process.argv.slice(2).map(quote)].join(' ');
}

async function prepare(filters: readonly string[], options: RunOptions): Promise<PreparedRun> {
  if (options.resume !== undefined) {
    if (filters.length > 0 || options.out !== undefined) {
      throw new Complaint(
        'usage',
        '--resume goes on with the tests, the product and the folder that its run began with: leave out filters and --out.',
      );
    }
    return resumeRun(options.resume, options.product);
  }
  const { repeat, timeoutMultiplier, product = DEFAULT_PRODUCT, out = join('out', product) } = options;
  return beginRun({ filters, product, repeat, timeoutMultiplier, out, command: commandLine() });
}

async function run(filters: readonly string[], options: RunOptions): Promise<void> {
  const prepared = await prepare(filters, options);
  const { plan, attempts, out } = prepared;
  const say = (text: string) => console.error(styled('gray', text, process.stderr));
  if (prepared.movedTo) say(`The earlier run of ${out} was put aside: ${prepared.movedTo}`);
  const rest = options.resume === undefined ? '' : `, ${attempts.length} attempts to go`;
  say(`${plan.tests.length} tests × ${plan.repeat} on ${plan.product.name}${rest}`);
  // Loaded late: the driver's libraries take longer to load than "mpt list" takes.
  const { carryOut } = await import('../runner/carry-out.ts');
  const { signal, release } = interruption();
  const progress = new Progress(attempts.length);
  try {
    const { run, index, stopped } = await carryOut(prepared, {
      bail: options.bail === true,
      signal,
      listener: progress,
    });
    progress.finish();
    if (stopped !== undefined) {
      console.error(`The run was stopped (${stopped}); its log is kept. Go on with: mpt run --resume ${out}`);
    }
    if (options.json)
      console.log(JSON.stringify({ summary: run.summary, complete: run.complete, out, index }));
    else console.log(`${summaryLine(run.summary)}\n${index}`);
    process.exitCode = stopped === undefined ? exitCode(run) : EXIT.unexpected;
  } catch (error) {
    progress.finish();
    say(`The log was kept: ${join(out, 'run.jsonl')}. Go on with: mpt run --resume ${out}`);
    throw error;
  } finally {
    progress.finish();
    release();
  }
}

/** `mpt run`: the tests in a super app. */
export function runCommand(): Command {
  return new Command('run')
    .description('run tests in a super app, judge them and write the matrix')
    .argument('[filter...]', 'parts of test ids, or ids of statements; without one, all tests')
    .option('-p, --product <id|file>', `the super app (default: ${DEFAULT_PRODUCT})`)
    .option('-n, --repeat <count>', 'how often each test is run', wholeNumber(1, 1000), 1)
    .option('-o, --out <dir>', 'folder for log, run file, evidence and site (default: out/PRODUCT)')
    .option('--bail', 'stop at the first verdict that was not expected')
    .option('--timeout-multiplier <factor>', 'multiply every waiting time, for slow machines', factor, 1)
    .option('--resume <dir>', 'go on with the run of this folder')
    .option('--json', 'the closing summary as JSON')
    .action(run);
}
