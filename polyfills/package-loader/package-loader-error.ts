import type { Violation } from '@miniapp-tests/spec/result';

/** Why a package could not be opened. */
export class PackageLoaderError extends Error {
  override readonly name = 'PackageLoaderError';
  /** Of the first violation: those of `spec/packaging`, or one of the loader's own, which the README lists. */
  readonly code: string;
  readonly violations: readonly Violation[];

  constructor(violations: readonly Violation[], options?: ErrorOptions) {
    const [first] = violations;
    super(first?.message ?? 'The package could not be opened.', options);
    this.code = first?.code ?? 'package-not-opened';
    this.violations = violations;
  }
}

export function refusal(code: string, message: string, options?: ErrorOptions): PackageLoaderError {
  return new PackageLoaderError([{ code, path: '', message }], options);
}
