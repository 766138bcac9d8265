/** Gives what a value stands for, where it stands for itself. @throws for every other value */
export type Read<T> = (value: unknown) => T;

/** @throws for what is no JSON object */
export function plainObject(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new TypeError();
  return value as Readonly<Record<string, unknown>>;
}

/** Reads these members; what else an object has nobody asks for. */
export function object<T extends object>(
  members: { readonly [Name in keyof Required<T>]: Read<Required<T>[Name]> },
  ...required: readonly (keyof T & string)[]
): Read<T> {
  return (value) => {
    const map = plainObject(value);
    if (!required.every((name) => Object.hasOwn(map, name))) throw new TypeError();
    const there = Object.entries<Read<unknown>>(members).filter(([name]) => Object.hasOwn(map, name));
    return Object.fromEntries(there.map(([name, read]) => [name, read(map[name])])) as T;
  };
}

/** Reads an object whose keys are language tags. */
export function byLanguage<T>(read: Read<T>): Read<Readonly<Record<string, T>>> {
  return (value) =>
    Object.fromEntries(
      Object.entries(plainObject(value)).map(([tag, item]) => {
        if (!isTag(tag)) throw new TypeError();
        return [tag, read(item)];
      }),
    );
}

export function list<T>(read: Read<T>, least = 0): Read<readonly T[]> {
  return (value) => {
    if (!Array.isArray(value) || value.length < least) throw new TypeError();
    return value.map((item) => read(item));
  };
}

export function text(form?: RegExp | ((value: string) => boolean)): Read<string> {
  return (value) => {
    const fits =
      typeof value === 'string' && (typeof form === 'function' ? form(value) : form?.test(value) !== false);
    if (!fits) throw new TypeError();
    return value;
  };
}

export function oneOf<const T>(...values: readonly T[]): Read<T> {
  return (value) => {
    if (!values.includes(value as T)) throw new TypeError();
    return value as T;
  };
}

export const flag = oneOf(true, false);

/** A whole number that computers count exactly. */
export function count(value: unknown, least = 0): number {
  if (!Number.isSafeInteger(value) || (value as number) < least) throw new TypeError();
  return value as number;
}

/** Whether it is a language tag of today's form. */
export function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}
