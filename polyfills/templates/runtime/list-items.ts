import type { Scope } from './template.ts';
import { tools } from './tools.ts';

/** An item, and its position in a list or its name in an object. */
export type Entry = readonly [index: Scope['index'], item: unknown];

/** A number as a list says how often; more is a mistake. */
const MAX_COUNT = 10_000;

/** What a list directive repeats: items of a list, members of an object, numbers from 0, characters of a text. */
export function entriesOf(value: unknown): readonly Entry[] {
  if (Array.isArray(value)) return value.map((item, index) => [index, item]);
  if (typeof value === 'string') return [...value].map((item, index) => [index, item]);
  if (typeof value === 'number') {
    const count = Math.min(Math.max(Math.trunc(value) || 0, 0), MAX_COUNT);
    return Array.from({ length: count }, (_, index) => [index, index]);
  }
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

/** By what an item is known again: a member of it, or itself. */
export function keyOf(item: unknown, key: string): unknown {
  return key === '*this' ? item : tools.get(item, key);
}
