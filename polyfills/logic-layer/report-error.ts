let report: (error: unknown) => void = (error) => console.error(error);

/** Where script errors go; the lifecycle's `error` state hangs on it (global-object.ts). */
export function onScriptError(reporter: (error: unknown) => void): void {
  report = reporter;
}

/** Reports an error that a script threw where nobody catches it. */
export function reportError(error: unknown): void {
  report(error);
}

/** An error as one line for a person. */
export function describeError(error: unknown): string {
  try {
    if (error instanceof Error || error instanceof DOMException) return `${error.name}: ${error.message}`;
    return String(error);
  } catch {
    return 'A script threw a value that cannot be shown as text.';
  }
}
