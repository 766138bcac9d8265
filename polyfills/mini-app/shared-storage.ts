import type { StorageChange } from '../logic-layer/messages.ts';
import type { MiniAppStorage } from './mini-app-host.ts';
import { StorageKeeper } from './storage-keeper.ts';

/** What runs of one MiniApp at the same time. */
interface Sharing {
  readonly keeper: Promise<StorageKeeper>;
  readonly members: Set<SharedStorage>;
  /** With those who wait for the keeper. */
  count: number;
}

const sharings = new WeakMap<MiniAppStorage, Map<string, Sharing>>();

/**
 * The storage of a MiniApp as one of those has it who run of it, its pages and its widgets: what one writes the others are told.
 *
 * @see https://w3c.github.io/miniapp-widget/req/#communication
 */
export class SharedStorage {
  /** Called with what others have written. */
  told: (changes: readonly StorageChange[]) => void = () => undefined;
  readonly #keeper: StorageKeeper;
  readonly #members: Set<SharedStorage>;
  readonly #letGo: () => void;

  /** Rejects with the errors of the storage. */
  static async join(storage: MiniAppStorage, identity: string): Promise<SharedStorage> {
    const all = sharings.get(storage) ?? new Map<string, Sharing>();
    sharings.set(storage, all);
    const sharing = all.get(identity) ?? {
      keeper: StorageKeeper.load(storage, identity),
      members: new Set<SharedStorage>(),
      count: 0,
    };
    all.set(identity, sharing);
    sharing.count++;
    const letGo = (): void => {
      sharing.count--;
      if (sharing.count === 0 && all.get(identity) === sharing) all.delete(identity);
    };
    try {
      return new SharedStorage(await sharing.keeper, sharing.members, letGo);
    } catch (error) {
      letGo();
      throw error;
    }
  }

  private constructor(keeper: StorageKeeper, members: Set<SharedStorage>, letGo: () => void) {
    this.#keeper = keeper;
    this.#members = members;
    this.#letGo = letGo;
    members.add(this);
  }

  get items(): Record<string, string> {
    return this.#keeper.items;
  }

  /** What the items may cost, in UTF-16 units. */
  get limit(): number {
    return this.#keeper.limit;
  }

  set limit(limit: number) {
    this.#keeper.limit = limit;
  }

  /** When all is saved that was written so far. */
  get saved(): Promise<void> {
    return this.#keeper.saved;
  }

  /** False when the changes break the limit. */
  apply(changes: readonly StorageChange[]): boolean {
    if (!this.#keeper.apply(changes)) return false;
    for (const member of this.#members) if (member !== this) member.told(changes);
    return true;
  }

  /** It runs no more. The last one takes what was written along, when it is saved. */
  leave(): void {
    this.#members.delete(this);
    void this.saved.then(this.#letGo);
  }
}
