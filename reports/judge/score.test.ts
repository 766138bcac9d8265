import { expect } from 'chai';
import { attempt, end, plan, plannedTest, statement } from '../testing/synthetic-log.ts';
import { judgeLog } from './judge-log.ts';
import { scoreRun } from './score.ts';

const statements = [
  statement({ id: 'must' }),
  statement({ id: 'step', level: 'step' }),
  statement({ id: 'should', level: 'SHOULD' }),
  statement({ id: 'may', level: 'MAY' }),
  statement({ id: 'widget', spec: 'widget', level: 'MUST' }),
  statement({ id: 'untested' }),
];
const tests = [
  plannedTest({ id: 'm1', statements: ['must', 'should'] }),
  plannedTest({ id: 'm2', statements: ['must'] }),
  plannedTest({ id: 's', statements: ['step'] }),
  plannedTest({ id: 'o', statements: ['may'], observed: true }),
  plannedTest({ id: 'w', statements: ['widget'] }),
];
const wrong = [{ name: 'done', value: false }];

describe('scoreRun', () => {
  it('counts statements, each level apart, and a statement only when all its decided tests pass', () => {
    const lines = [
      attempt('m1', 1),
      attempt('m2', 1, wrong),
      attempt('s', 1),
      attempt('o', 1),
      attempt('w', 1),
    ].flat();
    const [score, ...others] = scoreRun(judgeLog([plan(tests, { statements }), ...lines, end]));
    expect(others).to.deep.equal([]);
    expect(score).to.deep.equal({
      obtained: 'native',
      must: { met: 1, decided: 2, undecided: 0, untested: 1 },
      should: { met: 1, decided: 1, undecided: 0, untested: 0 },
      may: { met: 0, decided: 0, undecided: 1, untested: 0 },
      requirements: { met: 1, decided: 1, undecided: 0, untested: 0 },
    });
  });

  it('never mixes ways of obtaining results, and never counts what is inapplicable', () => {
    const some = [
      ...tests.slice(0, 2),
      plannedTest({ id: 's', statements: ['step'], inapplicable: 'no clock' }),
    ];
    const lines = [...attempt('m1', 1), ...attempt('m2', 1, wrong, { obtained: 'mapped' })];
    const scores = scoreRun(judgeLog([plan(some, { statements }), ...lines, end]));
    expect(
      scores.map(({ obtained, must }) => [obtained, must.met, must.decided, must.undecided]),
    ).to.deep.equal([
      ['native', 1, 1, 1],
      ['mapped', 0, 1, 1],
    ]);
  });

  it('keeps a test of what is left open outside of the score, even when it timed out', () => {
    const lines = attempt('o', 1, [], { outcome: 'timeout' });
    const [score] = scoreRun(judgeLog([plan(tests, { statements }), ...lines, end]));
    expect(score?.may).to.include({ met: 0, decided: 0, undecided: 1 });
  });

  it('gives no score where nothing was run', () => {
    expect(scoreRun(judgeLog([plan(tests, { statements })]))).to.deep.equal([]);
  });
});
