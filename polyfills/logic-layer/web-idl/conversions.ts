/** Conversions of https://webidl.spec.whatwg.org/#js-type-mapping from what a script gives. */
export type Conversion<T = unknown> = (value: unknown) => T;

export const toBoolean: Conversion<boolean> = Boolean;

export const toDOMString: Conversion<string> = (value) => {
  if (typeof value === 'symbol') throw new TypeError('A symbol cannot be converted to a string.');
  return `${value as string}`;
};

export const toUSVString: Conversion<string> = (value) => toDOMString(value).toWellFormed();

/** `[LegacyNullToEmptyString] DOMString` */
export const toStringOrEmpty: Conversion<string> = (value) => (value === null ? '' : toDOMString(value));

export const toLong: Conversion<number> = (value) => Number(value) | 0;
export const toUnsignedLong: Conversion<number> = (value) => Number(value) >>> 0;
export const toUnsignedShort: Conversion<number> = (value) => Number(value) & 0xffff;
export const toShort: Conversion<number> = (value) => (Number(value) << 16) >> 16;

export const toUnrestrictedDouble: Conversion<number> = Number;

/** @throws {TypeError} for what is no finite number */
export const toDouble: Conversion<number> = (value) => {
  const number = Number(value);
  if (!Number.isFinite(number)) throw new TypeError(`${String(value)} is not a finite number.`);
  return number;
};

export const toAny: Conversion = (value) => value;

/** A nullable interface type. @throws {TypeError} for what is neither null nor an object */
export const toObjectOrNull: Conversion<object | null> = (value) => {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'object' && typeof value !== 'function') {
    throw new TypeError(`${String(value)} is not an object.`);
  }
  return value;
};

/** A nullable string. */
export const toStringOrNull: Conversion<string | null> = (value) =>
  value === null || value === undefined ? null : toDOMString(value);

/** A sequence. @throws {TypeError} for what cannot be iterated */
export const toSequence: Conversion<readonly unknown[]> = (value) => {
  if (typeof value !== 'object' || value === null || !(Symbol.iterator in value)) {
    throw new TypeError(`${String(value)} is not a sequence.`);
  }
  return Object.freeze([...(value as Iterable<unknown>)]);
};

/** A dictionary. @throws {TypeError} for a primitive other than undefined and null */
export function toDictionary(value: unknown): Record<string, unknown> {
  if (value === undefined || value === null) return {};
  if (typeof value !== 'object' && typeof value !== 'function') {
    throw new TypeError(`${String(value)} is not a dictionary.`);
  }
  return value as Record<string, unknown>;
}

/** @throws {TypeError} when a method is called with fewer arguments than it requires */
export function requireArguments(method: string, given: number, required: number): void {
  if (given < required) {
    throw new TypeError(
      `${method}: ${required} argument${required > 1 ? 's' : ''} required, ${given} present.`,
    );
  }
}
