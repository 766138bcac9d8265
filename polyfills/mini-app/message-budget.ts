import { BUDGETS } from '../view-layer/budgets.ts';
import { isRecord } from './json.ts';

/** Bytes of records, units of text, pixels, and items of storage, that count as one message more. */
const BYTES = 4_096;
const TEXT = 10_000;
const PIXELS = 65_536;
const ITEMS = 50;

/** How many messages a message counts as, by what reading and applying it costs the host. */
export function weightOf(message: unknown): number {
  if (!isRecord(message)) return 1;
  const { batch, title, message: text, capability, bitmap, data, changes } = message;
  const pixels =
    typeof ImageBitmap === 'function' && bitmap instanceof ImageBitmap ? bitmap.width * bitmap.height : 0;
  const bytes = batch instanceof ArrayBuffer ? batch.byteLength : 0;
  const units = [title, text, capability, data].reduce<number>(
    (sum, part) => sum + (typeof part === 'string' ? part.length : 0),
    0,
  );
  const storage = Array.isArray(changes) ? weightOfChanges(changes) : 0;
  return 1 + Math.floor(bytes / BYTES) + Math.floor(units / TEXT) + Math.floor(pixels / PIXELS) + storage;
}

function weightOfChanges(changes: readonly unknown[]): number {
  let units = 0;
  for (const change of changes) {
    const value = isRecord(change) ? change['value'] : undefined;
    if (typeof value === 'string') units += value.length;
  }
  return Math.floor(changes.length / ITEMS) + Math.floor(units / TEXT);
}

/** Counts messages in seconds. */
export class MessageBudget {
  readonly limit: number;
  #second = 0;
  #count = 0;

  constructor(limit = BUDGETS.messages) {
    this.limit = limit;
  }

  /** Counts a message; false when there were too many in this second. */
  spend(weight = 1, now: number = performance.now()): boolean {
    const second = Math.floor(now / 1_000);
    if (second !== this.#second) this.#count = 0;
    this.#second = second;
    this.#count += weight;
    return this.#count <= this.limit;
  }
}
