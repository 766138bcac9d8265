/** The part of a running MiniApp that keeping it alive needs. */
export interface Alive {
  readonly key: string;
  /** Ends it in order and frees all that it holds. */
  end(): Promise<void>;
}

/** How long a MiniApp may stay in the background, in milliseconds. */
export const BACKGROUND_TIME = 5 * 60 * 1000;
/** How many MiniApps may be alive, the one in front among them. */
export const ALIVE_LIMIT = 3;

/**
 * Decides which MiniApps stay alive: those in the background for five minutes go, and when there are too many, the one
 * that was in front the longest ago. The clock is looked up at each call, so that a host's clock can be replaced.
 */
export class AliveApps<App extends Alive> {
  /** Longest ago first. */
  readonly #apps = new Map<string, App>();
  readonly #timers = new Map<string, ReturnType<typeof globalThis.setTimeout>>();

  get(key: string): App | undefined {
    return this.#apps.get(key);
  }

  get size(): number {
    return this.#apps.size;
  }

  /** It is in front now. What is too much is ended, without waiting for it. */
  shown(app: App): void {
    this.forget(app);
    this.#apps.set(app.key, app);
    for (const oldest of this.#apps.values()) {
      if (this.#apps.size <= ALIVE_LIMIT) break;
      this.#end(oldest);
    }
  }

  /** It went to the background now. */
  hidden(app: App): void {
    if (this.#apps.get(app.key) !== app) return;
    globalThis.clearTimeout(this.#timers.get(app.key));
    this.#timers.set(
      app.key,
      globalThis.setTimeout(() => this.#end(app), BACKGROUND_TIME),
    );
  }

  /** It ended by itself or by its person's wish; nothing is done to it any more. */
  forget(app: App): void {
    if (this.#apps.get(app.key) !== app) return;
    globalThis.clearTimeout(this.#timers.get(app.key));
    this.#timers.delete(app.key);
    this.#apps.delete(app.key);
  }

  #end(app: App): void {
    this.forget(app);
    void app.end();
  }
}
