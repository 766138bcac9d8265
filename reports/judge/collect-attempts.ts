import type { LogEntry, PlannedTest } from '../format/event-log.ts';
import { FormatError } from '../format/format-error.ts';
import type { AttemptRecord, CaseAnswer, HostFacts } from './attempt-record.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };
type Growing = Writable<AttemptRecord> & {
  checkpoints: AttemptRecord['checkpoints'][number][];
  answers: CaseAnswer[];
  evidence: AttemptRecord['evidence'][number][];
};
interface Slot {
  open?: Growing;
  completed?: Growing;
}

/**
 * Gathers a log's lines into the attempts that came to their end: test id → repetition → record. Attempts of several
 * sessions may be interleaved. An attempt without `test-end` was interrupted and says nothing; where one was made again
 * after a resume, the last that came to its end counts. A line that comes outside of any attempt came too late and
 * belongs to none, but evidence may still be added to an attempt that has just ended.
 *
 * @throws FormatError when a line names a test or a repetition that the plan does not have
 */
export function collectAttempts(
  tests: readonly PlannedTest[],
  repeat: number,
  entries: readonly LogEntry[],
): Map<string, Map<number, AttemptRecord>> {
  const slots = new Map<string, Map<number, Slot>>(tests.map((test) => [test.id, new Map()]));
  entries.forEach((entry, index) => {
    if (!('test' in entry)) return;
    const repetitions = slots.get(entry.test);
    if (!repetitions) throw stray(index, `names the test "${entry.test}"`);
    if (entry.repetition > repeat) throw stray(index, `names repetition ${entry.repetition} of ${repeat}`);
    const slot = repetitions.get(entry.repetition) ?? {};
    repetitions.set(entry.repetition, slot);
    take(slot, entry);
  });
  return new Map([...slots].map(([id, repetitions]) => [id, completed(repetitions)]));
}

function take(slot: Slot, entry: Extract<LogEntry, { test: string }>): void {
  if (entry.type === 'test-start') {
    slot.open = start(entry.repetition);
    return;
  }
  if (entry.type === 'evidence') {
    const { kind, file, sha256, bytes } = entry;
    (slot.open ?? slot.completed)?.evidence.push({ kind, file, sha256, bytes });
    return;
  }
  const attempt = slot.open;
  if (!attempt) return;
  switch (entry.type) {
    case 'step':
      return;
    case 'checkpoint':
      attempt.checkpoints.push({ name: entry.name, value: entry.value });
      return;
    case 'answer':
      attempt.answers.push(entry);
      return;
    case 'host':
      attempt.host = joinFacts(attempt.host, entry);
      return;
    case 'test-end': {
      const { outcome, obtained, milliseconds, message } = entry;
      slot.completed = {
        ...attempt,
        outcome,
        obtained,
        milliseconds,
        ...(message === undefined ? {} : { message }),
      };
      delete slot.open;
    }
  }
}

function start(repetition: number): Growing {
  return {
    repetition,
    outcome: 'error',
    obtained: 'native',
    milliseconds: 0,
    checkpoints: [],
    answers: [],
    evidence: [],
  };
}

/** Later facts replace earlier ones; traffic adds up. */
function joinFacts(earlier: HostFacts = {}, later: HostFacts): HostFacts {
  const traffic = [earlier.traffic, later.traffic].filter((list) => list !== undefined).flat();
  return {
    ...earlier,
    ...(later.refused === undefined ? {} : { refused: later.refused }),
    ...(later.text === undefined ? {} : { text: later.text }),
    ...(later.title === undefined ? {} : { title: later.title }),
    ...((earlier.traffic ?? later.traffic) === undefined ? {} : { traffic }),
  };
}

function completed(repetitions: Map<number, Slot>): Map<number, AttemptRecord> {
  const ended = [...repetitions].flatMap(([repetition, slot]) =>
    slot.completed ? [[repetition, slot.completed] as const] : [],
  );
  return new Map(ended.sort(([a], [b]) => a - b));
}

function stray(index: number, what: string): FormatError {
  return new FormatError(
    `Entry ${index + 1} of the log ${what}, which its plan does not have: the log is not of one run.`,
  );
}
