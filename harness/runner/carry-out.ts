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

/** Makes the attempts that a run still lacks, then judges it and writes its site. */
export async function carryOut(
  prepared: PreparedRun,
  options: { readonly bail: boolean; readonly signal: AbortSignal; readonly listener: Listener },
): Promise<Outcome> {
  const { out, plan, product, log } = prepared;
  let stopped: string | undefined;
  if (prepared.attempts.length > 0) {
    const stage = await setStage();
    const driverLog = join(out, 'driver.log');
    const { superAppUrl, processingUrl } = stage;
    const { timeoutMultiplier } = plan;
    const driver = makeDriver({ product, superAppUrl, processingUrl, logFile: driverLog, timeoutMultiplier });
    const tests = new Map(prepared.tests.map((test) => [test.id, test]));
    const execution = new Execution({ ...prepared, ...options, tests, driver, stage, driverLog });
    try {
      stopped = await unlessAborted(options.signal, execution.run());
    } finally {
      await driver.close();
      await stage.close();
    }
  }
  log.append(stopped === undefined ? { type: 'end' } : { type: 'interrupted', reason: stopped });
  log.close();
  const run = await judgeFolder(out);
  const index = await writeSite([siteRun(run, out)], join(out, 'site'));
  return { run, index, ...(stopped === undefined ? {} : { stopped }) };
}
