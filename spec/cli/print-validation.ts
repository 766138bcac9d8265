import { styleText } from 'node:util';
import type { Severity } from '../manifest/validation/validate-manifest.ts';
import { printable } from './report-findings.ts';
import type { FileFinding, Validation } from './validation.ts';

/** A hostile manifest can be wrong in thousands of places; people mend a few at a time. */
const MOST_SHOWN = 50;
const COLORS = { must: 'red', should: 'yellow', hint: 'cyan' } as const;

/** Of each severity, how many findings there are. */
export function countSeverities(findings: readonly FileFinding[]): Readonly<Record<Severity, number>> {
  const counts = { must: 0, should: 0, hint: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/**
 * Prints findings for people, each with severity, code, place as editors open it, advice and anchor; then one line that
 * sums up.
 *
 * @param subject the path that was validated
 * @param isFolder whether files of findings are below that path
 */
export function printValidation(subject: string, isFolder: boolean, { findings, omitted }: Validation): void {
  const stream = process.stdout;
  for (const finding of findings.slice(0, MOST_SHOWN)) {
    const { severity, code, anchor, message } = finding;
    console.log(
      `${styleText(COLORS[severity], `${severity} ${code}`, { stream })}${printable(place(finding, subject, isFolder))}`,
    );
    console.log(`  ${printable(message)}`);
    console.log(`  ${styleText('dim', anchor, { stream })}`);
  }
  const unshown = Math.max(0, findings.length - MOST_SHOWN) + omitted;
  if (unshown > 0)
    console.log(`… and ${unshown} more; --json prints ${omitted > 0 ? 'a thousand' : 'all'} of them`);
  const { must, should, hint } = countSeverities(findings);
  const verdict =
    must === 0 ? styleText('green', 'valid', { stream }) : styleText('red', 'not valid', { stream });
  const hints = `${hint} hint${hint === 1 ? '' : 's'}`;
  console.log(`${printable(subject)} is ${verdict} (${must} must, ${should} should, ${hints})`);
}

function place({ file, line, column }: FileFinding, subject: string, isFolder: boolean): string {
  if (file === undefined) return '';
  const position = line === undefined ? '' : `:${line}:${column}`;
  return ` at ${isFolder ? `${subject.replace(/\/+$/, '')}/` : ''}${file}${position}`;
}
