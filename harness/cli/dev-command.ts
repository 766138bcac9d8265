import { Command } from 'commander';
import { wholeNumber } from './option-values.ts';
import type { DevOptions } from './dev.ts';

/** `mpt dev`: a MiniApp's folder in a page that shows it as it is developed. */
export function devCommand(): Command {
  return new Command('dev')
    .description(
      'show a MiniApp as you write it: hot reload, lifecycle, console, storage, time to interactive',
    )
    .argument('<folder>', 'the folder of a MiniApp, with manifest.json at its top')
    .option('--host <address>', 'address to listen on; other than loopback: HTTPS and a token', '127.0.0.1')
    .option(
      '--port <number>',
      'port to listen on, 0 for any free one; default the same each time, if it is free',
      wholeNumber(0, 65535),
    )
    .option('--open', 'open the page in your browser')
    .option('--json', 'one JSON object a line: where it is served, then each state of the folder')
    .addHelpText(
      'after',
      `
Examples:
  mpt init my-miniapp && mpt dev my-miniapp --open
  mpt dev my-miniapp --host 192.0.2.7    for phones in the same network`,
    )
    .action(async (folder: string, options: DevOptions) => {
      // Loaded late: the bundler and the watcher are only needed here.
      const { dev } = await import('./dev.ts');
      await dev(folder, options);
    });
}
