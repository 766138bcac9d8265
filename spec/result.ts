/** One thing that an algorithm found wrong, told so that a program can act on it and a person can mend it. */
export interface Violation {
  /** Stable kebab-case code, e.g. `pages-item-not-string`. */
  readonly code: string;
  /** Where: a JSON pointer into the input, a path inside the package, or `''` for the whole. */
  readonly path: string;
  /** What happened and what to do, as one or two plain sentences. */
  readonly message: string;
}

/** What a spec algorithm gives: a value with the findings it survived, or the violations it failed on. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly Violation[] }
  | { readonly ok: false; readonly violations: readonly Violation[] };

export function success<T>(value: T, warnings: readonly Violation[] = []): Result<T> {
  return { ok: true, value, warnings };
}

export function failure<T>(...violations: readonly Violation[]): Result<T> {
  return { ok: false, violations };
}
