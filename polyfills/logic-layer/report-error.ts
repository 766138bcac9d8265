import { firstPlace, makeReadable, withoutUrls, type Place } from './stack-text.ts';

/** Where an error came up, as far as it is known: a file, or a place in it. */
export type Origin = Pick<Place, 'file'> & Partial<Place>;

let report: (error: unknown, origin?: Origin) => void = (error) => console.error(error);

/** Where script errors go; the lifecycle's `error` state hangs on it (logic-layer.ts). */
export function onScriptError(reporter: (error: unknown, origin?: Origin) => void): void {
  report = reporter;
}

/**
 * Reports an error that a script threw where nobody catches it.
 *
 * @param origin where it came up, for what has no stack
 */
export function reportError(error: unknown, origin?: Origin): void {
  makeReadable(error);
  report(error, origin);
}

/** An error as one line for a person. */
export function describeError(error: unknown): string {
  try {
    const named = error instanceof Error || error instanceof DOMException;
    return withoutUrls(named ? `${error.name}: ${error.message}` : String(error));
  } catch {
    return 'A script threw a value that cannot be shown as text.';
  }
}

/** Where an error was thrown: the first place of its stack that is in the package. */
export function originOf(error: unknown, origin?: Origin): Origin | undefined {
  try {
    const { stack } = (error ?? {}) as { stack?: unknown };
    return (typeof stack === 'string' ? firstPlace(stack) : undefined) ?? origin;
  } catch {
    return origin;
  }
}

/** ` (pages/index/index.js:12:5)`, to be put behind a description. */
export function describeOrigin(origin: Origin | undefined): string {
  if (!origin?.file) return '';
  return origin.line ? ` (${origin.file}:${origin.line}:${origin.column ?? 1})` : ` (${origin.file})`;
}
