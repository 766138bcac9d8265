/** What JSON calls an object and the Infra Standard an ordered map. */
export type OrderedMap = Readonly<Record<string, unknown>>;

/** True for a JSON object; false for arrays and null. */
export function isOrderedMap(value: unknown): value is OrderedMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** True when the map itself has the member; what objects inherit does not count. */
export function exists(map: OrderedMap, member: string): boolean {
  return Object.hasOwn(map, member);
}
