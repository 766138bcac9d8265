import type { PlannedProduct, PlannedTest } from './event-log.ts';
import type { Json, Obtained, StatementReference, Verdict } from './values.ts';

export interface EvidenceFile {
  readonly kind: 'screenshot' | 'console' | 'log';
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** One attempt of one test. */
export interface Attempt {
  readonly repetition: number;
  readonly verdict: Verdict;
  readonly obtained: Obtained;
  /** Milliseconds. */
  readonly duration: number;
  /** One line per unmet expectation: what was expected and what was seen. */
  readonly messages: readonly string[];
  /** Checkpoints in the order they came. */
  readonly checkpoints: readonly { readonly name: string; readonly value: Json }[];
  readonly evidence: readonly EvidenceFile[];
}

/** A test with all its repetitions. The verdict is the worst of them; `passed` of `runs` says how often it held. */
export interface TestResult {
  readonly id: string;
  readonly verdict: Verdict;
  readonly passed: number;
  readonly runs: number;
  /** Why it was not applicable or not run. */
  readonly reason?: string;
  /** True when the verdict is the one that the product's expectations name (PASS where they are silent). */
  readonly expected: boolean;
  readonly attempts: readonly Attempt[];
}

/** `run.json`, version 1. Its JSON Schema is `run-file.schema.json`. */
export interface RunFile {
  readonly format: 1;
  /** ISO 8601 in UTC, from the log. */
  readonly started: string;
  readonly ended: string | null;
  /** False while tests are missing that the plan names. */
  readonly complete: boolean;
  readonly suite: { readonly version: string; readonly revision: string };
  readonly specs: readonly { readonly id: string; readonly revision: string }[];
  readonly product: PlannedProduct;
  readonly sessions: readonly {
    readonly browserName: string;
    readonly browserVersion: string;
    readonly platform: string;
    readonly automation: string;
    readonly userAgent: string;
  }[];
  readonly command: string;
  readonly repeat: number;
  readonly statements: readonly StatementReference[];
  /** The plan's tests, as they were. */
  readonly tests: readonly PlannedTest[];
  readonly results: readonly TestResult[];
  readonly summary: Readonly<Record<Verdict, number>>;
}
