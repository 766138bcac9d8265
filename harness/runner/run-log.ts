import { closeSync, fdatasyncSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import type { LogEntry } from '@miniapp-tests/reports/format/event-log';

type WithoutTime<T> = T extends unknown ? Omit<T, 't'> : never;
/** An entry, before the log gives it its time. */
export type NewEntry = WithoutTime<LogEntry>;

/** `run.jsonl`: each entry is on the disk before `append` returns, so that a killed run loses nothing. */
export class RunLog {
  readonly #file: number;
  readonly #now: () => number;

  /** Opens the file for appending; a last line that was cut off by a kill is taken away. */
  constructor(path: string, now: () => number = Date.now) {
    this.#file = openSync(path, 'a+');
    this.#now = now;
    const bytes = readFileSync(path);
    const whole = bytes.lastIndexOf(10) + 1;
    if (whole < bytes.length) ftruncateSync(this.#file, whole);
  }

  append(entry: NewEntry | LogEntry): void {
    const line = `${JSON.stringify({ t: this.#now(), ...entry })}\n`;
    const bytes = Buffer.from(line);
    for (let written = 0; written < bytes.length;) written += writeSync(this.#file, bytes, written);
    fdatasyncSync(this.#file);
  }

  close(): void {
    closeSync(this.#file);
  }
}
