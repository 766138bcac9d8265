import { parseArgs, type ParseArgsConfig } from 'node:util';

/**
 * The arguments of one of the project's scripts. Ends the process where there is nothing to do: with exit code 0 after `--help`, and with 2 when
 * there is something that the script doesn't take.
 *
 * @param usage how the script is called, and what it does
 */
export function readArguments<const Config extends ParseArgsConfig>(
  usage: string,
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  if (process.argv.includes('--help')) {
    console.log(usage);
    process.exit(0);
  }
  try {
    return parseArgs(config);
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
    process.exit(2);
  }
}
