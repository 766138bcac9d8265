import type { LogEntry } from '@miniapp-tests/reports/format/event-log';
import type { AttemptRecord } from '@miniapp-tests/reports/judge/attempt-record';
import type { EvidenceFile } from '@miniapp-tests/reports/format/run-file';
import type { PlannedAttempt } from './plan.ts';
import type { RunLog } from './run-log.ts';

type Of<Type extends LogEntry['type']> = Omit<
  Extract<LogEntry, { readonly type: Type }>,
  't' | 'type' | 'test' | 'repetition'
>;
type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** One attempt as it is made: what happens is logged at once, and kept as the record that the judge takes. */
export class Attempt {
  readonly planned: PlannedAttempt;
  readonly #log: RunLog;
  readonly #name: { readonly test: string; readonly repetition: number };
  readonly #began = performance.now();
  readonly #checkpoints: AttemptRecord['checkpoints'][number][] = [];
  readonly #answers: AttemptRecord['answers'][number][] = [];
  readonly #evidence: EvidenceFile[] = [];
  #host: AttemptRecord['host'];

  constructor(planned: PlannedAttempt, log: RunLog) {
    this.planned = planned;
    this.#log = log;
    this.#name = { test: planned.test.id, repetition: planned.repetition };
    log.append({ type: 'test-start', ...this.#name });
  }

  step(index: number, name: string): void {
    this.#log.append({ type: 'step', ...this.#name, index, do: name });
  }

  checkpoint(checkpoint: Of<'checkpoint'>): void {
    this.#checkpoints.push(checkpoint);
    this.#log.append({ type: 'checkpoint', ...this.#name, ...checkpoint });
  }

  answer(answer: Of<'answer'>): void {
    this.#answers.push(answer);
    this.#log.append({ type: 'answer', ...this.#name, ...answer });
  }

  host(facts: Of<'host'>): void {
    this.#host = facts;
    this.#log.append({ type: 'host', ...this.#name, ...facts });
  }

  evidence(file: EvidenceFile): void {
    this.#evidence.push(file);
    this.#log.append({ type: 'evidence', ...this.#name, ...file });
  }

  /** How often the checkpoint was reported so far. */
  reported(name: string): number {
    return this.#checkpoints.filter((checkpoint) => checkpoint.name === name).length;
  }

  /** The record as it stands. */
  record(outcome: AttemptRecord['outcome'], message: string | undefined): AttemptRecord {
    const record: Writable<AttemptRecord> = {
      repetition: this.planned.repetition,
      outcome,
      obtained: 'native',
      milliseconds: Math.round(performance.now() - this.#began),
      checkpoints: this.#checkpoints,
      answers: this.#answers,
      evidence: this.#evidence,
    };
    if (message !== undefined) record.message = message;
    if (this.#host !== undefined) record.host = this.#host;
    return record;
  }

  end({ outcome, obtained, milliseconds, message }: AttemptRecord): void {
    const said = message === undefined ? {} : { message };
    this.#log.append({ type: 'test-end', ...this.#name, outcome, obtained, milliseconds, ...said });
  }
}
