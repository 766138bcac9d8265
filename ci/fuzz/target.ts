/**
 * Code that must survive any bytes: the default export of `ci/fuzz/targets/<name>.ts`, run by `npm run fuzz -- <name>`.
 */
export interface FuzzTarget {
  /** The file's name without `.ts`. */
  readonly name: string;
  /** Good inputs, from which bad ones are made; the same ones each time, at most some 100 kB each. */
  seeds(): Promise<Uint8Array[]>;
  /**
   * Gives the input to the code. Never rejects, takes longer than a second, or takes more than 256 MB, whatever the
   * bytes; throw here when a result breaks a promise, e.g. when something that was accepted doesn't round-trip.
   */
  run(input: Uint8Array): Promise<void>;
}
