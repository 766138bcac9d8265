import { styleText } from 'node:util';
import type { Result, Violation } from '../result.ts';

/** A hostile manifest can be wrong in thousands of places; people mend a few at a time. */
const MOST_SHOWN = 50;

/** What a check found, as `--json` prints it. */
export interface FindingsReport {
  readonly valid: boolean;
  /** Why user agents refuse the package. */
  readonly errors: readonly Violation[];
  /** What they ignore or put up with. */
  readonly warnings: readonly Violation[];
}

export function findingsOf(result: Result<unknown>): FindingsReport {
  return result.ok
    ? { valid: true, errors: [], warnings: result.warnings }
    : { valid: false, errors: result.violations, warnings: [] };
}

/** A hostile package must not steer the terminal through a file's name. */
export function printable(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu,
    (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`,
  );
}

export function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

function print(kind: string, color: 'red' | 'yellow', { code, path, message }: Violation): void {
  console.log(`${styleText(color, `${kind} ${code}`)}${path === '' ? '' : ` at ${printable(path)}`}`);
  console.log(`  ${printable(message)}`);
}

/** Prints warnings for people, without a verdict: code, place and message each. */
export function printWarnings(warnings: readonly Violation[]): void {
  for (const warning of warnings.slice(0, MOST_SHOWN)) print('warning', 'yellow', warning);
}

/** Prints findings for people: code, place and message each, then one line that sums up. */
export function printFindings(subject: string, { valid, errors, warnings }: FindingsReport): void {
  for (const error of errors.slice(0, MOST_SHOWN)) print('error', 'red', error);
  printWarnings(warnings);
  const unshown = Math.max(0, errors.length - MOST_SHOWN) + Math.max(0, warnings.length - MOST_SHOWN);
  if (unshown > 0) console.log(`… and ${unshown} more; --json prints all of them`);
  const counts = `${count(errors.length, 'error')}, ${count(warnings.length, 'warning')}`;
  const verdict = valid ? styleText('green', 'valid') : styleText('red', 'not valid');
  console.log(`${printable(subject)} is ${verdict} (${counts})`);
}
