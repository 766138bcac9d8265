import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DiscoveredTest } from '@miniapp-tests/conformance/authoring/discover-tests';
import type { LogEntry } from '@miniapp-tests/reports/format/event-log';
import { readLog } from '@miniapp-tests/reports/format/read-log';
import { Complaint } from '../complaint.ts';
import type { Plan } from './plan.ts';

/** Names an attempt. */
export function attemptKey(test: string, repetition: number): string {
  return `${test}#${repetition}`;
}

/** The attempts that came to their end. */
export function finishedAttempts(entries: readonly LogEntry[]): Set<string> {
  return new Set(
    entries.flatMap((entry) => (entry.type === 'test-end' ? [attemptKey(entry.test, entry.repetition)] : [])),
  );
}

/**
 * Reads the log of a run that is to go on.
 * @throws Complaint when there is none, it can't be read, or it has no plan
 */
export function readRun(folder: string): { readonly plan: Plan; readonly entries: readonly LogEntry[] } {
  const file = join(folder, 'run.jsonl');
  if (!existsSync(file)) {
    throw new Complaint(
      'usage',
      `${folder} holds no run (there is no run.jsonl). Give the folder that "mpt run --out" named.`,
    );
  }
  let entries: readonly LogEntry[];
  try {
    entries = readLog(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Complaint('usage', `${file} can't be read: ${(error as Error).message}`);
  }
  const plan = entries[0];
  if (plan?.type !== 'plan') {
    throw new Complaint(
      'usage',
      `${file} does not begin with a plan: the run ended before it began. Start it anew.`,
    );
  }
  return { plan, entries };
}

/**
 * The tests of the plan as the suite has them now; only the same tests may go on in one run.
 * @throws Complaint naming the tests that are gone or were changed
 */
export function sameTests(plan: Plan, suite: readonly DiscoveredTest[]): DiscoveredTest[] {
  const byId = new Map(suite.map((test) => [test.id, test]));
  const changed = plan.tests
    .filter((test) => byId.get(test.id)?.source !== test.source)
    .map((test) => test.id);
  if (changed.length > 0) {
    throw new Complaint(
      'usage',
      `The suite is not the one that the run began with; changed or gone: ${changed.join(', ')}. ` +
        'Check out the revision that the log names, or start a new run.',
    );
  }
  return plan.tests.flatMap((test) => byId.get(test.id) ?? []);
}
