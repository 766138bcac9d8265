import { describeError } from '../../logic-layer/report-error.ts';
import { firstPlace, makeReadable } from '../../logic-layer/stack-text.ts';
import { MESSAGE_LIMIT, REPORTS_LIMIT, type ConsoleLevel, type Report } from '../reports.ts';
import { describeMessage } from './describe-value.ts';

/** Messages in a second; what is beyond is counted only. */
const PER_SECOND = 200;
const SECOND = 1_000;
/** Milliseconds for which messages are gathered that come directly after another. */
const GATHERED = 30;

/** Which of the console's methods are told of, and as what. */
const METHODS = {
  debug: 'debug',
  log: 'log',
  dir: 'log',
  table: 'log',
  trace: 'log',
  group: 'log',
  groupCollapsed: 'log',
  info: 'info',
  warn: 'warn',
  error: 'error',
} as const satisfies Readonly<Record<string, ConsoleLevel>>;

export interface ConsoleListener {
  tell(...reports: readonly Report[]): void;
  now(): number;
  later(run: () => void, delay: number): void;
}

type ConsoleReport = Extract<Report, { is: 'console' }>;

/**
 * Tells of what is written to the console of this worker from `begin()` on, and goes on to write it there. An error goes at once, so that it is known
 * before what it leads to; other messages are gathered for a moment.
 */
export function listenToConsole({ tell, now, later }: ConsoleListener): { begin(): void } {
  let waiting: Report[] = [];
  let isDue = false;
  let second = 0;
  let count = 0;
  let omitted = 0;

  const send = (): void => {
    isDue = false;
    if (omitted > 0) waiting.push({ is: 'omitted', count: omitted });
    omitted = 0;
    const reports = waiting;
    waiting = [];
    for (let at = 0; at < reports.length; at += REPORTS_LIMIT) tell(...reports.slice(at, at + REPORTS_LIMIT));
  };

  const write = (level: ConsoleLevel, values: readonly unknown[], withStack: boolean): void => {
    const at = now();
    const current = Math.floor(at / SECOND);
    if (current !== second) [second, count] = [current, 0];
    if (++count > PER_SECOND) omitted++;
    else waiting.push(consoleReport(at, level, values, withStack));
    if (level === 'error') return send();
    if (!isDue) later(send, GATHERED);
    isDue = true;
  };

  const wrap = (console: Console): void => {
    const methods = console as unknown as Record<string, (...values: unknown[]) => void>;
    const { assert } = console;
    for (const [name, level] of Object.entries(METHODS)) {
      const native = methods[name];
      methods[name] = (...values) => {
        native?.apply(console, values);
        write(level, values, name === 'trace');
      };
    }
    console.assert = (condition?: boolean, ...values: unknown[]) => {
      Reflect.apply(assert, console, [condition, ...values]);
      if (!condition) write('error', ['Assertion failed:', ...values], true);
    };
  };
  return { begin: () => wrap(console) };
}

function consoleReport(
  at: number,
  level: ConsoleLevel,
  values: readonly unknown[],
  withStack: boolean,
): ConsoleReport {
  const [first] = values;
  const error = values.length === 1 && first instanceof Error ? first : undefined;
  const called = stackOf(new Error());
  const thrown = error && stackOf(error);
  const place = firstPlace(thrown ?? '') ?? firstPlace(called);
  const stack = thrown ?? (withStack ? called : undefined);
  const text = error ? describeError(error) : describeMessage(values);
  return {
    ...{ is: 'console', at, level, text: text.slice(0, MESSAGE_LIMIT) },
    ...(place && { place }),
    ...(stack !== undefined && { stack: framesOf(stack).slice(0, MESSAGE_LIMIT) }),
  };
}

function stackOf(error: Error): string {
  try {
    makeReadable(error);
    const { stack } = error;
    return typeof stack === 'string' ? stack : '';
  } catch {
    return '';
  }
}

/** Without the error's own words, which Chromium puts before the places. */
function framesOf(stack: string): string {
  return stack
    .split('\n')
    .filter((line) => firstPlace(line) !== undefined)
    .map((line) => line.trim())
    .join('\n');
}
