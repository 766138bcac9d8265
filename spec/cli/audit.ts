import { Command } from 'commander';
import { styleText } from 'node:util';
import type { AuditFinding, AuditReport } from '../audit/audit-package.ts';
import { checkPackage } from './check-package.ts';
import { readPackage } from './read-package.ts';
import { findingsOf, printable, printFindings } from './report-findings.ts';

const COLORS = { error: 'red', warning: 'yellow', hint: 'cyan' } as const;
/** A hostile package can be wrong in a thousand places; people mend a few at a time. */
const MOST_SHOWN = 50;

function placeOf({ path, line, column }: AuditFinding): string {
  if (path === '') return '';
  return ` at ${printable(path)}${line === undefined ? '' : `:${line}:${column ?? 1}`}`;
}

function print(file: string, { passed, findings, omitted }: AuditReport): void {
  for (const finding of findings.slice(0, MOST_SHOWN)) {
    const head = styleText(COLORS[finding.severity], `${finding.severity} ${finding.code}`, {
      stream: process.stdout,
    });
    console.log(`${head}${placeOf(finding)}`);
    console.log(`  ${printable(finding.message)}`);
  }
  const unshown = Math.max(0, findings.length - MOST_SHOWN);
  if (unshown + omitted > 0) console.log(`… and ${unshown + omitted} more; --json prints ${findings.length}`);
  const counts = (['error', 'warning', 'hint'] as const).map((severity) => {
    const number = findings.filter((finding) => finding.severity === severity).length;
    return `${number} ${severity}${number === 1 ? '' : 's'}`;
  });
  const verdict = styleText(passed ? 'green' : 'red', passed ? 'passed' : 'not passed', {
    stream: process.stdout,
  });
  console.log(`${printable(file)}: ${verdict} (${counts.join(', ')})`);
}

/** @returns whether user agents would accept the package and nothing of severity `error` was found */
export async function audit(
  path: string,
  { json = false }: { readonly json?: boolean } = {},
): Promise<boolean> {
  const checked = await checkPackage(await readPackage(path));
  if (!checked.ok) {
    const { errors } = findingsOf(checked);
    const findings = errors.map((error) => ({ ...error, severity: 'error' as const }));
    if (json) console.log(JSON.stringify({ file: path, passed: false, findings, omitted: 0 }, null, 2));
    else printFindings(path, findingsOf(checked));
    return false;
  }
  const { auditPackage } = await import('../audit/audit-package.ts');
  const report = auditPackage(checked.value.container, checked.value.manifest);
  if (json) console.log(JSON.stringify({ file: path, ...report }, null, 2));
  else print(path, report);
  return report.passed;
}

export function auditCommand(): Command {
  return new Command('audit')
    .description('find what is risky, wasteful or undeclared in a MiniApp package, as a store does')
    .argument('<file-or-directory>', 'a .ma file, or the directory that one would be packed from')
    .option('--json', 'print the findings as JSON')
    .addHelpText(
      'after',
      `
Exit code: 0 passed, 1 not valid or with an error, 2 not readable or wrong usage.

Examples:
  $ miniapp audit my-app.ma
  $ miniapp audit my-app --json`,
    )
    .action(async (path: string, options: { json?: boolean }) => {
      if (!(await audit(path, options))) process.exitCode = 1;
    });
}
