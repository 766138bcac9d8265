import type { LoggedExpectation } from '../format/event-log.ts';
import type { Json } from '../format/values.ts';
import type { AttemptRecord } from './attempt-record.ts';
import type { Finding } from './finding.ts';
import { sameValue } from './same-value.ts';
import { shorten, showValue } from './show-value.ts';

type CheckpointExpectation = Extract<LoggedExpectation, { checkpoint: string }>;

/**
 * Compares one checkpoint with what is expected of it when the test has ended: where a checkpoint was reported more than
 * once, its last value decides.
 */
export function judgeCheckpoint(expectation: CheckpointExpectation, record: AttemptRecord): Finding {
  const name = `checkpoint "${shorten(expectation.checkpoint)}"`;
  const reports = record.checkpoints.filter((checkpoint) => checkpoint.name === expectation.checkpoint);
  const last = reports.at(-1);
  const saw =
    last &&
    `saw ${showValue(last.value)}${reports.length > 1 ? ` (the last of ${reports.length} reports)` : ''}`;

  if ('observe' in expectation) return { state: 'met', note: `${name}: ${saw ?? 'saw no report'}` };
  if ('absent' in expectation) {
    return saw
      ? contradicted(`${name}: expected no report, ${saw}`)
      : { state: 'met', note: `${name}: saw no report` };
  }
  const accepted = 'equals' in expectation ? [expectation.equals] : expectation.oneOf;
  const expected = `${name}: expected ${describe(accepted)}`;
  if (last && saw) {
    return accepted.some((value) => sameValue(last.value, value))
      ? { state: 'met', note: `${name}: ${saw}` }
      : contradicted(`${expected}, ${saw}`);
  }
  const refused = record.host?.refused;
  if (!refused) return { state: 'missing', message: `${expected}, saw no report` };
  return contradicted(
    `${expected}, saw the host refuse the MiniApp (${shorten(refused.code)}: ${shorten(refused.message)})`,
  );
}

function describe(accepted: readonly Json[]): string {
  const values = accepted.map(showValue).join(' or ');
  return accepted.length > 1 ? `one of ${values}` : values;
}

function contradicted(message: string): Finding {
  return { state: 'contradicted', message };
}
