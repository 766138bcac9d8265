/** Puts interfaces into the global scope that are loaded when a script first asks for one of them. */
export function exposeLater<Name extends string>(
  names: readonly Name[],
  load: () => Readonly<Record<Name, unknown>>,
): void {
  for (const name of names) {
    Object.defineProperty(globalThis, name, {
      configurable: true,
      get: () => {
        const interfaces = load();
        // Where a script left them to be loaded.
        for (const each of names) {
          if (Object.getOwnPropertyDescriptor(globalThis, each)?.get) expose(each, interfaces[each]);
        }
        return Reflect.get(globalThis, name) as unknown;
      },
      set: (value: unknown) => expose(name, value),
    });
  }
}

/** Puts a value into the global scope as Web IDL does with interfaces. */
export function expose(name: string, value: unknown, enumerable = false): void {
  Object.defineProperty(globalThis, name, { value, writable: true, configurable: true, enumerable });
}
