/** A collection that scripts reach by index and perhaps by name. */
export interface IndexedObject {
  readonly length: number;
  item(index: number): unknown;
  /** What a name leads to; null where it leads nowhere. */
  namedItem?(name: string): unknown;
  /** https://webidl.spec.whatwg.org/#dfn-supported-property-names */
  supportedNames?(): readonly string[];
}

/** An array index by its property name; undefined for other names. */
export function arrayIndex(name: string | symbol): number | undefined {
  if (typeof name !== 'string') return undefined;
  const first = name.charCodeAt(0);
  if (!(first >= 48 && first <= 57)) return undefined;
  const index = Number(name) >>> 0;
  return String(index) === name && index !== 0xffff_ffff ? index : undefined;
}

/** https://webidl.spec.whatwg.org/#es-legacy-platform-objects without setters; one handler for all objects. */
const HANDLER: ProxyHandler<IndexedObject> = {
  get(target, name) {
    const index = arrayIndex(name);
    if (index !== undefined) return target.item(index) ?? undefined;
    if (target.namedItem !== undefined && typeof name === 'string' && !(name in target)) {
      return target.namedItem(name) ?? undefined;
    }
    return Reflect.get(target, name) as unknown;
  },
  has(target, name) {
    const index = arrayIndex(name);
    if (index !== undefined) return index < target.length;
    return name in target || (typeof name === 'string' && named(target, name) !== undefined);
  },
  set(target, name, value) {
    return arrayIndex(name) === undefined && Reflect.set(target, name, value);
  },
  deleteProperty(target, name) {
    const index = arrayIndex(name);
    if (index !== undefined) return index >= target.length;
    if (typeof name === 'string' && !Object.hasOwn(target, name) && named(target, name) !== undefined)
      return false;
    return Reflect.deleteProperty(target, name);
  },
  defineProperty(target, name, descriptor) {
    return arrayIndex(name) === undefined && Reflect.defineProperty(target, name, descriptor);
  },
  ownKeys(target) {
    const keys: (string | symbol)[] = [];
    for (let index = 0; index < target.length; index++) keys.push(String(index));
    for (const name of target.supportedNames?.() ?? []) if (!(name in target)) keys.push(name);
    for (const key of Reflect.ownKeys(target)) if (!keys.includes(key)) keys.push(key);
    return keys;
  },
  getOwnPropertyDescriptor(target, name) {
    const index = arrayIndex(name);
    if (index !== undefined) {
      const value = target.item(index) ?? undefined;
      return value === undefined
        ? undefined
        : { value, writable: false, enumerable: true, configurable: true };
    }
    const own = Reflect.getOwnPropertyDescriptor(target, name);
    if (own !== undefined || typeof name !== 'string' || name in target) return own;
    const value = named(target, name);
    return value === undefined
      ? undefined
      : { value, writable: false, enumerable: false, configurable: true };
  },
};

/** The object as scripts get it: with its items as properties. */
export function exposeItems<T extends IndexedObject>(object: T): T {
  return new Proxy<IndexedObject>(object, HANDLER) as T;
}

function named(target: IndexedObject, name: string): unknown {
  return target.supportedNames?.().includes(name) ? (target.namedItem?.(name) ?? undefined) : undefined;
}
