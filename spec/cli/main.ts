import { Command, CommanderError } from 'commander';
import { styleText } from 'node:util';
import { CommandFailure, packageCommands } from './commands.ts';
import { printable } from './report-findings.ts';

const USAGE = 2;

const program = new Command('miniapp')
  .description('Tools for MiniApp packages (https://w3c.github.io/miniapp-packaging/)')
  .exitOverride();
for (const command of packageCommands()) program.addCommand(command.copyInheritedSettings(program));

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : USAGE;
  } else if (error instanceof CommandFailure) {
    console.error(`${styleText('red', 'error', { stream: process.stderr })} ${printable(error.message)}`);
    process.exitCode = USAGE;
  } else {
    throw error;
  }
}
