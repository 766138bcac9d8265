import { stepsOf } from '@miniapp-tests/conformance/authoring/default-steps';
import type { DiscoveredTest } from '@miniapp-tests/conformance/authoring/discover-tests';
import { stepSentence } from '@miniapp-tests/conformance/authoring/step-sentences';
import { NEEDS, type ConformanceTest } from '@miniapp-tests/conformance/authoring/test-format';
import type { Statement } from '@miniapp-tests/conformance/statements/statement';
import type { LogEntry, LoggedExpectation, PlannedTest } from '@miniapp-tests/reports/format/event-log';
import type { Product } from '../products/product.ts';
import { SPEC_REVISIONS } from './spec-revisions.ts';

export type Plan = Extract<LogEntry, { readonly type: 'plan' }>;

function expectations(definition: ConformanceTest): readonly LoggedExpectation[] {
  if (definition.form === 'app') return definition.expect;
  return definition.cases.map(({ name, expect }) => ({ case: name, ...expect }));
}

/** Why the product can't run the test, or undefined when it can. */
function lack(definition: ConformanceTest, product: Product): string | undefined {
  const needs = definition.form === 'unit' ? ['processing' as const] : (definition.needs ?? []);
  for (const need of new Set([...needs, ...(definition.needs ?? [])])) {
    const provided = product.provides[need];
    if (provided !== true) return `needs ${need}: ${provided}`;
  }
  return undefined;
}

function planTest({ id, source, definition }: DiscoveredTest, product: Product): PlannedTest {
  const steps = definition.form === 'app' ? stepsOf(definition) : [];
  const inapplicable = lack(definition, product);
  return {
    id,
    title: definition.title,
    form: definition.form,
    statements: definition.statements,
    needs: definition.needs ?? [],
    observed: definition.observed === true,
    steps,
    instructions: steps.map(stepSentence),
    expect: expectations(definition),
    source,
    ...(inapplicable === undefined ? {} : { inapplicable }),
  };
}

/** All that a run will do, and all that a judge needs to know of it. */
export function makePlan(options: {
  readonly tests: readonly DiscoveredTest[];
  readonly statements: readonly Statement[];
  readonly product: Product;
  readonly suite: Plan['suite'];
  readonly repeat: number;
  readonly timeoutMultiplier: number;
  readonly command: string;
  /** Milliseconds since the Unix epoch. */
  readonly now: number;
}): Plan {
  const { id, name, implementation, description, provides, expectations: expected } = options.product;
  return {
    t: options.now,
    type: 'plan',
    format: 1,
    suite: options.suite,
    specs: SPEC_REVISIONS,
    statements: options.statements.map(({ id, spec, section, anchor, level, summary, untested }) => {
      return { id, spec, section, anchor, level, summary, ...(untested === undefined ? {} : { untested }) };
    }),
    product: {
      id,
      name,
      implementation,
      description,
      provides: NEEDS.filter((need) => provides[need] === true),
      expectations: expected,
    },
    tests: options.tests.map((test) => planTest(test, options.product)),
    repeat: options.repeat,
    timeoutMultiplier: options.timeoutMultiplier,
    command: options.command,
  };
}

/** One attempt that is to be made. */
export interface PlannedAttempt {
  readonly test: PlannedTest;
  readonly repetition: number;
}

/** What is to be made, in order: round by round, and in each the tests without a screen first. */
export function attemptsOf(plan: Plan): PlannedAttempt[] {
  const applicable = plan.tests.filter((test) => test.inapplicable === undefined);
  const ordered = [
    ...applicable.filter((test) => test.form === 'unit'),
    ...applicable.filter((test) => test.form === 'app'),
  ];
  return Array.from({ length: plan.repeat }, (_, index) =>
    ordered.map((test) => ({ test, repetition: index + 1 })),
  ).flat();
}
