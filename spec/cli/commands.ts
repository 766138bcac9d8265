import type { Command } from 'commander';
import { initCommand } from './init.ts';
import { packCommand } from './pack.ts';
import { validateCommand } from './validate.ts';

export { CommandFailure } from './command-failure.ts';

/**
 * The commands of the package tools, for the `miniapp` binary and for programs that mount them. They set
 * `process.exitCode` to 1 for a package that is not valid, and throw CommandFailure (exit code 2) for what cannot be
 * read or written.
 */
export function packageCommands(): Command[] {
  return [initCommand(), packCommand(), validateCommand()];
}
