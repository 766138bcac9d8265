import type { LogEntry, PlannedProduct, PlannedTest } from '../format/event-log.ts';
import type { StatementReference } from '../format/values.ts';

/** Made-up logs for the unit tests of this package; nothing here was ever measured. */

type Plan = Extract<LogEntry, { type: 'plan' }>;
type Of<Type extends LogEntry['type']> = Extract<LogEntry, { type: Type }>;

export const START = Date.UTC(2026, 10, 21, 8, 0, 0);

export function plannedTest(test: Partial<PlannedTest> & { id: string }): PlannedTest {
  return {
    title: `The test ${test.id}`,
    form: 'app',
    statements: ['made-up-statement'],
    needs: [],
    observed: false,
    steps: [{ do: 'launch' }],
    instructions: ['Open the MiniApp.'],
    expect: [{ checkpoint: 'done', equals: true }],
    source: `test({ title: 'The test ${test.id}' })`,
    ...test,
  };
}

export function product(overrides: Partial<PlannedProduct> = {}): PlannedProduct {
  return {
    id: 'made-up',
    name: 'Made-up product',
    implementation: 'made-up',
    description: 'Exists in unit tests only.',
    provides: [],
    expectations: [],
    ...overrides,
  };
}

export function statement(overrides: Partial<StatementReference> = {}): StatementReference {
  return {
    id: 'made-up-statement',
    spec: 'lifecycle',
    section: 'Made-up section',
    anchor: 'https://www.w3.org/TR/miniapp-lifecycle/#made-up',
    level: 'MUST',
    summary: 'A statement made up for unit tests.',
    ...overrides,
  };
}

export function plan(tests: readonly PlannedTest[], overrides: Partial<Plan> = {}): Plan {
  return {
    t: START,
    type: 'plan',
    format: 1,
    suite: { version: '0.0.0', revision: 'made-up' },
    specs: [{ id: 'lifecycle', revision: '0000000' }],
    statements: [statement()],
    product: product(),
    tests,
    repeat: 1,
    timeoutMultiplier: 1,
    command: 'mpt run --product made-up',
    ...overrides,
  };
}

/** The lines of one attempt that reports each of `checkpoints` and ends. */
export function attempt(
  test: string,
  repetition: number,
  checkpoints: readonly Pick<Of<'checkpoint'>, 'name' | 'value'>[] = [{ name: 'done', value: true }],
  end: Partial<Of<'test-end'>> = {},
  host?: Omit<Of<'host'>, 't' | 'type' | 'test' | 'repetition'>,
): LogEntry[] {
  const at = { t: START + 1000, test, repetition };
  return [
    { ...at, type: 'test-start' },
    { ...at, type: 'step', index: 0, do: 'launch' },
    ...checkpoints.map((checkpoint): LogEntry => ({ ...at, type: 'checkpoint', ...checkpoint })),
    ...(host ? [{ ...at, type: 'host' as const, ...host }] : []),
    { ...at, type: 'test-end', outcome: 'completed', obtained: 'native', milliseconds: 12, ...end },
  ];
}

export const session: LogEntry = {
  t: START,
  type: 'session',
  browserName: 'made-up browser',
  browserVersion: '1.2.3',
  platform: 'made-up platform',
  automation: 'none',
  userAgent: 'Made-up/1.2.3',
};

export const end: LogEntry = { t: START + 60_000, type: 'end' };
