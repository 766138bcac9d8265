import type { Json } from '../logic-layer/messages.ts';

const DEPTH = 64;
const VALUES = 100_000;

/** Is this a JSON value (and not a Map, a cycle, a buffer) of at most 64 levels and 100,000 values? */
export function isJson(value: unknown): value is Json {
  let left = VALUES;
  const check = (part: unknown, depth: number): boolean => {
    if (--left < 0 || depth > DEPTH) return false;
    if (part === null || typeof part === 'boolean' || typeof part === 'string') return true;
    if (typeof part === 'number') return Number.isFinite(part);
    // Holes of a sparse list are passed over, but counted through: the length comes first.
    if (Array.isArray(part)) return part.length <= left && part.every((item) => check(item, depth + 1));
    return isRecord(part) && Object.values(part).every((item) => check(item, depth + 1));
  };
  return check(value, 0);
}

/** A plain object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
