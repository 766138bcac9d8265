import type { LogEntry } from './event-log.ts';
import { FormatError } from './format-error.ts';
import { nestingDepth } from './nesting-depth.ts';
import { describe, isLogEntry } from './validators.ts';

/** Limits of a log, in UTF-16 code units, lines and levels: far beyond any honest run. */
export const LOG_LIMITS = { text: 400_000_000, line: 16_000_000, lines: 2_000_000, depth: 200 } as const;

/**
 * Reads `run.jsonl`. A run may have been killed while it wrote, so a last line that does not end (no newline after it,
 * and not JSON) is left out; blank lines are skipped.
 *
 * @throws FormatError with the line's number when any other line is not an entry of format 1 or a limit is passed
 */
export function readLog(text: string): LogEntry[] {
  if (text.length > LOG_LIMITS.text)
    throw new FormatError(`The log is longer than ${LOG_LIMITS.text} characters.`);
  const entries: LogEntry[] = [];
  let number = 0;
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    if (++number > LOG_LIMITS.lines)
      throw new FormatError(`The log has more than ${LOG_LIMITS.lines} lines.`);
    if (end - start > LOG_LIMITS.line) throw wrong(number, `it is longer than ${LOG_LIMITS.line} characters`);
    const line = text.slice(start, end).trim();
    start = end + 1;
    if (line === '') continue;
    const entry = readLine(line, number, newline === -1);
    if (entry) entries.push(entry);
  }
  return entries;
}

function readLine(line: string, number: number, unended: boolean): LogEntry | undefined {
  if (nestingDepth(line, LOG_LIMITS.depth) > LOG_LIMITS.depth) {
    throw wrong(number, `it is nested more than ${LOG_LIMITS.depth} levels deep`);
  }
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    if (unended) return undefined;
    throw wrong(number, 'it is not JSON');
  }
  if (isLogEntry(value)) return value;
  const error = isLogEntry.errors?.[0];
  throw wrong(number, error ? describe(error) : 'it is not an entry of format 1');
}

function wrong(number: number, reason: string): FormatError {
  return new FormatError(
    `Line ${number} of the log cannot be read: ${reason}. Restore the line or start a new run.`,
  );
}
