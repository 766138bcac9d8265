import type { Json } from '../format/values.ts';

/** Whether two JSON values are the same; the order of an object's members does not count. */
export function sameValue(a: Json, b: Json): boolean {
  return compare(a, b, true);
}

/**
 * Whether `actual` has all that `expected` names: an object may have further members, at every level; arrays have the
 * same length.
 */
export function hasAllOf(actual: Json, expected: Json): boolean {
  return compare(actual, expected, false);
}

function compare(actual: Json, expected: Json, exactly: boolean): boolean {
  if (isList(actual) || isList(expected)) {
    if (!isList(actual) || !isList(expected) || actual.length !== expected.length) return false;
    return expected.every((item, index) => compare(actual[index] as Json, item, exactly));
  }
  if (typeof actual !== 'object' || typeof expected !== 'object' || actual === null || expected === null) {
    return actual === expected;
  }
  const members = Object.keys(expected);
  if (exactly && members.length !== Object.keys(actual).length) return false;
  return members.every(
    (member) =>
      Object.hasOwn(actual, member) && compare(actual[member] as Json, expected[member] as Json, exactly),
  );
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
