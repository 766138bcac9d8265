/** How long a MiniApp may stay in the background, in milliseconds: the text's "e.g., 5 minutes". */
export const BACKGROUND_TIME = 5 * 60 * 1000;
/** How many MiniApps may be alive, the one in front among them. */
export const ALIVE_LIMIT = 3;

export interface UnloadLimits {
  /** Milliseconds, at least 0. */
  readonly backgroundTime: number;
  /** At least 1. */
  readonly alive: number;
  /** What all MiniApps together may occupy, in bytes; absent: not limited. */
  readonly memory?: number;
}

export const DEFAULT_UNLOAD_LIMITS: UnloadLimits = { backgroundTime: BACKGROUND_TIME, alive: ALIVE_LIMIT };

/** What the policy knows of a MiniApp that is alive. */
export interface AliveApp {
  readonly key: string;
  /** When it went to the background; absent while it is in front. */
  readonly hiddenAt?: number;
  /** What it was last measured to occupy, in bytes; absent: not measured. */
  readonly memory?: number;
}

export interface UnloadDecision {
  readonly key: string;
  readonly reason: 'background-time' | 'too-many' | 'memory';
}

/**
 * Which MiniApps must be unloaded now, in this order: those that were in the background for too long; then, while too
 * many are alive or they occupy too much, the one that was in front the longest ago (ERRATA.md, L18). One in front is
 * never unloaded.
 *
 * @param apps the one that was in front the longest ago first
 * @param now in the time of `hiddenAt`
 * @see https://w3c.github.io/miniapp-lifecycle/#dfn-unloading
 */
export function appsToUnload(
  apps: readonly AliveApp[],
  now: number,
  limits: UnloadLimits = DEFAULT_UNLOAD_LIMITS,
): readonly UnloadDecision[] {
  const background = apps.filter(({ hiddenAt }) => hiddenAt !== undefined);
  const decisions: UnloadDecision[] = [];
  let alive = apps.length;
  let memory = apps.reduce((sum, app) => sum + (app.memory ?? 0), 0);
  const reasonFor = ({ hiddenAt = now }: AliveApp): UnloadDecision['reason'] | undefined => {
    if (now - hiddenAt >= limits.backgroundTime) return 'background-time';
    if (alive > limits.alive) return 'too-many';
    return limits.memory !== undefined && memory > limits.memory ? 'memory' : undefined;
  };
  const expired = background.filter(({ hiddenAt = now }) => now - hiddenAt >= limits.backgroundTime);
  const rest = background.filter((app) => !expired.includes(app));
  for (const app of [...expired, ...rest]) {
    const reason = reasonFor(app);
    if (reason === undefined) continue;
    decisions.push({ key: app.key, reason });
    alive -= 1;
    memory -= app.memory ?? 0;
  }
  return decisions;
}
