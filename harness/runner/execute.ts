import type { DiscoveredTest } from '@miniapp-tests/conformance/authoring/discover-tests';
import type { AttemptRecord } from '@miniapp-tests/reports/judge/attempt-record';
import { judgeAttempt } from '@miniapp-tests/reports/judge/judge-attempt';
import type { Verdict } from '@miniapp-tests/reports/format/values';
import type { Driver, SuperAppSession } from '../drivers/driver.ts';
import { DriverError, SuperAppGone } from '../drivers/driver-error.ts';
import { StepTimeout } from '../drivers/step-timeout.ts';
import type { Product } from '../products/product.ts';
import { runAppAttempt } from './app-attempt.ts';
import { Attempt } from './attempt.ts';
import { saveLogTail, saveScreenAndConsole } from './evidence.ts';
import type { Plan, PlannedAttempt } from './plan.ts';
import type { RunLog } from './run-log.ts';
import type { Stage } from './stage.ts';
import { runUnitAttempt } from './unit-attempt.ts';

/** Sessions that may be lost in a run before it is given up. */
const MOST_LOSSES = 5;

/** Told of each attempt as it begins and ends. */
export interface Listener {
  starts(attempt: PlannedAttempt): void;
  ends(attempt: PlannedAttempt, verdict: Verdict, messages: readonly string[], milliseconds: number): void;
  /** The super app was lost and is opened again. */
  reopens(reason: string): void;
}

export interface ExecuteOptions {
  readonly plan: Plan;
  readonly attempts: readonly PlannedAttempt[];
  readonly tests: ReadonlyMap<string, DiscoveredTest>;
  readonly product: Product;
  readonly driver: Driver;
  readonly stage: Stage;
  readonly log: RunLog;
  readonly out: string;
  readonly driverLog: string;
  /** Stop at the first verdict that was not expected. */
  readonly bail: boolean;
  readonly signal: AbortSignal;
  readonly listener: Listener;
}

/** Makes the attempts one after the other in one session of the super app. */
export class Execution {
  readonly #options: ExecuteOptions;
  #session: SuperAppSession | undefined;
  #losses = 0;

  constructor(options: ExecuteOptions) {
    this.#options = options;
  }

  /** @returns why the run ended before its end, or undefined when it did not */
  async run(): Promise<string | undefined> {
    for (const planned of this.#options.attempts) {
      if (this.#options.signal.aborted) return String(this.#options.signal.reason);
      const verdict = await this.#attempt(planned);
      if (verdict === undefined) return String(this.#options.signal.reason);
      if (this.#options.bail && !this.#expected(planned, verdict))
        return `--bail after ${planned.test.id}: ${verdict}`;
    }
    return undefined;
  }

  #expected({ test }: PlannedAttempt, verdict: Verdict): boolean {
    if (verdict === 'OBSERVED') return true;
    const entry = this.#options.plan.product.expectations.find((one) => one.test === test.id);
    return verdict === (entry?.verdict ?? 'PASS');
  }

  /** The session; a new one after a loss. */
  async #open(): Promise<SuperAppSession> {
    if (this.#session) return this.#session;
    const session = await this.#options.driver.open();
    this.#options.log.append({ type: 'session', ...session.facts });
    this.#session = session;
    return session;
  }

  #lose(reason: string): void {
    this.#session = undefined;
    this.#losses += 1;
    if (this.#losses > MOST_LOSSES) {
      throw new DriverError(
        `The super app was lost ${this.#losses} times, last because: ${reason}\n` +
          'The run was given up; see the driver’s log beside run.jsonl. Go on with "mpt run --resume".',
      );
    }
    this.#options.listener.reopens(reason);
  }

  /** A super app that is ready for the test. One that was lost between two tests is no test's fault. */
  async #ready(planned: PlannedAttempt): Promise<SuperAppSession> {
    for (;;) {
      const session = await this.#open();
      try {
        if (planned.test.form === 'app')
          await session.prepare({ clock: planned.test.needs.includes('clock') });
        else if (!(await session.alive())) throw new SuperAppGone('it no longer answers');
        return session;
      } catch (error) {
        this.#lose((error as Error).message);
      }
    }
  }

  async #attempt(planned: PlannedAttempt): Promise<Verdict | undefined> {
    const { signal, listener, log } = this.#options;
    listener.starts(planned);
    const session = await this.#ready(planned);
    if (signal.aborted) return undefined;
    const attempt = new Attempt(planned, log);
    const record = await this.#make(attempt, session);
    // What an interruption broke says nothing about the test: without an end the attempt is made again on resume.
    if (signal.aborted) return undefined;
    const { verdict, messages } = judgeAttempt(planned.test, record);
    await this.#keepEvidence(attempt, session, record, verdict);
    attempt.end(record);
    listener.ends(planned, verdict, messages, record.milliseconds);
    if (record.outcome === 'crash') this.#lose(record.message ?? 'it crashed');
    return verdict;
  }

  async #make(attempt: Attempt, session: SuperAppSession): Promise<AttemptRecord> {
    const { tests, stage, product, plan } = this.#options;
    const test = tests.get(attempt.planned.test.id);
    if (!test) throw new TypeError(`no test ${attempt.planned.test.id}`);
    try {
      if (test.definition.form === 'unit') await runUnitAttempt(test, attempt, session);
      else await runAppAttempt(test, attempt, session, stage, product, plan.timeoutMultiplier);
      return attempt.record('completed', undefined);
    } catch (error) {
      const { message } = error as Error;
      if (error instanceof StepTimeout) return attempt.record('timeout', message);
      if (error instanceof SuperAppGone || !(await session.alive())) {
        return attempt.record('crash', `the super app is gone: ${message}`);
      }
      return attempt.record('error', message);
    }
  }

  async #keepEvidence(attempt: Attempt, session: SuperAppSession, record: AttemptRecord, verdict: Verdict) {
    if (verdict === 'PASS' || verdict === 'OBSERVED') return;
    const { out, driverLog } = this.#options;
    if (record.outcome !== 'crash') {
      // The super app may go just now; the next attempt finds out.
      const saved = await saveScreenAndConsole(attempt, session, out).then(
        () => true,
        () => false,
      );
      if (saved) return;
    }
    await saveLogTail(attempt, out, driverLog);
  }
}
