import type { LogEntry } from '../format/event-log.ts';
import type { RunFile } from '../format/run-file.ts';

/** Judges a whole log. Pure: the same entries give the same run file, on any machine, whenever. */
export function judgeLog(entries: readonly LogEntry[]): RunFile {
  throw new Error(`not judged yet: ${entries.length} entries`);
}
