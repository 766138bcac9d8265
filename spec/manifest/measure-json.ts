/** How large a JSON value is. */
export interface JsonMeasures {
  /** Members of all objects. */
  readonly members: number;
  /** UTF-16 code units of the longest name of a member; 0 without members. */
  readonly longestName: number;
}

/** Measures a value that JSON.parse gave; undefined when it nests deeper than allowed. */
export function measureJson(json: unknown, deepest: number): JsonMeasures | undefined {
  const measures = { members: 0, longestName: 0 };
  return measure(json, deepest, measures) ? measures : undefined;
}

function measure(
  value: unknown,
  levels: number,
  measures: { members: number; longestName: number },
): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (levels === 0) return false;
  if (Array.isArray(value)) {
    for (const item of value) {
      if (typeof item === 'object' && !measure(item, levels - 1, measures)) return false;
    }
    return true;
  }
  for (const name in value) {
    measures.members += 1;
    if (name.length > measures.longestName) measures.longestName = name.length;
    const item = (value as Record<string, unknown>)[name];
    if (typeof item === 'object' && !measure(item, levels - 1, measures)) return false;
  }
  return true;
}
