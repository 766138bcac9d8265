import { join } from 'node:path';
import type { RunFile } from '@miniapp-tests/reports/format/run-file';
import { makeDriver } from '../drivers/open-driver.ts';
import { Execution, type Listener } from './execute.ts';
import { setStage } from './stage.ts';
import type { PreparedRun } from './start-run.ts';
import { judgeFolder, siteRun, writeSite } from './write-report.ts';

export interface Outcome {
  readonly run: RunFile;
  /** Path of the matrix's first page. */
  readonly index: string;
  /** Why the run ended early, when it did. */
  readonly stopped?: string;
}

interface Options {
  readonly bail: boolean;
  readonly signal: AbortSignal;
  readonly listener: Listener;
}

/** Ends as soon as the signal is aborted, whatever the work is at; the work's own end is then nobody's business. */
async function unlessAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T | string> {
  work.catch(() => undefined);
  let aborted = () => {};
  const interrupted = new Promise<string>((resolve) => {
    aborted = () => resolve(String(signal.reason));
    if (signal.aborted) aborted();
    else signal.addEventListener('abort', aborted);
  });
  try {
    return await Promise.race([work, interrupted]);
  } finally {
    signal.removeEventListener('abort', aborted);
  }
}

/** Makes the attempts. @returns why it ended early, when it did */
async function attempt(prepared: PreparedRun, options: Options): Promise<string | undefined> {
  const { out, product, plan } = prepared;
  const stage = await setStage(join(out, 'super-app'));
  const driverLog = join(out, 'driver.log');
  const { superAppUrl, processingUrl } = stage;
  const { timeoutMultiplier } = plan;
  const driver = makeDriver({ product, superAppUrl, processingUrl, logFile: driverLog, timeoutMultiplier });
  const tests = new Map(prepared.tests.map((test) => [test.id, test]));
  const execution = new Execution({ ...prepared, ...options, tests, driver, stage, driverLog });
  try {
    return await unlessAborted(options.signal, execution.run());
  } finally {
    await driver.close();
    await stage.close();
  }
}

/** Judges the run as far as it came and writes its site. */
async function publish(out: string): Promise<Omit<Outcome, 'stopped'>> {
  const run = await judgeFolder(out);
  return { run, index: await writeSite([siteRun(run, out)], join(out, 'site')) };
}

/**
 * Makes the attempts that a run still lacks, then judges it and writes its site. When the harness fails, what was logged
 * until then is judged too.
 * @throws DriverError when the super app can't be opened, or is lost too often
 */
export async function carryOut(prepared: PreparedRun, options: Options): Promise<Outcome> {
  const { out, log } = prepared;
  let stopped: string | undefined;
  try {
    if (prepared.attempts.length > 0) stopped = await attempt(prepared, options);
  } catch (error) {
    log.append({ type: 'interrupted', reason: (error as Error).message });
    log.close();
    await publish(out);
    throw error;
  }
  log.append(stopped === undefined ? { type: 'end' } : { type: 'interrupted', reason: stopped });
  log.close();
  return { ...(await publish(out)), ...(stopped === undefined ? {} : { stopped }) };
}
