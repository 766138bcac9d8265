import { STORAGE_ITEMS, storageCost, type StorageChange } from '../logic-layer/messages.ts';
import { BUDGETS } from '../view-layer/budgets.ts';
import type { MiniAppStorage } from './mini-app-host.ts';

/** Keeps one MiniApp's `localStorage` as its scripts write it, one save at a time. */
export class StorageKeeper {
  readonly #storage: MiniAppStorage;
  readonly #identity: string;
  readonly #items: Map<string, string>;
  /** What the items may cost, in UTF-16 units. */
  limit: number = BUDGETS.storage;
  #size: number;
  #saving: Promise<void> = Promise.resolve();
  #isSaveDue = false;

  static async load(storage: MiniAppStorage, identity: string): Promise<StorageKeeper> {
    return new StorageKeeper(storage, identity, await storage.load(identity));
  }

  private constructor(storage: MiniAppStorage, identity: string, items: Record<string, string>) {
    this.#storage = storage;
    this.#identity = identity;
    this.#items = new Map(Object.entries(items));
    this.#size = [...this.#items].reduce((sum, [key, value]) => sum + storageCost(key, value), 0);
  }

  get items(): Record<string, string> {
    return Object.fromEntries(this.#items);
  }

  /** False when the changes break the limit, which the logic layer keeps itself: then it is not to be trusted. */
  apply(changes: readonly StorageChange[]): boolean {
    for (const change of changes) {
      const [items, size] = [this.#items.size, this.#size];
      this.#change(change);
      // What was stored under other limits may stay, and become less.
      if (this.#items.size > Math.max(items, STORAGE_ITEMS) || this.#size > Math.max(size, this.limit))
        return false;
    }
    this.#save();
    return true;
  }

  #change(change: StorageChange): void {
    if (change.do === 'clear') {
      this.#items.clear();
      this.#size = 0;
    } else {
      this.#delete(change.key);
      if (change.do === 'set') {
        this.#items.set(change.key, change.value);
        this.#size += storageCost(change.key, change.value);
      }
    }
  }

  /** When all is saved that was written so far. */
  get saved(): Promise<void> {
    return this.#saving;
  }

  #delete(key: string): void {
    const old = this.#items.get(key);
    if (old === undefined) return;
    this.#size -= storageCost(key, old);
    this.#items.delete(key);
  }

  #save(): void {
    if (this.#isSaveDue) return;
    this.#isSaveDue = true;
    this.#saving = this.#saving
      .then(() => {
        this.#isSaveDue = false;
        return this.#storage.save(this.#identity, this.items);
      })
      .catch((error: unknown) => console.error('The storage of a MiniApp could not be saved:', error));
  }
}
