import { expect } from 'chai';
import type { LogEntry } from '../format/event-log.ts';
import { validateRunFile } from '../format/validate-run-file.ts';
import { attempt, end, plan, plannedTest, product, session, START } from '../testing/synthetic-log.ts';
import { exitCode } from './exit-code.ts';
import { judgeLog } from './judge-log.ts';
import { serializeRunFile } from './serialize-run-file.ts';
import { summaryLine } from './summary-line.ts';

const a = plannedTest({ id: 'lifecycle/a' });
const b = plannedTest({ id: 'lifecycle/b' });
const wrong = [{ name: 'done', value: false }];

describe('judgeLog', () => {
  it('gives every planned test a result, in the order of the plan', () => {
    const inapplicable = plannedTest({ id: 'lifecycle/c', inapplicable: 'The product has no clock.' });
    const run = judgeLog([plan([a, b, inapplicable]), session, ...attempt('lifecycle/a', 1), end]);
    expect(run.results.map(({ id, verdict, reason }) => [id, verdict, reason])).to.deep.equal([
      ['lifecycle/a', 'PASS', undefined],
      ['lifecycle/b', 'NOTRUN', 'the log ends before it'],
      ['lifecycle/c', 'INAPPLICABLE', 'The product has no clock.'],
    ]);
    expect(run.complete).to.equal(false);
    expect(run.started).to.equal('2026-11-21T08:00:00.000Z');
    expect(run.ended).to.equal('2026-11-21T08:01:00.000Z');
    expect(summaryLine(run.summary)).to.equal(
      '1 passed, 0 failed, 0 timeout, 0 crash, 0 error, 1 not run, 1 inapplicable, 0 observed',
    );
    expect(validateRunFile(JSON.parse(serializeRunFile(run))).ok).to.equal(true);
  });

  it('keeps repetitions as k of n and takes the worst verdict', () => {
    const entries = [
      attempt('lifecycle/a', 1),
      attempt('lifecycle/a', 2, wrong),
      attempt('lifecycle/a', 3),
    ].flat();
    const [result] = judgeLog([plan([a], { repeat: 3 }), ...entries, end]).results;
    expect(result).to.include({ verdict: 'FAIL', passed: 2, runs: 3, expected: false });
    expect(result?.attempts.map(({ verdict }) => verdict)).to.deep.equal(['PASS', 'FAIL', 'PASS']);
  });

  it('says how many repetitions an interruption cost', () => {
    const interrupted: LogEntry = { t: START + 5, type: 'interrupted', reason: 'Ctrl-C' };
    const run = judgeLog([plan([a], { repeat: 3 }), ...attempt('lifecycle/a', 1), interrupted]);
    expect(run.results[0]).to.include({
      verdict: 'PASS',
      runs: 1,
      reason: '2 of 3 repetitions were not run: the run was interrupted: Ctrl-C',
    });
    expect(run.complete).to.equal(false);
    expect(run.ended).to.equal(new Date(START + 5).toISOString());
  });

  it('ignores an attempt that did not end, and lines outside of any attempt', () => {
    const cut = attempt('lifecycle/a', 1, wrong).slice(0, -1);
    const late: LogEntry = {
      t: START,
      type: 'checkpoint',
      test: 'lifecycle/a',
      repetition: 1,
      name: 'done',
      value: 0,
    };
    const run = judgeLog([plan([a]), ...cut, ...attempt('lifecycle/a', 1), late, end]);
    expect(run.results[0]).to.include({ verdict: 'PASS', runs: 1 });
    expect(judgeLog([plan([a]), ...cut]).results[0]).to.include({ verdict: 'NOTRUN', runs: 0 });
  });

  it('counts the last completed attempt of a repetition', () => {
    const again = [...attempt('lifecycle/a', 1, wrong), ...attempt('lifecycle/a', 1)];
    expect(judgeLog([plan([a]), ...again, end]).results[0]).to.include({ verdict: 'PASS', runs: 1 });
  });

  it('takes evidence that is written just after the end', () => {
    const evidence: LogEntry = {
      t: START,
      type: 'evidence',
      test: 'lifecycle/a',
      repetition: 1,
      kind: 'screenshot',
      file: 'evidence/a.png',
      sha256: '0'.repeat(64),
      bytes: 3,
    };
    const run = judgeLog([plan([a]), ...attempt('lifecycle/a', 1), evidence, end]);
    expect(run.results[0]?.attempts[0]?.evidence).to.have.length(1);
  });

  it('judges a resumed, interleaved run as an undisturbed one', () => {
    const tests = ['p', 'q', 'r', 's'].map((id) => plannedTest({ id }));
    const pieces = tests.flatMap(({ id }, index) =>
      [1, 2].map((repetition) => attempt(id, repetition, index % 2 ? wrong : undefined)),
    );
    const undisturbed = judgeLog([plan(tests, { repeat: 2 }), session, ...pieces.flat(), end]);
    for (let seed = 1; seed <= 200; seed++) {
      const random = randomNumbers(seed);
      const lines = [...cutShort(pieces, random), ...interleave(pieces, random)];
      const disturbed = judgeLog([plan(tests, { repeat: 2 }), session, ...lines, end]);
      expect(serializeRunFile(disturbed), `seed ${seed}`).to.equal(serializeRunFile(undisturbed));
    }
  });

  it('refuses what is not the log of one run', () => {
    const stray = attempt('lifecycle/z', 1);
    expect(() => judgeLog([])).to.throw(/does not begin with a plan/);
    expect(() => judgeLog([session, plan([a])])).to.throw(/does not begin with a plan/);
    expect(() => judgeLog([plan([a]), session, plan([a])])).to.throw(/Entry 3 .* second plan/);
    expect(() => judgeLog([plan([a, a])])).to.throw(/"lifecycle\/a" twice/);
    expect(() => judgeLog([plan([a]), ...stray])).to.throw(/Entry 2 .*"lifecycle\/z"/);
    expect(() => judgeLog([plan([a]), ...attempt('lifecycle/a', 2)])).to.throw(/repetition 2 of 1/);
  });

  it('is not confused by names of built-in members', () => {
    const tests = ['__proto__', 'constructor', 'toString'].map((id) => plannedTest({ id }));
    const value = JSON.parse('{"__proto__": {"polluted": true}, "10": 1, "9": 2}') as Record<string, number>;
    const lines = tests.flatMap(({ id }) =>
      attempt(id, 1, [
        { name: '__proto__', value },
        { name: 'done', value: true },
      ]),
    );
    const run = judgeLog([plan(tests), ...lines, end]);
    expect(run.summary.PASS).to.equal(3);
    expect(serializeRunFile(run)).to.include('"polluted": true');
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
  });
});

describe('serializeRunFile', () => {
  it('gives the same bytes whatever the order of members, and ends with a newline', () => {
    const run = judgeLog([plan([a]), session, ...attempt('lifecycle/a', 1), end]);
    const reordered = Object.fromEntries(Object.entries(run).toReversed()) as unknown as typeof run;
    expect(serializeRunFile(reordered)).to.equal(serializeRunFile(run));
    expect(serializeRunFile(JSON.parse(serializeRunFile(run)))).to.equal(serializeRunFile(run));
    expect(serializeRunFile(run)).to.match(/\}\n$/);
  });
});

describe('exitCode', () => {
  const expectations = [{ test: 'lifecycle/a', verdict: 'FAIL', reason: 'known' }];
  const failing = attempt('lifecycle/a', 1, wrong);
  const rows: [string, readonly LogEntry[], 0 | 1 | 3][] = [
    ['all passed', [plan([a]), ...attempt('lifecycle/a', 1)], 0],
    ['a failure', [plan([a]), ...failing], 1],
    ['an expected failure', [plan([a], { product: product({ expectations }) }), ...failing], 0],
    [
      'an unexpected pass',
      [plan([a], { product: product({ expectations }) }), ...attempt('lifecycle/a', 1)],
      1,
    ],
    ['not run', [plan([a])], 1],
    ['inapplicable', [plan([plannedTest({ id: 'x', inapplicable: 'no clock' })])], 0],
    [
      'harness trouble',
      [plan([a, b]), ...failing, ...attempt('lifecycle/b', 1, [], { outcome: 'error' })],
      3,
    ],
  ];
  for (const [name, entries, code] of rows) {
    it(`${name}: ${code}`, () => expect(exitCode(judgeLog(entries))).to.equal(code));
  }
});

type Random = (below: number) => number;

function randomNumbers(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
}

/** A first go at some attempts that was killed: each loses at least its last line. */
function cutShort(pieces: readonly LogEntry[][], random: Random): LogEntry[] {
  const begun = pieces.filter(() => random(2) === 0);
  return interleave(
    begun.map((lines) => lines.slice(0, random(lines.length - 1) + 1).slice(0, lines.length - 1)),
    random,
  );
}

function interleave(pieces: readonly LogEntry[][], random: Random): LogEntry[] {
  const waiting = pieces.filter((lines) => lines.length > 0).map((lines) => [...lines]);
  const merged: LogEntry[] = [];
  while (waiting.length > 0) {
    const index = random(waiting.length);
    const [line] = waiting[index]?.splice(0, 1) ?? [];
    if (line) merged.push(line);
    if (waiting[index]?.length === 0) waiting.splice(index, 1);
  }
  return merged;
}
