/**
 * True for the numbers that the text calls non-negative integers, up to 2^53 - 1. The specification's algorithms test
 * only for "a number"; see ERRATA.md, M13.
 */
export function isNonNegativeInteger(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
