import type { Json, StatementReference } from './values.ts';

/** A condition of a test, as the judge needs it. */
export type LoggedExpectation =
  | { readonly checkpoint: string; readonly equals: Json }
  | { readonly checkpoint: string; readonly oneOf: readonly Json[] }
  | { readonly checkpoint: string; readonly absent: true }
  | { readonly checkpoint: string; readonly observe: true }
  | { readonly host: 'refuses' }
  | { readonly host: 'silent' }
  | { readonly host: 'shows'; readonly text: string }
  | { readonly host: 'titles'; readonly text: string }
  /** A unit test's case: what the operation must answer. */
  | { readonly case: string; readonly output: Json }
  | { readonly case: string; readonly failure: readonly string[] };

/** All that a judge needs to know of a test, so that a log can be judged without the suite. */
export interface PlannedTest {
  /** The test's path without extension, e.g. `lifecycle/page-hidden-on-close`. */
  readonly id: string;
  readonly title: string;
  readonly form: 'app' | 'unit';
  readonly statements: readonly string[];
  readonly needs: readonly string[];
  readonly observed: boolean;
  readonly steps: readonly { readonly do: string; readonly [key: string]: Json }[];
  /** Each step as a sentence for a person with a phone. */
  readonly instructions: readonly string[];
  readonly expect: readonly LoggedExpectation[];
  /** The test file's text, for the page about the test. */
  readonly source: string;
  /** Set when the product lacks something the test needs: the reason. Such a test is not run. */
  readonly inapplicable?: string;
}

export interface PlannedProduct {
  readonly id: string;
  readonly name: string;
  /** Products with the same implementation count once. */
  readonly implementation: string;
  readonly description: string;
  readonly provides: readonly string[];
  /** Expected verdicts other than PASS, each with a reason; they never change a score. */
  readonly expectations: readonly {
    readonly test: string;
    readonly verdict: string;
    readonly reason: string;
  }[];
}

/**
 * One line of `run.jsonl`. `t` is milliseconds since the Unix epoch. Lines of one attempt of a test carry its `test` and
 * `repetition` (from 1). An attempt without `test-end` was interrupted and is run again on resume.
 */
export type LogEntry = { readonly t: number } & (
  | {
      readonly type: 'plan';
      readonly format: 1;
      readonly suite: { readonly version: string; readonly revision: string };
      readonly specs: readonly { readonly id: string; readonly revision: string }[];
      readonly statements: readonly StatementReference[];
      readonly product: PlannedProduct;
      readonly tests: readonly PlannedTest[];
      readonly repeat: number;
      readonly timeoutMultiplier: number;
      /** The command that made this run, for reproduction. */
      readonly command: string;
    }
  /** A super-app session began (again after a crash or on resume). */
  | {
      readonly type: 'session';
      readonly browserName: string;
      readonly browserVersion: string;
      readonly platform: string;
      readonly automation: string;
      readonly userAgent: string;
    }
  | { readonly type: 'test-start'; readonly test: string; readonly repetition: number }
  | {
      readonly type: 'step';
      readonly test: string;
      readonly repetition: number;
      readonly index: number;
      readonly do: string;
    }
  | {
      readonly type: 'checkpoint';
      readonly test: string;
      readonly repetition: number;
      readonly name: string;
      readonly value: Json;
    }
  /** A unit case's answer. */
  | {
      readonly type: 'answer';
      readonly test: string;
      readonly repetition: number;
      readonly case: string;
      readonly output?: Json;
      readonly failure?: readonly string[];
    }
  /** What was seen of the host when the steps had ended. */
  | {
      readonly type: 'host';
      readonly test: string;
      readonly repetition: number;
      /** The error screen's code, when one was shown. */
      readonly refused?: { readonly code: string; readonly message: string };
      readonly text?: string;
      readonly title?: string;
      /** Requests and connections that the witness and the super app's server saw of this test. */
      readonly traffic?: readonly string[];
    }
  /** Evidence file, relative to the log's folder. */
  | {
      readonly type: 'evidence';
      readonly test: string;
      readonly repetition: number;
      readonly kind: 'screenshot' | 'console' | 'log';
      readonly file: string;
      readonly sha256: string;
      readonly bytes: number;
    }
  /**
   * How the attempt ended, as the runner saw it: all steps done, out of time at a step, the super app gone, or the
   * harness's own trouble. The verdict is the judge's.
   */
  | {
      readonly type: 'test-end';
      readonly test: string;
      readonly repetition: number;
      readonly outcome: 'completed' | 'timeout' | 'crash' | 'error';
      readonly obtained: 'native' | 'mapped' | 'emulated' | 'manual';
      readonly milliseconds: number;
      readonly message?: string;
    }
  /** The run was interrupted on purpose (Ctrl-C, --bail); the rest is NOTRUN unless it is resumed. */
  | { readonly type: 'interrupted'; readonly reason: string }
  | { readonly type: 'end' }
);
