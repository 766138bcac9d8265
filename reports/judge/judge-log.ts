import type { LogEntry } from '../format/event-log.ts';
import { FormatError } from '../format/format-error.ts';
import type { Attempt, RunFile } from '../format/run-file.ts';
import { collectAttempts } from './collect-attempts.ts';
import { combineAttempts } from './combine-attempts.ts';
import { countVerdicts } from './count-verdicts.ts';
import { judgeAttempt } from './judge-attempt.ts';

/**
 * Judges a whole log. Pure: the same entries give the same run file on any machine, at any time.
 *
 * @throws FormatError when the log does not begin with its one plan, or speaks of tests that the plan does not have
 */
export function judgeLog(entries: readonly LogEntry[]): RunFile {
  const plan = planOf(entries);
  const attempts = collectAttempts(plan.tests, plan.repeat, entries);
  const whyNotRun = reasonForMissing(entries);
  const results = plan.tests.map((test) => {
    const judged = [...(attempts.get(test.id)?.values() ?? [])].map((record): Attempt => {
      const { repetition, obtained, milliseconds: duration, checkpoints, evidence } = record;
      return { repetition, ...judgeAttempt(test, record), obtained, duration, checkpoints, evidence };
    });
    return combineAttempts(test, judged, plan, whyNotRun);
  });
  const last = entries.at(-1);
  return {
    format: 1,
    started: new Date(plan.t).toISOString(),
    ended: last?.type === 'end' || last?.type === 'interrupted' ? new Date(last.t).toISOString() : null,
    complete: results.every((result) => result.verdict === 'INAPPLICABLE' || result.runs === plan.repeat),
    suite: plan.suite,
    specs: plan.specs,
    product: plan.product,
    sessions: sessionsOf(entries),
    command: plan.command,
    repeat: plan.repeat,
    statements: plan.statements,
    tests: plan.tests,
    results,
    summary: countVerdicts(results),
  };
}

function planOf(entries: readonly LogEntry[]): Extract<LogEntry, { type: 'plan' }> {
  const [plan, ...rest] = entries;
  if (plan?.type !== 'plan') {
    throw new FormatError(
      'The log does not begin with a plan, so nothing in it can be judged: start a new run.',
    );
  }
  const second = rest.findIndex((entry) => entry.type === 'plan');
  if (second !== -1) {
    throw new FormatError(`Entry ${second + 2} of the log is a second plan: judge each run's log by itself.`);
  }
  const ids = new Set<string>();
  for (const { id } of plan.tests) {
    if (ids.has(id))
      throw new FormatError(`The log's plan names the test "${id}" twice: the plan is damaged.`);
    ids.add(id);
  }
  return plan;
}

function sessionsOf(entries: readonly LogEntry[]): RunFile['sessions'] {
  return entries.flatMap((entry) => {
    if (entry.type !== 'session') return [];
    const { browserName, browserVersion, platform, automation, userAgent } = entry;
    return [{ browserName, browserVersion, platform, automation, userAgent }];
  });
}

function reasonForMissing(entries: readonly LogEntry[]): string {
  const last = entries.findLast((entry) => entry.type === 'interrupted');
  return last ? `the run was interrupted: ${last.reason}` : 'the log ends before it';
}
