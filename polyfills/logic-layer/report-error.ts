/** The URL of a linked module (mini-app/module-linker.ts); its path is in the comment at its end. */
const LINKED_MODULE = /data:text\/javascript;\S*%2F%2F%23%20sourceURL%3D([^\s'"]+)/g;

let report: (error: unknown) => void = (error) => console.error(error);

/** Where script errors go; the lifecycle's `error` state hangs on it (logic-layer.ts). */
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
    const named = error instanceof Error || error instanceof DOMException;
    const text = named ? `${error.name}: ${error.message}` : String(error);
    return text.replaceAll(LINKED_MODULE, (_, path: string) => decodeURIComponent(path));
  } catch {
    return 'A script threw a value that cannot be shown as text.';
  }
}
