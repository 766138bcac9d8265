import { Command } from 'commander';
import { countSeverities, printValidation } from './print-validation.ts';
import { readFileBytes } from './read-file.ts';
import { isDirectory, packedDirectory } from './read-package.ts';
import type { Validation } from './validation.ts';

/** What the beginning of a JSON object is, after a byte order mark and white space. */
const JSON_OBJECT = /^\ufeff?[\t\n\r ]*\{/;
const LONGEST_BEGINNING = 4096;

/** A manifest by its name or its content; everything else is taken for a package, and refused as one. */
function isManifest(path: string, bytes: Uint8Array): boolean {
  const beginning = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    bytes.subarray(0, LONGEST_BEGINNING),
  );
  return path.endsWith('.json') || JSON_OBJECT.test(beginning);
}

async function validation(path: string, directory: boolean): Promise<Validation> {
  const { validateManifestFile, validatePackage } = await import('./validation.ts');
  if (directory) return validatePackage(await packedDirectory(path));
  const bytes = await readFileBytes(path);
  return isManifest(path, bytes) ? validateManifestFile(bytes, path) : validatePackage(bytes);
}

/** @returns whether nothing is broken that the specifications require */
export async function validate(path: string, options: { readonly json?: boolean } = {}): Promise<boolean> {
  const directory = await isDirectory(path);
  const result = await validation(path, directory);
  const { findings, omitted } = result;
  const valid = countSeverities(findings).must === 0;
  if (options.json) {
    console.log(JSON.stringify({ file: path, valid, findings, ...(omitted > 0 && { omitted }) }, null, 2));
  } else {
    const isWithin = directory || findings.some(({ file }) => file !== path);
    printValidation(path, isWithin, result);
  }
  return valid;
}

export function validateCommand(): Command {
  return new Command('validate')
    .description(
      'check a MiniApp package or its manifest, and tell what breaks a requirement or a recommendation',
    )
    .argument('<path>', 'a .ma file, the directory that one would be packed from, or a manifest.json')
    .option('--json', 'print the findings as JSON')
    .addHelpText(
      'after',
      `
Exit code: 0 valid, 1 a requirement is broken (must), 2 not readable or wrong usage.

Examples:
  $ miniapp validate my-app
  $ miniapp validate my-app.ma --json
  $ miniapp validate manifest.json`,
    )
    .action(async (path: string, options: { json?: boolean }) => {
      if (!(await validate(path, options))) process.exitCode = 1;
    });
}
