import { Command } from 'commander';
import { wholeNumber } from './option-values.ts';
import type { ServeOptions } from './serve.ts';

/** `mpt serve`: MiniApps by the package server's protocol, and a super app to try them in. */
export function serveCommand(): Command {
  return new Command('serve')
    .description('serve MiniApps, and tests to try by hand, by the Addressing specification’s protocol')
    .argument('[path...]', 'folders of MiniApps, .ma files, or folders that hold such')
    .option('--host <address>', 'address to listen on; other than loopback: HTTPS and a token', '127.0.0.1')
    .option('--port <number>', 'port of the package server; 0 takes any free one', wholeNumber(0, 65535), 0)
    .option('--super-app', 'serve the reference super app too, and print its URL')
    .option(
      '--tests [filter...]',
      'serve the MiniApps of conformance tests too, and print their URIs; filters as of "mpt run" may follow, so paths go before it',
    )
    .addHelpText(
      'after',
      `
Examples:
  mpt serve my-miniapp --super-app                       try a MiniApp in the reference super app
  mpt serve --super-app --tests lifecycle/ navigation/   try tests by hand
  mpt serve my-miniapp --host 192.0.2.7 --port 8443      for phones in the same network`,
    )
    .action(async (paths: string[], options: ServeOptions) => {
      // Loaded late: the bundler and the certificates' library are only needed here.
      const { serve } = await import('./serve.ts');
      await serve(paths, options);
    });
}
