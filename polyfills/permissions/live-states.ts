import { PERMISSION_TABLE } from '@miniapp-tests/spec/permissions/permission-table';
import type { PermissionApp } from './permission-app.ts';
import type { PermissionBroker } from './permission-broker.ts';

type Told = (states: LiveStates) => void;

/** What the broker answers for a MiniApp, kept up to date for calls that can't wait. */
export class LiveStates {
  readonly #broker: PermissionBroker;
  readonly #app: Promise<PermissionApp>;
  readonly #states = new Map<string, PermissionState>();
  readonly #listeners = new Set<Told>();
  readonly #ended = new AbortController();
  #reads = 0;

  constructor(broker: PermissionBroker, app: Promise<PermissionApp>) {
    this.#broker = broker;
    this.#app = app;
    const { signal } = this.#ended;
    broker.addEventListener(
      'change',
      (event) => void this.#changed(event as CustomEvent<{ identity: string }>),
      { signal },
    );
    void this.#read();
  }

  /** Undefined until it is known. */
  of(feature: string): PermissionState | undefined {
    return this.#states.get(feature);
  }

  /** Tells whenever a state may be another. */
  listen(told: Told): () => void {
    this.#listeners.add(told);
    return () => void this.#listeners.delete(told);
  }

  /** Calls once when a feature is revoked or refused that was allowed before. */
  onceNotGranted(feature: string, lost: () => void): () => void {
    const stop = this.listen(() => {
      if (this.of(feature) === 'granted') return;
      stop();
      lost();
    });
    return stop;
  }

  end(): void {
    this.#ended.abort();
    this.#listeners.clear();
  }

  async #changed({ detail }: CustomEvent<{ identity: string }>): Promise<void> {
    if (detail.identity === (await this.#app).identity) await this.#read();
  }

  async #read(): Promise<void> {
    const read = ++this.#reads;
    try {
      const app = await this.#app;
      const states = await Promise.all(
        PERMISSION_TABLE.map(({ feature }) => this.#broker.query(app, feature)),
      );
      if (read !== this.#reads || this.#ended.signal.aborted) return;
      PERMISSION_TABLE.forEach(({ feature }, index) => this.#states.set(feature, states[index] ?? 'denied'));
      for (const told of [...this.#listeners]) told(this);
    } catch {
      // Without a storage, or an app, nothing is known; calls themselves tell the reason.
    }
  }
}
