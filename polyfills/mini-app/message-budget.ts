import { BUDGETS } from '../view-layer/budgets.ts';
import { isRecord } from './json.ts';

/** Bytes of records, units of text, pixels, and items of storage or values of an input, that count as one message more. */
const BYTES = 4_096;
const TEXT = 10_000;
const PIXELS = 65_536;
/** Bytes of a body or of a socket's message, which may have been copied. */
const BUFFERED = 65_536;
const ITEMS = 50;
/** Values of an input that are looked at, about so many. */
const VALUES = 50_000;
/** Of one array or object. */
const ONCE = 10_000;
/** What a request or socket counts as: the host does more about it than about other messages, even to refuse it. */
const BEGINNING = 5;
/** Milliseconds of one message that count: one that took longer may have waited for a machine that did something else. */
const MOST_TIME = 5;

/** How many messages a message counts as, by what reading and applying it costs the host. */
export function weightOf(message: unknown): number {
  if (!isRecord(message)) return 1;
  const { batch, title, message: text, capability, bitmap, data, changes, input, do: what } = message;
  const pixels =
    typeof ImageBitmap === 'function' && bitmap instanceof ImageBitmap ? bitmap.width * bitmap.height : 0;
  const bytes = sizeOf(batch);
  const buffered = Object.values(message).reduce<number>((sum, part) => sum + sizeOf(part), 0) - bytes;
  const units = [title, text, capability, data].reduce<number>(
    (sum, part) => sum + (typeof part === 'string' ? part.length : 0),
    0,
  );
  const storage = Array.isArray(changes) ? weightOfChanges(changes) : 0;
  return (
    (what === 'fetch' || what === 'socket' ? BEGINNING : 1) +
    Math.floor(bytes / BYTES) +
    Math.floor(buffered / BUFFERED) +
    Math.floor(units / TEXT) +
    Math.floor(pixels / PIXELS) +
    storage +
    weightOfInput(input)
  );
}

function sizeOf(part: unknown): number {
  return part instanceof ArrayBuffer ? part.byteLength : 0;
}

/** Of a request's input, which need not be JSON: an array can stand in itself, or in many places at once. */
function weightOfInput(input: unknown): number {
  let units = 0;
  const found = [input];
  for (let at = 0; at < found.length && found.length < VALUES; at++) {
    const part = found[at];
    if (typeof part === 'string') units += part.length;
    else if (Array.isArray(part)) found.push(...part.slice(0, ONCE));
    else if (isRecord(part)) found.push(...Object.values(part).slice(0, ONCE));
  }
  return Math.floor(found.length / ITEMS) + Math.floor(units / TEXT);
}

function weightOfChanges(changes: readonly unknown[]): number {
  let units = 0;
  for (const change of changes) {
    const value = isRecord(change) ? change['value'] : undefined;
    if (typeof value === 'string') units += value.length;
  }
  return Math.floor(changes.length / ITEMS) + Math.floor(units / TEXT);
}

/** Counts messages, and what they take of the host's time, in seconds. */
export class MessageBudget {
  readonly limit: number;
  readonly #timeLimit: number;
  #second = 0;
  #count = 0;
  #time = 0;

  /** @param timeLimit milliseconds */
  constructor(limit = BUDGETS.messages, timeLimit = BUDGETS.messageTime) {
    this.limit = limit;
    this.#timeLimit = timeLimit;
  }

  /** Counts a message; false when there were too many in this second. */
  spend(weight = 1, now: number = performance.now()): boolean {
    this.#goTo(now);
    this.#count += weight;
    return this.#count <= this.limit;
  }

  /** Counts what a message took, in milliseconds; false when messages took too much of this second. */
  took(time: number, now: number = performance.now()): boolean {
    this.#goTo(now);
    this.#time += Math.min(time, MOST_TIME);
    return this.#time <= this.#timeLimit;
  }

  #goTo(now: number): void {
    const second = Math.floor(now / 1_000);
    if (second === this.#second) return;
    this.#second = second;
    this.#count = 0;
    this.#time = 0;
  }
}
