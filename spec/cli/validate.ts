import { Command } from 'commander';
import { readFile, stat } from 'node:fs/promises';
import { DEFAULT_CONTAINER_LIMITS } from '../packaging/container-limits.ts';
import { writeContainer } from '../packaging/write-container.ts';
import { checkPackage } from './check-package.ts';
import { CommandFailure, fileFailure } from './command-failure.ts';
import { readDirectory } from './read-directory.ts';
import { findingsOf, printFindings } from './report-findings.ts';

/** The container at a path; for a directory, the one that packing it would give. */
async function readPackage(path: string): Promise<Uint8Array> {
  const stats = await stat(path).catch((error: unknown) => {
    throw fileFailure('read', path, error);
  });
  if (stats.isDirectory()) return writeContainer((await readDirectory(path)).files);
  if (stats.size > DEFAULT_CONTAINER_LIMITS.maxContainerBytes) {
    throw new CommandFailure(
      `${path} has ${stats.size} bytes, more than any package may have. Is it the right file?`,
    );
  }
  return readFile(path).catch((error: unknown) => {
    throw fileFailure('read', path, error);
  });
}

/** @returns whether user agents would accept the package */
export async function validate(path: string, options: { readonly json?: boolean } = {}): Promise<boolean> {
  const report = findingsOf(await checkPackage(await readPackage(path)));
  if (options.json) console.log(JSON.stringify({ file: path, ...report }, null, 2));
  else printFindings(path, report);
  return report.valid;
}

export function validateCommand(): Command {
  return new Command('validate')
    .description('check a MiniApp package as a user agent does, and tell what it would refuse or ignore')
    .argument('<file-or-directory>', 'a .ma file, or the directory that one would be packed from')
    .option('--json', 'print the findings as JSON')
    .addHelpText('after', '\nExit code: 0 valid, 1 not valid, 2 not readable or wrong usage.')
    .action(async (path: string, options: { json?: boolean }) => {
      if (!(await validate(path, options))) process.exitCode = 1;
    });
}
