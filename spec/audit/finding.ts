import type { Violation } from '../result.ts';

/** error: a store should not host the package; warning: someone should look; hint: could be better. */
export type AuditSeverity = 'error' | 'warning' | 'hint';

/** Where in a file; lines and columns count from 1, columns in UTF-16 code units. */
export interface Place {
  readonly path: string;
  readonly line?: number;
  readonly column?: number;
}

/** One thing that the audit found; `path` is the file's. */
export interface AuditFinding extends Violation {
  readonly severity: AuditSeverity;
  readonly line?: number;
  readonly column?: number;
}

export function finding(
  severity: AuditSeverity,
  code: string,
  { path, line, column }: Place,
  message: string,
): AuditFinding {
  return {
    code,
    path,
    message,
    severity,
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
  };
}

/** A piece of hostile text for a message: not longer than a person reads. */
export function quoted(text: string): string {
  const MOST = 80;
  return `"${text.length > MOST ? `${text.slice(0, MOST)}…` : text}"`;
}
