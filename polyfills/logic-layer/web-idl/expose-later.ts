/** Puts interfaces into the global scope, or on another object, that are loaded when a script first asks for one of them. */
export function exposeLater<Name extends string>(
  names: readonly Name[],
  load: () => Readonly<Record<Name, unknown>>,
  holder: object = globalThis,
): void {
  for (const name of names) {
    Object.defineProperty(holder, name, {
      configurable: true,
      get: () => {
        const interfaces = load();
        // Where a script left them to be loaded.
        for (const each of names) {
          if (Object.getOwnPropertyDescriptor(holder, each)?.get)
            expose(each, interfaces[each], false, holder);
        }
        return Reflect.get(holder, name) as unknown;
      },
      set: (value: unknown) => expose(name, value, false, holder),
    });
  }
}

/** Puts a value into the global scope as Web IDL does with interfaces. */
export function expose(name: string, value: unknown, enumerable = false, holder: object = globalThis): void {
  Object.defineProperty(holder, name, { value, writable: true, configurable: true, enumerable });
}
