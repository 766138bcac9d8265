type Iterating = 'keys' | 'values' | 'entries' | 'forEach' | typeof Symbol.iterator;

/** Iterates the items of an interface's objects as those of arrays are. https://webidl.spec.whatwg.org/#define-the-iteration-methods */
export function defineArrayMethods(
  { prototype }: { readonly prototype: object },
  ...names: Iterating[]
): void {
  for (const name of names) {
    Object.defineProperty(prototype, name, {
      value: Array.prototype[name],
      writable: true,
      configurable: true,
      enumerable: typeof name === 'string',
    });
  }
}
