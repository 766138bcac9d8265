import { AliveApps } from '@miniapp-tests/spec/lifecycle/alive-apps';
import type { RunningApp } from './running-app.ts';

/** The MiniApps that run, of which some are about to end. */
export class RunningApps {
  readonly #alive = new AliveApps<RunningApp>();
  /** Those whose end is not done; a new instance waits for that of the same MiniApp. */
  readonly #unfinished = new Set<RunningApp>();
  readonly #running = new Set<RunningApp>();

  /** The one with this key that was shown and has not ended. */
  get(key: string): RunningApp | undefined {
    return this.#alive.get(key);
  }

  /** Those that have not ended, the one shown last first. */
  get list(): RunningApp[] {
    return [...this.#running].filter((app) => !app.isOver).reverse();
  }

  /** All but the one in front. */
  others(front: RunningApp | undefined): RunningApp[] {
    return [...this.#running].filter((app) => app !== front);
  }

  add(app: RunningApp): void {
    this.#running.add(app);
    this.#unfinished.add(app);
  }

  shown(app: RunningApp): void {
    this.#alive.shown(app);
    // What was shown last stands last.
    this.#running.delete(app);
    this.#running.add(app);
  }

  hidden(app: RunningApp): void {
    this.#alive.hidden(app);
  }

  /**
   * Ends what runs of the same MiniApp, under this address or another, and waits for it: both would write the same storage.
   *
   * @param identity of the package that was found for it
   * @returns false when the new one has ended meanwhile
   */
  async mayStart(app: RunningApp, identity: string): Promise<boolean> {
    for (;;) {
      const same = [...this.#unfinished].filter(
        (other) => other !== app && other.opened !== undefined && other.identity === identity,
      );
      if (same.length === 0) return !app.isOver;
      await Promise.all(same.map((other) => other.end()));
      for (const other of same) this.#unfinished.delete(other);
    }
  }

  ended(app: RunningApp): void {
    this.#running.delete(app);
    void app.end().then(() => this.#unfinished.delete(app));
    this.#alive.forget(app);
  }

  /** Ends a MiniApp, and waits for one that is about to end: afterwards nothing of it runs. */
  async end({ key, identity }: { readonly key: string; readonly identity: string }): Promise<void> {
    const ending = [...this.#unfinished].filter((app) => app.key === key || app.identity === identity);
    await Promise.all(ending.map((app) => app.end()));
  }
}
