import { expect } from 'chai';
import type { LoggedExpectation } from '../format/event-log.ts';
import type { AttemptRecord } from './attempt-record.ts';
import { judgeAttempt } from './judge-attempt.ts';

const done: AttemptRecord = {
  repetition: 1,
  outcome: 'completed',
  obtained: 'native',
  milliseconds: 5,
  checkpoints: [],
  answers: [],
  evidence: [],
};
const saw = (...checkpoints: AttemptRecord['checkpoints']): Partial<AttemptRecord> => ({ checkpoints });
const x = (value: AttemptRecord['checkpoints'][number]['value']) => ({ name: 'x', value });
const refused = { code: 'no-app-js', message: 'There is no app.js.' };
const xIs1: LoggedExpectation = { checkpoint: 'x', equals: 1 };
const yIs1: LoggedExpectation = { checkpoint: 'y', equals: 1 };
const out = (output: number): LoggedExpectation => ({ case: 'c', output: { a: output, list: [{ b: 1 }] } });

type Row = [
  name: string,
  expectations: readonly LoggedExpectation[],
  record: Partial<AttemptRecord>,
  verdict: string,
  message?: RegExp,
];

const rows: Row[] = [
  ['the value expected', [xIs1], saw(x(1)), 'PASS'],
  ['another value', [xIs1], saw(x(2)), 'FAIL', /^checkpoint "x": expected 1, saw 2$/],
  ['no report', [xIs1], {}, 'FAIL', /expected 1, saw no report/],
  ['the last of several reports, right', [xIs1], saw(x(2), x(1)), 'PASS'],
  ['the last of several reports, wrong', [xIs1], saw(x(1), x(2)), 'FAIL', /saw 2 \(the last of 2 reports\)/],
  [
    'members in another order',
    [{ checkpoint: 'x', equals: { a: 1, b: [2] } }],
    saw(x({ b: [2], a: 1 })),
    'PASS',
  ],
  ['a member too many', [{ checkpoint: 'x', equals: { a: 1 } }], saw(x({ a: 1, b: 2 })), 'FAIL'],
  ['a list for an object', [{ checkpoint: 'x', equals: {} }], saw(x([])), 'FAIL'],
  ['null for an object', [{ checkpoint: 'x', equals: {} }], saw(x(null)), 'FAIL'],
  ['text for a number', [xIs1], saw(x('1')), 'FAIL', /expected 1, saw "1"/],
  ['one of two', [{ checkpoint: 'x', oneOf: [1, 2] }], saw(x(2)), 'PASS'],
  ['none of two', [{ checkpoint: 'x', oneOf: [1, 2] }], saw(x(3)), 'FAIL', /expected one of 1 or 2, saw 3/],
  ['absent and not seen', [{ checkpoint: 'x', absent: true }], {}, 'PASS'],
  ['absent but seen', [{ checkpoint: 'x', absent: true }], saw(x(1)), 'FAIL', /expected no report, saw 1/],
  ['a recorded value beside a scored one', [xIs1, { checkpoint: 'z', observe: true }], saw(x(1)), 'PASS'],
  [
    'only recorded values',
    [{ checkpoint: 'x', observe: true }],
    saw(x(7)),
    'OBSERVED',
    /^checkpoint "x": saw 7$/,
  ],
  ['nothing expected', [], {}, 'ERROR', /expects nothing/],

  ['refused as expected', [{ host: 'refuses' }], { host: { refused } }, 'PASS'],
  ['not refused', [{ host: 'refuses' }], { host: { text: 'Hello' } }, 'FAIL', /saw no error screen/],
  [
    'refused, but it ran',
    [{ host: 'refuses' }],
    { host: { refused }, ...saw(x(1)) },
    'FAIL',
    /saw checkpoint "x"/,
  ],
  ['silent', [{ host: 'silent' }], { host: { traffic: [] } }, 'PASS'],
  ['not silent', [{ host: 'silent' }], { host: { traffic: ['GET /leak'] } }, 'FAIL', /saw 1: GET \/leak/],
  ['traffic not recorded', [{ host: 'silent' }], { host: {} }, 'FAIL', /no record of the traffic/],
  ['text shown', [{ host: 'shows', text: 'ell' }], { host: { text: 'Hello' } }, 'PASS'],
  [
    'text not shown',
    [{ host: 'shows', text: 'Bye' }],
    { host: { text: 'Hello' } },
    'FAIL',
    /"Bye", saw "Hello"/,
  ],
  ['title', [{ host: 'titles', text: 'A' }], { host: { title: ' A ' } }, 'PASS'],
  [
    'another title',
    [{ host: 'titles', text: 'A' }],
    { host: { title: 'AB' } },
    'FAIL',
    /title "A", saw "AB"/,
  ],

  [
    'an output with more members',
    [out(1)],
    { answers: [{ case: 'c', output: { a: 1, z: 0, list: [{ b: 1, y: 0 }] } }] },
    'PASS',
  ],
  ['an output that lacks one', [out(1)], { answers: [{ case: 'c', output: { a: 1, list: [{}] } }] }, 'FAIL'],
  [
    'an output with a longer list',
    [out(1)],
    { answers: [{ case: 'c', output: { a: 1, list: [{ b: 1 }, 2] } }] },
    'FAIL',
  ],
  [
    'a failure for an output',
    [out(1)],
    { answers: [{ case: 'c', failure: ['bad'] }] },
    'FAIL',
    /saw a failure with bad/,
  ],
  ['no answer', [out(1)], { answers: [{ case: 'other', output: {} }] }, 'FAIL', /saw no answer/],
  [
    'an inherited member is not a member',
    [{ case: 'c', output: { constructor: {} } }],
    { answers: [{ case: 'c', output: {} }] },
    'FAIL',
  ],
  [
    'one of the failure codes',
    [{ case: 'c', failure: ['a', 'b'] }],
    { answers: [{ case: 'c', failure: ['z', 'b'] }] },
    'PASS',
  ],
  [
    'another failure code',
    [{ case: 'c', failure: ['a'] }],
    { answers: [{ case: 'c', failure: ['z'] }] },
    'FAIL',
    /with a, saw a failure with z/,
  ],
  [
    'an output for a failure',
    [{ case: 'c', failure: ['a'] }],
    { answers: [{ case: 'c', output: 1 }] },
    'FAIL',
    /saw 1/,
  ],

  ['timeout, nothing seen', [xIs1], { outcome: 'timeout' }, 'TIMEOUT', /saw no report/],
  ['timeout, one met, one missing', [xIs1, yIs1], { outcome: 'timeout', ...saw(x(1)) }, 'TIMEOUT'],
  ['timeout, one contradicted', [xIs1, yIs1], { outcome: 'timeout', ...saw(x(2)) }, 'FAIL'],
  ['timeout, all met', [xIs1], { outcome: 'timeout', ...saw(x(1)) }, 'TIMEOUT'],
  [
    'timeout after a refusal',
    [xIs1],
    { outcome: 'timeout', host: { refused } },
    'FAIL',
    /refuse the MiniApp \(no-app-js/,
  ],
  [
    'timeout with text not shown yet',
    [{ host: 'shows', text: 'A' }],
    { outcome: 'timeout', host: { text: '' } },
    'TIMEOUT',
  ],
  [
    'crash with all met',
    [xIs1],
    { outcome: 'crash', ...saw(x(1)), message: 'The tab died.' },
    'CRASH',
    /^The tab died\.$/,
  ],
  ['crash with a contradiction', [xIs1], { outcome: 'crash', ...saw(x(2)) }, 'CRASH'],
  ['harness error', [xIs1], { outcome: 'error', ...saw(x(1)) }, 'ERROR'],
];

describe('judgeAttempt', () => {
  for (const [name, expectations, record, verdict, message] of rows) {
    it(`${name}: ${verdict}`, () => {
      const judged = judgeAttempt({ expect: expectations, observed: false }, { ...done, ...record });
      expect(judged.verdict).to.equal(verdict);
      if (message) expect(judged.messages.join('\n')).to.match(message);
      if (verdict === 'PASS') expect(judged.messages).to.deep.equal([]);
      if (verdict === 'FAIL') expect(judged.messages).to.have.length.greaterThan(0);
    });
  }

  it('does not depend on the order of the expectations or of different checkpoints', () => {
    const expectations = [xIs1, yIs1, { checkpoint: 'z', absent: true } as const];
    const checkpoints = [x(1), { name: 'y', value: 2 }, { name: 'w', value: 3 }];
    const verdicts = [expectations, expectations.toReversed()].flatMap((some) =>
      [checkpoints, checkpoints.toReversed()].map(
        (seen) => judgeAttempt({ expect: some, observed: false }, { ...done, checkpoints: seen }).verdict,
      ),
    );
    expect(new Set(verdicts)).to.deep.equal(new Set(['FAIL']));
  });

  for (const [outcome, verdict] of [
    ['completed', 'OBSERVED'],
    ['timeout', 'TIMEOUT'],
    ['crash', 'CRASH'],
    ['error', 'ERROR'],
  ] as const) {
    it(`a test of what is left open, ${outcome}: ${verdict}, whatever was seen`, () => {
      for (const value of [1, 2]) {
        const judged = judgeAttempt(
          { expect: [xIs1], observed: true },
          { ...done, outcome, checkpoints: [x(value)] },
        );
        expect(judged.verdict).to.equal(verdict);
        if (verdict === 'OBSERVED') expect(judged.messages.join()).to.include(`saw ${value}`);
      }
    });
  }

  it('shows only the members that a case names', () => {
    const expectation = { case: 'c', output: { a: 1, list: [{ b: 1 }], gone: 0 } } as const;
    const output = { a: 2, more: 'x', list: [{ b: 1, y: 0 }] };
    const judged = judgeAttempt(
      { expect: [expectation], observed: false },
      { ...done, answers: [{ case: 'c', output }] },
    );
    expect(judged.messages).to.deep.equal([
      'case "c": expected {"a":1,"list":[{"b":1}],"gone":0}, saw {"a":2,"list":[{"b":1}]}',
    ]);
  });

  it('cuts long values in messages', () => {
    const judged = judgeAttempt(
      { expect: [xIs1], observed: false },
      { ...done, checkpoints: [x('😀'.repeat(5000))] },
    );
    expect(judged.messages[0]).to.have.length.lessThan(600);
    expect(judged.messages[0]?.isWellFormed()).to.equal(true);
  });
});
