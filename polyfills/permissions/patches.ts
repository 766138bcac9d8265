export type Method = (this: unknown, ...given: unknown[]) => unknown;

/** Changes of the platform's objects, each of which can be taken back. */
export class Patches {
  readonly #undo: (() => void)[] = [];

  /** Puts a method in the place of one that is there, on whichever prototype; one that isn't there is not invented. */
  method(target: object | undefined, name: string, wrap: (original: Method) => Method): void {
    const found = holderOf(target, name);
    const original: unknown = found?.descriptor.value;
    if (found === undefined || typeof original !== 'function') return;
    const made = wrap(original as Method);
    for (const key of ['name', 'length'] as const) {
      Object.defineProperty(made, key, { value: original[key], configurable: true });
    }
    this.#define(found.holder, name, { ...found.descriptor, value: made }, found.descriptor);
  }

  /** Puts a getter in the place of one that is there. */
  getter(
    target: object | undefined,
    name: string,
    wrap: (original: () => unknown) => (this: unknown) => unknown,
  ): void {
    const found = holderOf(target, name);
    if (found?.descriptor.get === undefined) return;
    const get = wrap(found.descriptor.get);
    this.#define(found.holder, name, { ...found.descriptor, get }, found.descriptor);
  }

  /** Puts a setter in the place of one that is there. */
  setter(
    target: object,
    name: string,
    wrap: (original: (value: unknown) => void) => (this: unknown, value: unknown) => void,
  ): void {
    const found = holderOf(target, name);
    if (found?.descriptor.set === undefined) return;
    const set = wrap(found.descriptor.set);
    this.#define(found.holder, name, { ...found.descriptor, set }, found.descriptor);
  }

  /** Puts a value in the place of a global's. */
  value(target: object, name: string, value: unknown): void {
    const descriptor = Object.getOwnPropertyDescriptor(target, name);
    if (descriptor?.configurable) this.#define(target, name, { ...descriptor, value }, descriptor);
  }

  /** Adds a member that the platform doesn't have. */
  add(target: object, name: string, value: unknown): void {
    if (name in target) return;
    this.#define(target, name, { value, configurable: true, writable: true, enumerable: true }, undefined);
  }

  /** Puts a value of the object's own over what it inherits. */
  own(target: object, name: string, value: unknown): void {
    const before = Object.getOwnPropertyDescriptor(target, name);
    this.#define(target, name, { value, configurable: true, writable: true, enumerable: true }, before);
  }

  whenRestored(undo: () => void): void {
    this.#undo.push(undo);
  }

  restore(): void {
    for (const undo of this.#undo.splice(0).reverse()) undo();
  }

  #define(
    holder: object,
    name: string,
    made: PropertyDescriptor,
    before: PropertyDescriptor | undefined,
  ): void {
    Object.defineProperty(holder, name, made);
    this.#undo.push(() => {
      if (before === undefined) Reflect.deleteProperty(holder, name);
      else Object.defineProperty(holder, name, before);
    });
  }
}

function holderOf(
  target: object | undefined,
  name: string,
): { readonly holder: object; readonly descriptor: PropertyDescriptor } | undefined {
  for (
    let holder = target ?? null;
    holder !== null;
    holder = Object.getPrototypeOf(holder) as object | null
  ) {
    const descriptor = Object.getOwnPropertyDescriptor(holder, name);
    if (descriptor !== undefined) return descriptor.configurable ? { holder, descriptor } : undefined;
  }
  return undefined;
}
