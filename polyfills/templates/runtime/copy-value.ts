const MAX_DEPTH = 64;

/**
 * A copy of plain objects and lists, so that nobody changes data but by `setData`; all else is given as it is.
 *
 * @throws {RangeError} for what is nested deeper than 64 levels, such as what contains itself
 */
export function copyValue(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const isList = Array.isArray(value);
  if (!isList && !isPlain(value)) return value;
  if (depth === MAX_DEPTH) {
    throw new RangeError(`Data may be nested ${MAX_DEPTH} levels deep; does it contain itself?`);
  }
  if (isList) return value.map((item) => copyValue(item, depth + 1));
  const copy: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(value)) {
    if (name !== '__proto__') copy[name] = copyValue(member, depth + 1);
  }
  return copy;
}

/** Of any realm. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
