/** Widgets out of sight that stay ready at once in a page: each has a worker and a frame that nobody looks at. */
export const HIDDEN_LIMIT = 8;

/** The part of a run that its end needs. */
interface Run {
  end(): Promise<void>;
}

/** Longest ago first. */
const hidden = new Set<Run>();

/** It is out of sight; beyond the limit the one that has been so for longest is unloaded, and begins again when it is seen. */
export function becameHidden(run: Run): void {
  hidden.delete(run);
  hidden.add(run);
  const [oldest] = hidden;
  if (hidden.size <= HIDDEN_LIMIT || oldest === undefined) return;
  hidden.delete(oldest);
  void oldest.end();
}

/** It is in sight again, or is over. */
export function noLongerHidden(run: Run): void {
  hidden.delete(run);
}
