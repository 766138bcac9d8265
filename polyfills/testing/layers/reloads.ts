import type { OpenedInEngine } from '../engines/open-in-engine.ts';

/** How long a page may take to be loaded again, in milliseconds. */
const PATIENCE = 10_000;

/** Loads the page again; false where it can't: Firefox doesn't find back from everywhere that a successful attempt leads to, or ends. */
export function reloads(opened: OpenedInEngine): Promise<boolean> {
  const reloaded = opened.reload().then(
    () => true,
    () => false,
  );
  return Promise.race([
    reloaded,
    new Promise<boolean>((resolve) => setTimeout(resolve, PATIENCE, false).unref()),
  ]);
}
