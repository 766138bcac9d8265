import { requireArguments } from './web-idl/conversions.ts';
import { STORAGE_ITEMS, STORAGE_LIMIT, storageCost, type StorageChange } from './messages.ts';

/** What a storage holds, and who is told of changes. */
interface Kept {
  readonly items: Map<string, string>;
  size: number;
  readonly limit: number;
  changed(change: StorageChange): void;
}

const storages = new WeakMap<object, Kept>();

/** https://html.spec.whatwg.org/multipage/webstorage.html#the-storage-interface */
export class Storage {
  get length(): number {
    return keptOf(this).items.size;
  }

  key(index: number): string | null {
    return [...keptOf(this).items.keys()][index] ?? null;
  }

  getItem(key: string): string | null {
    return keptOf(this).items.get(`${key}`) ?? null;
  }

  /** @throws {DOMException} QuotaExceededError */
  setItem(name: string, text: string): void {
    requireArguments('setItem', arguments.length, 2);
    const kept = keptOf(this);
    const [key, value] = [`${name}`, `${text}`];
    const old = kept.items.get(key);
    const added = storageCost(key, value) - (old === undefined ? 0 : storageCost(key, old));
    if (kept.size + added > kept.limit || (old === undefined && kept.items.size >= STORAGE_ITEMS)) {
      throw new DOMException(
        `The MiniApp's storage holds at most ${kept.limit} characters and ${STORAGE_ITEMS} items; remove something before adding this.`,
        'QuotaExceededError',
      );
    }
    kept.size += added;
    kept.items.set(key, value);
    kept.changed({ do: 'set', key, value });
  }

  removeItem(name: string): void {
    const kept = keptOf(this);
    const key = `${name}`;
    const old = kept.items.get(key);
    if (old === undefined) return;
    kept.size -= storageCost(key, old);
    kept.items.delete(key);
    kept.changed({ do: 'remove', key });
  }

  clear(): void {
    const kept = keptOf(this);
    kept.items.clear();
    kept.size = 0;
    kept.changed({ do: 'clear' });
  }

  get [Symbol.toStringTag](): string {
    return 'Storage';
  }
}

/** A MiniApp's or a page's storage: a copy of what the host keeps, written through; its items are members, too. */
export function createLocalStorage(
  saved: Readonly<Record<string, string>>,
  changed: (change: StorageChange) => void,
  limit: number = STORAGE_LIMIT,
): Storage {
  const items = new Map(Object.entries(saved));
  const size = [...items].reduce((sum, [key, value]) => sum + storageCost(key, value), 0);
  const storage: Storage = new Proxy(Object.create(Storage.prototype) as Storage, {
    get: (target, name, receiver) =>
      typeof name === 'symbol' || name in target ? Reflect.get(target, name, receiver) : items.get(name),
    set(target, name, value) {
      if (typeof name === 'symbol') return Reflect.set(target, name, value);
      storage.setItem(name, value as string);
      return true;
    },
    has: (target, name) => name in target || (typeof name === 'string' && items.has(name)),
    deleteProperty(target, name) {
      if (typeof name === 'symbol') return Reflect.deleteProperty(target, name);
      storage.removeItem(name);
      return true;
    },
    ownKeys: (target) => [...items.keys(), ...Reflect.ownKeys(target)],
    getOwnPropertyDescriptor: (target, name) =>
      typeof name === 'string' && items.has(name)
        ? { value: items.get(name), writable: true, enumerable: true, configurable: true }
        : Reflect.getOwnPropertyDescriptor(target, name),
  });
  storages.set(storage, { items, size, limit, changed });
  return storage;
}

/** What a change of others did to one item; without a key all are gone. */
interface StoredChange {
  readonly key: string | null;
  readonly oldValue: string | null;
  readonly newValue: string | null;
}

/** Takes over what others have written, in order. */
export function takeChanges(storage: Storage, changes: readonly StorageChange[]): StoredChange[] {
  const kept = keptOf(storage);
  const { items } = kept;
  return changes.map((change) => {
    if (change.do === 'clear') {
      items.clear();
      kept.size = 0;
      return { key: null, oldValue: null, newValue: null };
    }
    const { key } = change;
    const oldValue = items.get(key) ?? null;
    const newValue = change.do === 'set' ? change.value : null;
    if (oldValue !== null) kept.size -= storageCost(key, oldValue);
    items.delete(key);
    if (newValue !== null) {
      items.set(key, newValue);
      kept.size += storageCost(key, newValue);
    }
    return { key, oldValue, newValue };
  });
}

function keptOf(storage: Storage): Kept {
  const kept = storages.get(storage);
  if (kept === undefined) throw new TypeError('Illegal invocation');
  return kept;
}
