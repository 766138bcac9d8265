import { Command } from 'commander';
import { styleText } from 'node:util';
import type { Result } from '../result.ts';
import { bundleKind } from './bundle-kind.ts';
import { fileTree } from './file-tree.ts';
import type { Inspection } from './inspection.ts';
import type { FileKind, SignerSummary, VerifyReport } from './kinds.ts';
import { PACKAGE_KIND } from './package-kind.ts';
import { readFileBytes } from './read-file.ts';
import { findingsOf, printable, printFindings } from './report-findings.ts';

/** Each kind that can be looked into, the first that recognises the content. Anything else is taken for a package. */
const KINDS: readonly { kind: FileKind; inspect(bytes: Uint8Array): Promise<Result<Inspection>> }[] = [
  { kind: bundleKind, inspect: async (bytes) => (await import('./inspection.ts')).inspectBundle(bytes) },
  { kind: PACKAGE_KIND, inspect: async (bytes) => (await import('./inspection.ts')).inspectPackage(bytes) },
];

const COLORS = { valid: 'green', invalid: 'red', unsigned: 'yellow' } as const;
const bytesFormat = new Intl.NumberFormat('en');

/**
 * Shows what a package or a bundle holds and who signed it.
 *
 * @returns whether it could be opened. A package's signature that does not hold is shown, not refused: its files are read
 * without it. Of a bundle whose signatures do not hold nothing is shown.
 */
export async function inspectFile(file: string, { json = false }: { json?: boolean } = {}): Promise<boolean> {
  const bytes = await readFileBytes(file);
  const { kind, inspect } = KINDS.find((one) => one.kind.recognises(bytes)) ?? KINDS.at(-1)!;
  const inspection = await inspect(bytes);
  const report = findingsOf(inspection);
  const signature = await kind.verify(bytes, { requireSignature: false, trust: [] });
  if (json) {
    const content = inspection.ok ? inspection.value : { files: [] };
    console.log(
      JSON.stringify(
        { file, kind: kind.name, bytes: bytes.length, ...content, ...report, signature },
        null,
        2,
      ),
    );
  } else if (inspection.ok) {
    print(file, kind.name, bytes.length, inspection.value);
    printSignature(signature);
    if (report.warnings.length > 0) printFindings(file, report);
  } else {
    printFindings(file, report);
  }
  return inspection.ok;
}

function print(file: string, kind: string, length: number, { title, files }: Inspection): void {
  const size = files.reduce((sum, one) => sum + one.size, 0);
  console.log(`${printable(file)}: ${kind}${title === undefined ? '' : `, ${printable(title)}`}`);
  for (const line of fileTree(files)) console.log(line);
  const packed = `${bytesFormat.format(length)} bytes as a ${kind}`;
  console.log(`${files.length} files, ${bytesFormat.format(size)} bytes; ${packed}`);
}

function printSignature({ status, scheme, signers, findings }: VerifyReport): void {
  const how = scheme === undefined ? '' : `, scheme ${scheme}`;
  console.log(`signature: ${styleText(COLORS[status], status)}${how}`);
  for (const signer of signers) printSigner(signer);
  for (const { code, message } of findings) console.log(`  ${styleText('red', code)}: ${printable(message)}`);
}

/** The signer and, where there are certificates, its chain, each issued by the next. */
function printSigner({ name, role, algorithm, certificates }: SignerSummary): void {
  const by = role === undefined ? '' : `${String(role)} `;
  console.log(printable(`  ${by}${name}${algorithm === undefined ? '' : `, ${String(algorithm)}`}`));
  if (!Array.isArray(certificates)) return;
  for (const { subject, notBefore, notAfter, sha256 } of certificates as Record<string, string>[]) {
    console.log(printable(`    ${subject}, valid ${notBefore?.slice(0, 10)} to ${notAfter?.slice(0, 10)}`));
    console.log(`      SHA-256 ${sha256}`);
  }
}

export function inspectCommand(): Command {
  return new Command('inspect')
    .description('show what a package or a web bundle holds, with sizes, and who signed it')
    .argument('<file>', 'a .ma, .wbn or .swbn file; its content tells what it is')
    .option('--json', 'print what was found as JSON')
    .addHelpText(
      'after',
      `
Examples:
  $ miniapp inspect my-app.ma
  $ miniapp inspect signed.ma --json
  $ miniapp inspect my-app.swbn

Exit code: 0 opened, 1 refused, 2 not readable or wrong usage.`,
    )
    .action(async (file: string, options: { json?: boolean }) => {
      if (!(await inspectFile(file, options))) process.exitCode = 1;
    });
}
