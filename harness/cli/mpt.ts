import { Command, CommanderError } from 'commander';
import { CommandFailure, packageCommands } from '@miniapp-tests/spec/cli/commands';
import { Complaint } from '../complaint.ts';
import { whyNotWritten } from '../out-folder.ts';
import { DriverError } from '../drivers/driver-error.ts';
import { devCommand } from './dev-command.ts';
import { EXIT } from './exit-codes.ts';
import { judgeCommand } from './judge-command.ts';
import { listCommand } from './list-command.ts';
import { reportCommand } from './report-command.ts';
import { runCommand } from './run-command.ts';
import { serveCommand } from './serve-command.ts';
import { printable, styled } from './styled.ts';

/** Commander ends with 1 for wrong usage; ours is 2. Each command by itself, since those of other packages come ready. */
function endByThrowing(command: Command): Command {
  command
    .exitOverride()
    .showHelpAfterError('(add --help for what is possible)')
    .helpOption('-h, --help', 'say what is possible')
    .configureOutput({
      writeOut: (text) => console.log(text.trimEnd()),
      writeErr: (text) => console.error(text.trimEnd()),
    });
  command.commands.forEach((one) => endByThrowing(one as Command));
  return command;
}

function program(): Command {
  const mpt = new Command('mpt')
    .description(
      'conformance tests for MiniApp platforms: run them in a super app, judge, and show the matrix',
    )
    .addHelpText(
      'after',
      `
Examples:
  mpt run                          the whole suite on the reference super app
  mpt run lifecycle/ --repeat 3    the tests with "lifecycle/" in their id, three times each
  mpt run --resume out/DIR         go on with a run that was interrupted or killed
  mpt dev my-miniapp               see a MiniApp as you write it
  mpt serve my-miniapp --super-app try a MiniApp in the reference super app
  mpt serve --super-app --tests    try the tests there by hand

Exit codes: 0 all as expected, 1 something was not, 2 wrong usage, 3 trouble with the harness or the machine.`,
    );
  for (const command of [
    runCommand(),
    listCommand(),
    serveCommand(),
    devCommand(),
    reportCommand(),
    judgeCommand(),
    ...packageCommands(),
  ]) {
    mpt.addCommand(command);
  }
  return endByThrowing(mpt.helpCommand('help [command]', 'say what is possible with a command'));
}

/** What a person is told of an error, and the exit code. */
function explain(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.expected : EXIT.usage;
  if (error instanceof Complaint || error instanceof CommandFailure || error instanceof DriverError) {
    console.error(`${styled('red', 'mpt:', process.stderr)} ${printable(error.message)}`);
    const trouble = error instanceof DriverError || (error instanceof Complaint && error.kind === 'trouble');
    return trouble ? EXIT.trouble : EXIT.usage;
  }
  const notWritten = whyNotWritten(error);
  if (notWritten !== undefined) {
    console.error(
      `${styled('red', 'mpt:', process.stderr)} ${notWritten} (${printable((error as Error).message)}). Mend that, then try again.`,
    );
    return EXIT.trouble;
  }
  console.error(
    `${styled('red', 'mpt: something went wrong inside the harness.', process.stderr)} Please report this:`,
  );
  console.error(error);
  return EXIT.trouble;
}

/**
 * The command line.
 * @param words what stands after `mpt`
 * @returns the exit code, see exit-codes.ts
 */
export async function mpt(words: readonly string[]): Promise<number> {
  process.exitCode = EXIT.expected;
  try {
    await program().parseAsync(words, { from: 'user' });
    return Number(process.exitCode);
  } catch (error) {
    return explain(error);
  }
}
