import { InOrder } from '../lifecycle/in-order.ts';
import { failure, success, type Result } from '../result.ts';

/** What the data of one MiniApp may count, in UTF-16 units of names and values. */
export const SHARED_DATA_LIMIT = 5 * 1024 * 1024;

/** Tells a participant what another one changed; null: the name has, or had, no value. */
export interface DataChange {
  readonly name: string;
  readonly oldValue: string | null;
  readonly newValue: string | null;
}

/**
 * The data that a MiniApp and its widgets share, named by provider and `app_id`, so that a login in the MiniApp is one in
 * its widgets. Data of different MiniApps, and of the host, are out of each other's reach (ERRATA.md, W7).
 *
 * @see https://w3c.github.io/miniapp-widget/req/#communication
 * @see https://w3c.github.io/miniapp-white-paper/#miniapp-widgets
 */
export class SharedData {
  readonly #stores = new Map<string, Store>();

  /** The view of one participant, a MiniApp or a widget, of the data of its MiniApp. */
  join(identity: string): SharedDataView {
    const store = this.#stores.get(identity) ?? new Store();
    this.#stores.set(identity, store);
    return new SharedDataView(store);
  }

  /** All data of a MiniApp go with its being uninstalled; who joined before shares nothing any more. */
  remove(identity: string): void {
    this.#stores.get(identity)?.remove();
    this.#stores.delete(identity);
  }
}

/** One participant's way to the shared data. */
export class SharedDataView {
  readonly #store: Store;
  readonly #listeners = new Set<(change: DataChange) => void>();

  constructor(store: Store) {
    this.#store = store;
    store.views.add(this);
  }

  get names(): readonly string[] {
    return [...this.#store.items.keys()];
  }

  /** Null when there is no such value. */
  get(name: string): string | null {
    return this.#store.items.get(name) ?? null;
  }

  /** Failure `shared-data-full` or, when the MiniApp was uninstalled, `shared-data-removed`; then nothing changes. */
  set(name: string, value: string): Result<undefined> {
    return this.#store.change(this, name, value);
  }

  delete(name: string): void {
    this.#store.change(this, name, null);
  }

  /**
   * Calls the listener for each change of another participant, in the order of the changes, until what this returns is
   * called.
   */
  listen(listener: (change: DataChange) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** The participant is gone; it hears nothing more. */
  leave(): void {
    this.#listeners.clear();
    this.#store.views.delete(this);
  }

  /** For the store: a listener that throws keeps no other from being told. */
  tell(change: DataChange): void {
    for (const listener of this.#listeners) {
      try {
        listener(change);
      } catch (error) {
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }
}

class Store {
  readonly items = new Map<string, string>();
  readonly views = new Set<SharedDataView>();
  readonly #telling = new InOrder();
  #size = 0;
  #isRemoved = false;

  change(by: SharedDataView, name: string, newValue: string | null): Result<undefined> {
    if (this.#isRemoved) {
      return failure({
        code: 'shared-data-removed',
        path: '',
        message: 'The MiniApp was uninstalled, and its data with it. Install it again.',
      });
    }
    const oldValue = this.items.get(name) ?? null;
    if (oldValue === newValue) return success(undefined);
    const size = this.#size - costOf(name, oldValue) + costOf(name, newValue);
    if (size > SHARED_DATA_LIMIT) {
      return failure({
        code: 'shared-data-full',
        path: '',
        message: `"${name.slice(0, 100)}" does not fit: a MiniApp may keep ${SHARED_DATA_LIMIT} characters. Delete something first.`,
      });
    }
    this.#size = size;
    if (newValue === null) this.items.delete(name);
    else this.items.set(name, newValue);
    this.#telling.run(() => {
      for (const view of [...this.views]) if (view !== by) view.tell({ name, oldValue, newValue });
    });
    return success(undefined);
  }

  remove(): void {
    this.#isRemoved = true;
    this.items.clear();
    this.views.clear();
  }
}

/** An empty item costs the host something too. */
function costOf(name: string, value: string | null): number {
  return value === null ? 0 : 64 + name.length + value.length;
}
