type Timer = (...args: unknown[]) => unknown;

/**
 * Makes timers compile their string handlers by eval: Firefox ESR 153 crashes with the whole page when a string that its
 * own timer compiled in a worker calls `import()`.
 */
export function compileTimerStrings(scope: object = globalThis): void {
  for (const name of ['setTimeout', 'setInterval']) {
    const native = Reflect.get(scope, name) as Timer;
    const timer = (...args: unknown[]): unknown => {
      const [handler, ...rest] = args;
      if (args.length === 0 || typeof handler === 'function') return Reflect.apply(native, scope, args);
      const text = String(handler);
      // Called by another name than its own, eval runs in the global scope.
      const run = globalThis.eval;
      return Reflect.apply(native, scope, [() => run(text), ...rest]);
    };
    Object.defineProperty(timer, 'name', { value: name, configurable: true });
    Object.defineProperty(timer, 'length', { value: 1, configurable: true });
    const holder = holderOf(scope, name);
    Object.defineProperty(holder, name, {
      value: timer,
      configurable: true,
      enumerable: true,
      writable: true,
    });
  }
}

/** The native timer must be out of reach, so it is replaced where it stands. */
function holderOf(object: object, name: string): object {
  let holder: object | null = object;
  while (holder !== null && !Object.hasOwn(holder, name))
    holder = Object.getPrototypeOf(holder) as object | null;
  return holder ?? object;
}
