import type { Json, Operation, Step } from '@miniapp-tests/conformance/authoring/test-format';
import type { Product } from '../products/product.ts';

/** What can be seen of the super app at one moment. */
export interface Observation {
  /** Visible text of the current page of the MiniApp in front. */
  readonly text?: string;
  /** Title in the host's own bar. */
  readonly title?: string;
  /** The error screen, when one is shown. */
  readonly refused?: { readonly code: string; readonly message: string };
}

/** What opened, for the log. */
export interface SessionFacts {
  readonly browserName: string;
  readonly browserVersion: string;
  readonly platform: string;
  readonly automation: string;
  readonly userAgent: string;
}

/** Every step but `await`, which is the runner's own. */
export type HostStep = Exclude<Step, { readonly do: 'await' }>;

export type UnitAnswer = { readonly output: Json } | { readonly failure: readonly string[] };

/** The super app, open in one session. Its methods throw SuperAppGone when there is nothing left to talk to. */
export interface SuperAppSession {
  readonly facts: SessionFacts;
  /** Makes the super app ready for a test: its home on screen, portrait, in front; its clock ours when asked for. */
  prepare(needs: { readonly clock: boolean }): Promise<void>;
  /** @param uri of the test's MiniApp without a path; a step appends to it */
  perform(step: HostStep, uri: string): Promise<void>;
  /** What is to be seen now. */
  observe(): Promise<Observation>;
  /** What is to be seen when it is no longer what the last observation was, or after a moment. */
  observeChange(): Promise<Observation>;
  /** Calls an operation of the host without its screen. */
  process(operation: Operation, input: Json): Promise<UnitAnswer>;
  /** PNG. */
  screenshot(): Promise<Uint8Array>;
  /** What the super app's page wrote to its console since the last call. */
  consoleLog(): Promise<string>;
  /** True when the super app still answers. */
  alive(): Promise<boolean>;
  close(): Promise<void>;
}

/** Where a driver finds what the harness serves. */
export interface DriverOptions {
  readonly product: Product;
  /** The super app's page, with its package server. */
  readonly superAppUrl: string;
  /** The page that answers unit tests. */
  readonly processingUrl: string;
  /** The driver's own log goes here. */
  readonly logFile: string;
  readonly timeoutMultiplier: number;
}

/** A way to steer super apps. */
export interface Driver {
  /** @throws DriverError when it can't be opened */
  open(): Promise<SuperAppSession>;
  /** Closes sessions and ends every process that the driver has started. */
  close(): Promise<void>;
}
