import { Command } from 'commander';
import { extname } from 'node:path';
import { bundleKind } from '../bundle/bundle-format.ts';
import { CommandFailure } from './command-failure.ts';
import type { ConversionOptions, Format } from './convert-bytes.ts';
import { readFileBytes } from './read-file.ts';
import { findingsOf, printable, printFindings } from './report-findings.ts';
import { writeFileAtomically } from './write-file-atomically.ts';

/** By the extension of the file to write. */
const FORMATS: ReadonlyMap<string, Format> = new Map([
  ['.ma', 'package'],
  ['.wbn', 'web-bundle'],
  ['.swbn', 'signed-web-bundle'],
]);

export interface ConvertOptions extends ConversionOptions {
  readonly json?: boolean;
}

/**
 * Converts a file into the format that the output's extension says.
 *
 * @param input a path; its content says what it is
 * @returns whether the output was written
 * @throws CommandFailure for files that cannot be read or written, and for options that do not fit
 */
export async function convert(input: string, output: string, options: ConvertOptions = {}): Promise<boolean> {
  const to = FORMATS.get(extname(output).toLowerCase());
  if (to === undefined) {
    throw new CommandFailure(`${output} must end with .ma, .wbn or .swbn, which says what to write.`);
  }
  const keys = options.key?.length ?? 0;
  if ((to === 'signed-web-bundle') !== keys > 0) {
    throw new CommandFailure(
      keys > 0
        ? 'Only a signed web bundle takes a --key. Name the output .swbn, or leave the key out.'
        : 'A signed web bundle needs a --key. Make one: miniapp keygen --purpose bundle.',
    );
  }
  const bytes = await readFileBytes(input);
  const from = bundleKind(bytes) ?? 'package'; // what is neither bundle nor package is refused by the strict reader
  if (from === to) throw new CommandFailure(`${input} is a ${from.replaceAll('-', ' ')} already.`);

  const { convertBytes } = await import('./convert-bytes.ts');
  const converted = await convertBytes(bytes, from, to, options);
  if (converted.ok) writeFileAtomically(output, converted.value);
  const report = findingsOf(converted);
  if (options.json) {
    const written = converted.ok ? { output, bytes: converted.value.length } : { output: null };
    console.log(JSON.stringify({ input, from, to, ...written, ...report }, null, 2));
  } else {
    if (!converted.ok || converted.warnings.length > 0) printFindings(input, report);
    console.log(
      converted.ok
        ? `wrote ${printable(output)}: ${to.replaceAll('-', ' ')}, ${converted.value.length} bytes`
        : 'Nothing was written. Mend the errors first.',
    );
  }
  return converted.ok;
}

export function convertCommand(): Command {
  return new Command('convert')
    .description('convert between a MiniApp package, a web bundle and a signed web bundle')
    .argument('<input>', 'a package or bundle, known by its content')
    .argument('<output>', 'the file to write; .ma, .wbn or .swbn says what it becomes')
    .option(
      '--base-url <url>',
      "the URL of the package's root in the bundle (default: relative URLs; of a bundle, where its manifest is)",
    )
    .option(
      '--key <file>',
      'a private key (PEM) for a .swbn: Ed25519 or ECDSA P-256; may be repeated',
      (file, files) => [...(files as string[]), file],
      [] as string[],
    )
    .option('--json', 'print what was done as JSON')
    .addHelpText(
      'after',
      `
The same paths and bytes come back; a signature does not, which is told as a warning. A key for a .swbn is made
by: miniapp keygen --purpose bundle

Examples:
  $ miniapp convert my-app.ma converted.wbn --base-url https://example.org/app/
  $ miniapp convert my-app.wbn converted.ma
  $ miniapp convert my-app.swbn unsigned.ma
  $ miniapp convert my-app.ma signed.swbn --key bundle.key

Exit code: 0 written, 1 refused and not written, 2 not readable or writable or wrong usage.`,
    )
    .action(async (input: string, output: string, options: ConvertOptions) => {
      if (!(await convert(input, output, options))) process.exitCode = 1;
    });
}
