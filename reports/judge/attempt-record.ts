import type { EvidenceFile } from '../format/run-file.ts';
import type { Json, Obtained } from '../format/values.ts';

/** What was seen of the host when an attempt's steps had ended. */
export interface HostFacts {
  readonly refused?: { readonly code: string; readonly message: string };
  readonly text?: string;
  readonly title?: string;
  readonly traffic?: readonly string[];
}

/** A unit case's answer. */
export interface CaseAnswer {
  readonly case: string;
  readonly output?: Json;
  readonly failure?: readonly string[];
}

/** All that a log says of one attempt that came to its end: plain facts, no verdict. */
export interface AttemptRecord {
  readonly repetition: number;
  readonly outcome: 'completed' | 'timeout' | 'crash' | 'error';
  readonly obtained: Obtained;
  /** Milliseconds. */
  readonly milliseconds: number;
  /** The runner's own words about an outcome other than `completed`. */
  readonly message?: string;
  /** In the order they came. */
  readonly checkpoints: readonly { readonly name: string; readonly value: Json }[];
  readonly answers: readonly CaseAnswer[];
  readonly host?: HostFacts;
  readonly evidence: readonly EvidenceFile[];
}
