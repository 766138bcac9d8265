import type { LogEntry } from './event-log.ts';

/** Reads `run.jsonl`. A truncated last line is left out; anything else that is wrong throws with its line number. */
export function readLog(text: string): LogEntry[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as LogEntry);
}
