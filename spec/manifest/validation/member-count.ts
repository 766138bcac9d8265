/** How many members the objects in a JSON value have, at all levels. */
export function memberCount(json: unknown): number {
  if (typeof json !== 'object' || json === null) return 0;
  let count = 0;
  if (Array.isArray(json)) {
    for (const item of json) if (typeof item === 'object') count += memberCount(item);
    return count;
  }
  for (const name in json) {
    count += 1;
    const value = (json as Record<string, unknown>)[name];
    if (typeof value === 'object') count += memberCount(value);
  }
  return count;
}
