import type { Properties, PropertyOptions, PropertyType } from './definitions.ts';

const EMPTY = new Map<PropertyType, () => unknown>([
  [String, () => ''],
  [Number, () => 0],
  [Boolean, () => false],
  [Array, () => []],
  [Object, () => null],
]);

/** The declared properties, each with all its options. */
export function readProperties(properties: Properties): ReadonlyMap<string, PropertyOptions> {
  return new Map(
    Object.entries(properties).map(([name, declared]) => [
      name,
      typeof declared === 'object' && declared !== null ? declared : { type: declared },
    ]),
  );
}

/** Before a value is given. */
export function firstValue({ type, value }: PropertyOptions): unknown {
  return value ?? EMPTY.get(type)?.() ?? null;
}

/** A value as the type says: text from attributes is read; what doesn't fit counts as not given. */
export function convert(value: unknown, options: PropertyOptions): unknown {
  const { type } = options;
  switch (type) {
    case String:
      return value === null || value === undefined ? firstValue(options) : String(value);
    case Number: {
      const number = value === null || value === '' ? Number.NaN : Number(value);
      return Number.isNaN(number) ? firstValue(options) : number;
    }
    case Boolean:
      // An attribute without a value is an empty text.
      return value === '' || (value !== 'false' && Boolean(value));
    case Array:
      return Array.isArray(value) ? value : firstValue(options);
    case Object:
      return typeof value === 'object' ? value : firstValue(options);
    default:
      return value;
  }
}
