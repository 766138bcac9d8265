import { expect } from 'chai';
import type { LogEntry, LoggedExpectation, PlannedProduct, PlannedTest } from './event-log.ts';
import eventLogSchema from './event-log.schema.json' with { type: 'json' };
import type { Attempt, EvidenceFile, RunFile, TestResult } from './run-file.ts';
import runFileSchema from './run-file.schema.json' with { type: 'json' };
import { isLogEntry, isRunFile } from './validators.ts';
import { VERDICTS, type StatementReference } from './values.ts';

/*
 * Types and schemas must say the same. The compiler checks the tables below against the types: `true` for a member that
 * must be there, `false` for an optional one, none too many and none too few. The tests check them against the schemas.
 */
type Members<T> = { [K in keyof T]-?: undefined extends T[K] ? false : true };
type Entry<Type extends LogEntry['type']> = Members<Extract<LogEntry, { type: Type }>>;
type Entries = { [Type in LogEntry['type']]: Entry<Type> };

const attempt = { t: true, type: true, test: true, repetition: true } as const;
const entries: Entries = {
  plan: {
    t: true,
    type: true,
    format: true,
    suite: true,
    specs: true,
    statements: true,
    product: true,
    tests: true,
    repeat: true,
    timeoutMultiplier: true,
    command: true,
  },
  session: {
    t: true,
    type: true,
    browserName: true,
    browserVersion: true,
    platform: true,
    automation: true,
    userAgent: true,
  },
  'test-start': attempt,
  step: { ...attempt, index: true, do: true },
  checkpoint: { ...attempt, name: true, value: true },
  answer: { ...attempt, case: true, output: false, failure: false },
  host: { ...attempt, refused: false, text: false, title: false, traffic: false },
  evidence: { ...attempt, kind: true, file: true, sha256: true, bytes: true },
  'test-end': { ...attempt, outcome: true, obtained: true, milliseconds: true, message: false },
  interrupted: { t: true, type: true, reason: true },
  end: { t: true, type: true },
};
const plannedTest: Members<PlannedTest> = {
  id: true,
  title: true,
  form: true,
  statements: true,
  needs: true,
  observed: true,
  steps: true,
  instructions: true,
  expect: true,
  source: true,
  inapplicable: false,
};
const product: Members<PlannedProduct> = {
  id: true,
  name: true,
  implementation: true,
  description: true,
  provides: true,
  expectations: true,
};
const statement: Members<StatementReference> = {
  id: true,
  spec: true,
  section: true,
  anchor: true,
  level: true,
  summary: true,
  untested: false,
};
const evidence: Members<EvidenceFile> = { kind: true, file: true, sha256: true, bytes: true };
const judgedAttempt: Members<Attempt> = {
  repetition: true,
  verdict: true,
  obtained: true,
  duration: true,
  messages: true,
  checkpoints: true,
  evidence: true,
};
const result: Members<TestResult> = {
  id: true,
  verdict: true,
  passed: true,
  runs: true,
  reason: false,
  expected: true,
  attempts: true,
};
const run: Members<RunFile> = {
  format: true,
  started: true,
  ended: true,
  complete: true,
  suite: true,
  specs: true,
  product: true,
  sessions: true,
  command: true,
  repeat: true,
  statements: true,
  tests: true,
  results: true,
  summary: true,
};

interface ObjectSchema {
  readonly properties: Record<string, unknown>;
  readonly required: readonly string[];
  readonly additionalProperties: boolean;
}
const logDefinitions = eventLogSchema.$defs as unknown as Record<string, ObjectSchema>;
const runDefinitions = runFileSchema.$defs as unknown as Record<string, ObjectSchema>;

describe('the schemas and the types', () => {
  const pairs: [string, Record<string, boolean>, ObjectSchema | undefined][] = [
    ...Object.entries(entries).map(
      ([type, members]): [string, Record<string, boolean>, ObjectSchema | undefined] => [
        `entry ${type}`,
        members,
        logDefinitions[`entry-${type}`],
      ],
    ),
    ['planned test', plannedTest, logDefinitions['plannedTest']],
    ['product', product, logDefinitions['product']],
    ['statement', statement, logDefinitions['statement']],
    ['evidence file', evidence, logDefinitions['evidence']],
    ['attempt', judgedAttempt, runDefinitions['attempt']],
    ['result', result, runDefinitions['result']],
    ['run file', run, runFileSchema],
  ];
  for (const [name, members, schema] of pairs) {
    it(`name the same members of ${name}`, () => {
      expect(Object.keys(schema?.properties ?? {}).sort()).to.deep.equal(Object.keys(members).sort());
      const required = Object.keys(members).filter((member) => members[member]);
      expect([...(schema?.required ?? [])].sort()).to.deep.equal(required.sort());
      expect(schema?.additionalProperties).to.equal(false);
    });
  }

  it('name the same types of entries and the same verdicts', () => {
    expect(eventLogSchema.oneOf).to.have.length(Object.keys(entries).length);
    expect(runFileSchema.$defs.verdict.enum).to.deep.equal(VERDICTS);
    expect(Object.keys(runFileSchema.$defs.summary.properties)).to.deep.equal(VERDICTS);
  });

  it('accept each form of expectation, and no mixture', () => {
    const forms: LoggedExpectation[] = [
      { checkpoint: 'x', equals: null },
      { checkpoint: 'x', oneOf: [1, 'a'] },
      { checkpoint: 'x', absent: true },
      { checkpoint: 'x', observe: true },
      { host: 'refuses' },
      { host: 'silent' },
      { host: 'shows', text: 'a' },
      { host: 'titles', text: 'a' },
      { case: 'c', output: { a: 1 } },
      { case: 'c', failure: ['a'] },
    ];
    const withExpectations = (expectations: unknown) => ({
      ...minimalPlan,
      tests: [{ ...minimalTest, expect: expectations }],
    });
    expect(isLogEntry(withExpectations(forms)), JSON.stringify(isLogEntry.errors)).to.equal(true);
    for (const mixed of [
      { checkpoint: 'x' },
      { checkpoint: 'x', equals: 1, absent: true },
      { host: 'shows' },
      {},
      1,
    ]) {
      expect(isLogEntry(withExpectations([mixed])), JSON.stringify(mixed)).to.equal(false);
    }
  });

  it('refuse what is no run file', () => {
    for (const value of [null, [], {}, { format: 2 }, 'run']) expect(isRunFile(value)).to.equal(false);
  });
});

const minimalTest = {
  id: 'a',
  title: '',
  form: 'app',
  statements: [],
  needs: [],
  observed: false,
  steps: [{ do: 'rotate', to: 'landscape' }],
  instructions: [],
  expect: [],
  source: '',
};
const minimalPlan = {
  t: 0,
  type: 'plan',
  format: 1,
  suite: { version: '', revision: '' },
  specs: [],
  statements: [],
  product: { id: 'p', name: '', implementation: '', description: '', provides: [], expectations: [] },
  tests: [minimalTest],
  repeat: 1,
  timeoutMultiplier: 1,
  command: '',
};
