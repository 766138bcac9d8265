import type { Path } from './template.ts';

/** What was set: of the data's (or a list's variable's) member `root`, what the path says from position `from` on. */
export interface Change {
  readonly root: string;
  readonly path: Path;
  readonly from: number;
}

/** Whether who reads one of these must look again: what was set lies above or below it, or is it. */
export function touches(uses: readonly Path[], change: Change): boolean {
  for (const use of uses) if (use[0] === change.root && isAlong(use, change)) return true;
  return false;
}

/** How far the path is used up when what was set is at the source or below it; else -1. */
export function below(source: Path | undefined, change: Change): number {
  if (source === undefined || source[0] !== change.root || !isAlong(source, change)) return -1;
  const from = change.from + source.length - 1;
  return from <= change.path.length ? from : -1;
}

function isAlong(use: Path, { path, from }: Change): boolean {
  const end = Math.min(use.length - 1, path.length - from);
  for (let step = 0; step < end; step++) if (use[step + 1] !== path[from + step]) return false;
  return true;
}
