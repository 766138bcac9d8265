import type { LoggedExpectation } from '../format/event-log.ts';
import type { Json } from '../format/values.ts';
import type { AttemptRecord, CaseAnswer } from './attempt-record.ts';
import type { Finding } from './finding.ts';
import { namedPart } from './named-part.ts';
import { hasAllOf } from './same-value.ts';
import { shorten, showValue } from './show-value.ts';

type CaseExpectation = Extract<LoggedExpectation, { case: string }>;

/**
 * Compares a unit case's answer with what the operation must answer: an output that has all the named members, or a
 * failure with one of the named codes. The last answer counts.
 */
export function judgeCase(expectation: CaseExpectation, record: AttemptRecord): Finding {
  const answer = record.answers.findLast((candidate) => candidate.case === expectation.case);
  const name = `case "${shorten(expectation.case)}"`;
  const expected =
    'output' in expectation
      ? `${name}: expected ${showValue(expectation.output)}`
      : `${name}: expected a failure with ${expectation.failure.join(' or ')}`;
  if (!answer) return { state: 'missing', message: `${expected}, saw no answer` };
  const saw = describe(answer, 'output' in expectation ? expectation.output : undefined);
  return holds(expectation, answer)
    ? { state: 'met', note: `${name}: saw ${saw}` }
    : { state: 'contradicted', message: `${expected}, saw ${saw}` };
}

function holds(expectation: CaseExpectation, answer: CaseAnswer): boolean {
  if ('failure' in expectation) {
    return answer.failure?.some((code) => expectation.failure.includes(code)) ?? false;
  }
  return (
    answer.failure === undefined && answer.output !== undefined && hasAllOf(answer.output, expectation.output)
  );
}

function describe(answer: CaseAnswer, expected: Json | undefined): string {
  if (answer.failure) return `a failure with ${shorten(answer.failure.join(', ')) || 'no code'}`;
  if (answer.output === undefined) return 'neither output nor failure';
  return showValue(expected === undefined ? answer.output : namedPart(answer.output, expected));
}
