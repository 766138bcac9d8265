/** MiniApps that stay alive at once in the background of a page. */
export const BACKGROUND_LIMIT = 3;

/** What may have to go. */
export interface Away {
  /** Whether it is in the background still; one that is over is not. */
  readonly isAway: boolean;
  /** Unloads it; fulfils when nothing of it runs. */
  end(): Promise<void>;
}

/** Longest ago first. */
let away: readonly Away[] = [];

/** It went to the background now; beyond the limit the one that has been there for longest is unloaded. */
export function wentAway(app: Away): void {
  away = [...away.filter((other) => other !== app && other.isAway), app];
  const [oldest, ...others] = away;
  if (away.length <= BACKGROUND_LIMIT || oldest === undefined) return;
  away = others;
  void oldest.end();
}
