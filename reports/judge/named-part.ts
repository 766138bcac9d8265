import type { Json } from '../format/values.ts';

/** The part of a value that an expectation names, so that a message shows what differs and not all the rest. */
export function namedPart(actual: Json, expected: Json): Json {
  if (isList(actual) || isList(expected)) {
    if (!isList(actual) || !isList(expected) || actual.length !== expected.length) return actual;
    return actual.map((item, index) => namedPart(item, expected[index] as Json));
  }
  if (typeof actual !== 'object' || typeof expected !== 'object' || actual === null || expected === null) {
    return actual;
  }
  const members = Object.keys(expected).filter((member) => Object.hasOwn(actual, member));
  return Object.fromEntries(
    members.map((member) => [member, namedPart(actual[member] as Json, expected[member] as Json)]),
  );
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
