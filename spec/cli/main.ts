import { Command, CommanderError } from 'commander';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { styleText } from 'node:util';
import { CommandFailure, packageCommands } from './commands.ts';
import { packageRoot } from './package-root.ts';
import { printable } from './report-findings.ts';

const USAGE = 2;

/** From nothing to a signed package; a test runs the lines, in this order, in an empty folder. */
const FIRST_STEPS = `
Examples, from an empty folder to a signed package:
  $ miniapp init my-app --name "My App" --id org.example.my-app
  $ miniapp validate my-app
  $ miniapp pack my-app
  $ miniapp keygen developer
  $ miniapp sign my-app.ma -o signed.ma --key developer.key --cert developer.crt
  $ miniapp verify signed.ma --require-signature

"miniapp <command> --help" tells more of each. With --json, a command prints one JSON object.
Exit code: 0 done or valid, 1 refused or not valid, 2 not readable or writable or wrong usage.`;

const { version } = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as {
  readonly version: string;
};

const program = new Command('miniapp')
  .description('Tools for MiniApp packages (https://w3c.github.io/miniapp-packaging/)')
  .version(version)
  .showHelpAfterError('(--help tells how to use it)')
  .addHelpText('after', FIRST_STEPS)
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
