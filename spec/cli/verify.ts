import { Command } from 'commander';
import { styleText } from 'node:util';
import { CommandFailure } from './command-failure.ts';
import type { FileKind, VerifyReport } from './kinds.ts';
import { PACKAGE_KIND } from './package-kind.ts';
import { certificatesOf } from './pem.ts';
import { readFileBytes, readFileText } from './read-file.ts';
import { printable } from './report-findings.ts';

export interface VerifyCommandOptions {
  readonly json?: boolean;
  readonly requireSignature?: boolean;
  /** Paths of PEM files. */
  readonly trust?: readonly string[];
}

/** What was found of one file. */
interface FileReport extends VerifyReport {
  readonly file: string;
  readonly kind: string;
}

async function readTrust(paths: readonly string[]): Promise<Uint8Array[]> {
  if (paths.length === 0) return [];
  const { readCertificate } = await import('../packaging/signing/certificates.ts');
  const certificates: Uint8Array[] = [];
  for (const path of paths) {
    for (const der of certificatesOf(await readFileText(path), path)) {
      if (!readCertificate(der).ok) {
        throw new CommandFailure(`A certificate in ${path} cannot be read. Is the file complete?`);
      }
      certificates.push(der);
    }
  }
  return certificates;
}

async function verifyFile(
  file: string,
  kinds: readonly FileKind[],
  options: VerifyCommandOptions,
): Promise<FileReport> {
  const bytes = await readFileBytes(file);
  const trust = await readTrust(options.trust ?? []);
  const kind = kinds.find((one) => one.recognises(bytes));
  if (kind === undefined) {
    const finding = {
      code: 'kind-unknown',
      path: '',
      message: `This is no file that can be verified here (${kinds.map(({ name }) => name).join(', ')}). Is it the right one?`,
    };
    return { file, kind: 'unknown', status: 'invalid', signers: [], findings: [finding] };
  }
  const requireSignature = options.requireSignature === true;
  return { file, kind: kind.name, ...(await kind.verify(bytes, { requireSignature, trust })) };
}

const COLORS = { valid: 'green', invalid: 'red', unsigned: 'yellow' } as const;

function print({ file, kind, status, scheme, signers, findings }: FileReport): void {
  const how = scheme === undefined ? '' : `, scheme ${scheme}`;
  console.log(`${printable(file)}: ${styleText(COLORS[status], status)} (${kind}${how})`);
  for (const { name, role, algorithm } of signers) {
    const by = role === undefined ? 'signed' : `signed as ${String(role)}`;
    console.log(printable(`  ${by} by ${name}${algorithm === undefined ? '' : `, ${String(algorithm)}`}`));
  }
  for (const { code, message } of findings) {
    console.log(`  ${styleText('red', code)}: ${printable(message)}`);
  }
}

/**
 * Verifies the signatures of files of any kind that is known.
 *
 * @param kinds asked in this order
 * @returns whether none is refused
 */
export async function verifyFiles(
  files: readonly string[],
  kinds: readonly FileKind[],
  options: VerifyCommandOptions = {},
): Promise<boolean> {
  const reports: FileReport[] = [];
  for (const file of files) reports.push(await verifyFile(file, kinds, options));
  if (options.json) {
    console.log(JSON.stringify(reports.length === 1 ? reports[0] : { files: reports }, null, 2));
  } else {
    reports.forEach(print);
  }
  return reports.every(({ findings }) => findings.length === 0);
}

/** @param more kinds beside MiniApp packages, asked first */
export function verifyCommand(more: readonly FileKind[] = []): Command {
  const kinds = [...more, PACKAGE_KIND];
  return new Command('verify')
    .description(
      `verify who signed a file and that it was not changed since (${kinds.map(({ name }) => name).join(', ')})`,
    )
    .argument('<file...>', 'the files; their content tells what they are')
    .option('--json', 'print what was found as JSON')
    .option('--require-signature', 'refuse a file that is not signed')
    .option(
      '--trust <cert.pem...>',
      'refuse signers who have none of these certificates, nor one issued under them',
    )
    .addHelpText(
      'after',
      `
Examples:
  $ miniapp verify signed.ma
  $ miniapp verify signed.ma --trust developer.crt --require-signature
  $ miniapp verify my-app.ma --json

Exit code: 0 valid or unsigned, 1 refused, 2 not readable or wrong usage.`,
    )
    .action(async (files: string[], options: VerifyCommandOptions) => {
      if (!(await verifyFiles(files, kinds, options))) process.exitCode = 1;
    });
}
