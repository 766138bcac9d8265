import { AliveApps } from '@miniapp-tests/spec/lifecycle/alive-apps';
import type { RunningApp } from './running-app.ts';

/** The MiniApps that run, of which some are about to end. */
export class RunningApps {
  readonly #alive = new AliveApps<RunningApp>();
  /** The last instance of each MiniApp; a new one waits for its end. */
  readonly #last = new Map<string, RunningApp>();
  readonly #running = new Set<RunningApp>();

  /** The one with this key that was shown and has not ended. */
  get(key: string): RunningApp | undefined {
    return this.#alive.get(key);
  }

  /** All but the one in front. */
  others(front: RunningApp | undefined): RunningApp[] {
    return [...this.#running].filter((app) => app !== front);
  }

  add(app: RunningApp): void {
    this.#running.add(app);
  }

  shown(app: RunningApp): void {
    this.#alive.shown(app);
  }

  hidden(app: RunningApp): void {
    this.#alive.hidden(app);
  }

  /** Waits for the end of the MiniApp's last instance; false when the new one has ended meanwhile. */
  async mayStart(app: RunningApp): Promise<boolean> {
    await this.#last.get(app.key)?.end();
    if (app.isOver) return false;
    this.#last.set(app.key, app);
    return true;
  }

  ended(app: RunningApp): void {
    this.#running.delete(app);
    void app.end().then(() => this.#last.get(app.key) === app && this.#last.delete(app.key));
    this.#alive.forget(app);
  }

  /** Ends a MiniApp, and waits for one that is about to end: afterwards nothing of it runs. */
  async end(key: string): Promise<void> {
    await Promise.all([this.#alive.get(key)?.end(), this.#last.get(key)?.end()]);
  }
}
