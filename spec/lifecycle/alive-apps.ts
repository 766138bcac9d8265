import { PLATFORM_CLOCK, type Clock } from './clock.ts';
import { appsToUnload, DEFAULT_UNLOAD_LIMITS, type UnloadLimits } from './unload-policy.ts';

/** The part of a running MiniApp that keeping it alive needs. */
export interface Alive {
  readonly key: string;
  /** Ends it in order and frees all that it holds. */
  end(): Promise<void>;
}

interface Entry<App> {
  readonly app: App;
  hiddenAt?: number;
  memory?: number;
  cancelTimer?: () => void;
}

/**
 * Carries out the unload policy: told which MiniApps are shown, hidden and how much they occupy, it ends those that have
 * to go, without waiting for them.
 */
export class AliveApps<App extends Alive> {
  /** Longest ago first. */
  readonly #entries = new Map<string, Entry<App>>();
  readonly #clock: Clock;
  readonly #limits: UnloadLimits;

  constructor(limits: UnloadLimits = DEFAULT_UNLOAD_LIMITS, clock: Clock = PLATFORM_CLOCK) {
    this.#limits = limits;
    this.#clock = clock;
  }

  get(key: string): App | undefined {
    return this.#entries.get(key)?.app;
  }

  get size(): number {
    return this.#entries.size;
  }

  /** It is in front now; whatever was in front before is in the background. */
  shown(app: App): void {
    const previous = this.#entries.get(app.key);
    previous?.cancelTimer?.();
    this.#entries.delete(app.key);
    for (const entry of this.#entries.values()) this.#hide(entry);
    const memory = previous?.app === app ? previous.memory : undefined;
    this.#entries.set(app.key, { app, ...(memory !== undefined && { memory }) });
    this.#apply();
  }

  /** It went to the background now. Ends nothing: the one that takes its place may be the next to go. */
  hidden(app: App): void {
    const entry = this.#entryOf(app);
    if (entry !== undefined) this.#hide(entry);
  }

  /** It was measured to occupy so many bytes. */
  measured(app: App, memory: number): void {
    const entry = this.#entryOf(app);
    if (entry === undefined) return;
    entry.memory = memory;
    this.#apply();
  }

  /** It ended by itself or by its person's wish; nothing is done to it any more. */
  forget(app: App): void {
    const entry = this.#entryOf(app);
    if (entry === undefined) return;
    entry.cancelTimer?.();
    this.#entries.delete(app.key);
  }

  #hide(entry: Entry<App>): void {
    if (entry.hiddenAt !== undefined) return;
    entry.hiddenAt = this.#clock.now();
    entry.cancelTimer = this.#clock.after(this.#limits.backgroundTime, () => this.#end(entry.app));
  }

  #entryOf(app: App): Entry<App> | undefined {
    const entry = this.#entries.get(app.key);
    return entry?.app === app ? entry : undefined;
  }

  #apply(): void {
    const apps = [...this.#entries.entries()].map(([key, { hiddenAt, memory }]) => ({
      key,
      ...(hiddenAt !== undefined && { hiddenAt }),
      ...(memory !== undefined && { memory }),
    }));
    for (const { key } of appsToUnload(apps, this.#clock.now(), this.#limits)) {
      const entry = this.#entries.get(key);
      if (entry !== undefined) this.#end(entry.app);
    }
  }

  #end(app: App): void {
    this.forget(app);
    void app.end();
  }
}
