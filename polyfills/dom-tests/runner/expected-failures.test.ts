import { expect } from 'chai';
import { surprises, type ExpectedFailures } from './expected-failures.ts';
import type { FileResult } from './results.ts';

const RESULT: FileResult = {
  file: 'a.html',
  status: 'OK',
  message: '',
  tests: [
    { name: 'one', status: 'PASS', message: '' },
    { name: 'two', status: 'FAIL', message: 'not so' },
  ],
};

describe('expected failures', () => {
  const found = (expected: ExpectedFailures, result: Partial<FileResult> = {}): string[] =>
    surprises([{ ...RESULT, ...result }], expected).map(({ name, got }) => `${name}: ${got}`);

  it('are no surprise', () => {
    expect(found({ 'a.html': { two: 'reason' } })).to.deep.equal([]);
    expect(found({})).to.deep.equal(['two: FAIL']);
  });

  it('are a surprise when they pass, or when there is no such test', () => {
    expect(found({ 'a.html': { one: 'reason', two: 'reason', three: 'reason' } })).to.deep.equal([
      'one: PASS',
      'three: no such test',
    ]);
  });

  it('may name a file as a whole', () => {
    const stopped = { status: 'TIMEOUT', tests: [] } as const;
    expect(found({ 'a.html': { '*': 'reason' } }, stopped)).to.deep.equal([]);
    expect(found({}, stopped)).to.deep.equal(['*: TIMEOUT']);
    expect(found({}, { tests: [] })).to.deep.equal(['*: no tests']);
    expect(found({ 'a.html': { '*': 'reason', two: 'reason' } })).to.deep.equal(['*: OK']);
  });
});
