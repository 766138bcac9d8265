/** How large a JSON value is. */
export interface JsonMeasures {
  /** Members of all objects. */
  readonly members: number;
}

/** Measures a value that JSON.parse gave; undefined when it nests deeper than allowed. */
export function measureJson(json: unknown, deepest: number): JsonMeasures | undefined {
  const members = countMembers(json, deepest);
  return members === undefined ? undefined : { members };
}

function countMembers(value: unknown, levels: number): number | undefined {
  if (typeof value !== 'object' || value === null) return 0;
  if (levels === 0) return undefined;
  let count = 0;
  if (Array.isArray(value)) {
    for (const item of value) {
      if (typeof item !== 'object') continue;
      const inside = countMembers(item, levels - 1);
      if (inside === undefined) return undefined;
      count += inside;
    }
    return count;
  }
  for (const name in value) {
    count += 1;
    const item = (value as Record<string, unknown>)[name];
    if (typeof item !== 'object') continue;
    const inside = countMembers(item, levels - 1);
    if (inside === undefined) return undefined;
    count += inside;
  }
  return count;
}
