/** Puts constants on an interface and on its prototype. https://webidl.spec.whatwg.org/#define-the-constants */
export function defineConstants(
  owner: { readonly prototype: object },
  constants: Readonly<Record<string, number>>,
): void {
  for (const [name, value] of Object.entries(constants)) {
    for (const holder of [owner, owner.prototype])
      Object.defineProperty(holder, name, { value, enumerable: true });
  }
}
