import { renameSync, existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ALL_STATEMENTS } from '@miniapp-tests/conformance/statements/all-statements';
import { discoverTests, type DiscoveredTest } from '@miniapp-tests/conformance/authoring/discover-tests';
import { makeOutFolder } from '../out-folder.ts';
import { loadProduct } from '../products/load-product.ts';
import type { Product } from '../products/product.ts';
import { attemptsOf, makePlan, type Plan, type PlannedAttempt } from './plan.ts';
import { attemptKey, finishedAttempts, readRun, sameTests } from './resume.ts';
import { RunLog } from './run-log.ts';
import { selectTests } from './select-tests.ts';
import { suiteIdentity } from './suite-identity.ts';

/** A run that can be executed. */
export interface PreparedRun {
  readonly out: string;
  readonly plan: Plan;
  readonly product: Product;
  readonly tests: readonly DiscoveredTest[];
  /** Those still to be made. */
  readonly attempts: readonly PlannedAttempt[];
  readonly log: RunLog;
  /** Where an earlier run of the same folder was put. */
  readonly movedTo?: string;
}

export interface NewRun {
  readonly filters: readonly string[];
  readonly product: string;
  readonly repeat: number;
  readonly timeoutMultiplier: number;
  readonly out: string;
  readonly command: string;
}

/** Puts the run that lies in the folder aside: nothing that was measured is written over. */
function putAside(out: string, now: Date): string | undefined {
  if (!existsSync(join(out, 'run.jsonl'))) return undefined;
  makeOutFolder(dirname(resolve(out)));
  const aside = `${resolve(out)}.before-${now.toISOString().replace(/[:.]/g, '-')}`;
  renameSync(out, aside);
  return aside;
}

/** Makes the plan of a new run and writes it. @throws Complaint for an unknown product, or filters that match nothing */
export async function beginRun(options: NewRun): Promise<PreparedRun> {
  const product = loadProduct(options.product);
  const tests = selectTests(await discoverTests(), options.filters);
  const suite = await suiteIdentity();
  const now = new Date();
  const { repeat, timeoutMultiplier, command } = options;
  const statements = ALL_STATEMENTS;
  const plan = makePlan({
    tests,
    statements,
    product,
    suite,
    repeat,
    timeoutMultiplier,
    command,
    now: now.getTime(),
  });
  const movedTo = putAside(options.out, now);
  makeOutFolder(options.out);
  const log = new RunLog(join(options.out, 'run.jsonl'));
  log.append(plan);
  const attempts = attemptsOf(plan);
  return { out: options.out, plan, product, tests, attempts, log, ...(movedTo ? { movedTo } : {}) };
}

/**
 * Goes on with the run of a folder, with the plan that it began with.
 * @param product a product file's path, where the run's product is not one that comes with the harness
 */
export async function resumeRun(out: string, product?: string): Promise<PreparedRun> {
  const { plan, entries } = readRun(out);
  makeOutFolder(out);
  const tests = sameTests(plan, await discoverTests());
  const done = finishedAttempts(entries);
  const attempts = attemptsOf(plan).filter(
    ({ test, repetition }) => !done.has(attemptKey(test.id, repetition)),
  );
  const loaded = loadProduct(product ?? plan.product.id);
  return { out, plan, product: loaded, tests, attempts, log: new RunLog(join(out, 'run.jsonl')) };
}
