import { Command } from 'commander';
import { createHash } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { writeContainer } from '../packaging/write-container.ts';
import { checkPackage } from './check-package.ts';
import { CommandFailure } from './command-failure.ts';
import { readDirectory } from './read-directory.ts';
import { count, findingsOf, printable, printFindings } from './report-findings.ts';
import { writeFileAtomically } from './write-file-atomically.ts';

export interface PackOptions {
  /** Default: the directory's name with `.ma`, in the current directory. */
  readonly output?: string;
  readonly json?: boolean;
  /** Write a package that user agents refuse, too. */
  readonly unchecked?: boolean;
}

function pack(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  try {
    return writeContainer(files);
  } catch (error) {
    throw error instanceof RangeError ? new CommandFailure(error.message) : error;
  }
}

/** @returns whether a container was written */
export async function packDirectory(directory: string, options: PackOptions = {}): Promise<boolean> {
  const output = options.output ?? `${basename(resolve(directory))}.ma`;
  const { files, leftOut } = await readDirectory(directory, output);
  const bytes = pack(files);
  const report = findingsOf(await checkPackage(bytes));
  const written = report.valid || options.unchecked === true;
  if (written) writeFileAtomically(output, bytes);

  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (options.json) {
    const summary = {
      directory,
      file: written ? output : null,
      bytes: bytes.length,
      files: files.size,
      sha256,
      leftOut,
    };
    console.log(JSON.stringify({ ...summary, ...report }, null, 2));
    return written;
  }
  printFindings(directory, report);
  if (leftOut.length > 0) console.log(`left out: ${printable(leftOut.join(', '))}`);
  console.log(
    written
      ? `wrote ${output}: ${count(files.size, 'file')}, ${bytes.length} bytes, SHA-256 ${sha256}`
      : 'Nothing was written. Mend the errors, or pack with --unchecked.',
  );
  return written;
}

export function packCommand(): Command {
  return new Command('pack')
    .description('pack a directory into a MiniApp package; the same files always give the same bytes')
    .argument('<directory>', 'the root directory of the package, where manifest.json is')
    .option('-o, --output <file>', "the package to write (default: the directory's name with .ma)")
    .option('--unchecked', 'write the package even if user agents would refuse it')
    .option('--json', 'print what was done as JSON')
    .addHelpText(
      'after',
      `
Examples:
  $ miniapp pack my-app
  $ miniapp pack my-app -o released.ma --json

Exit code: 0 written, 1 not valid and not written, 2 not readable or writable or wrong usage.`,
    )
    .action(async (directory: string, options: PackOptions) => {
      if (!(await packDirectory(directory, options))) process.exitCode = 1;
    });
}
