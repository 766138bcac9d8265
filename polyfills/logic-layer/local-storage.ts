import { STORAGE_ITEMS, STORAGE_LIMIT, storageCost, type StorageChange } from './messages.ts';

/**
 * `localStorage` of a MiniApp: a copy of what the host keeps, written through.
 * https://html.spec.whatwg.org/multipage/webstorage.html#the-storage-interface
 */
export function createLocalStorage(
  saved: Readonly<Record<string, string>>,
  changed: (change: StorageChange) => void,
): object {
  const items = new Map(Object.entries(saved));
  let size = [...items].reduce((sum, [key, value]) => sum + storageCost(key, value), 0);

  const methods = {
    get length(): number {
      return items.size;
    },
    key: (index: number): string | null => [...items.keys()][index] ?? null,
    getItem: (key: string): string | null => items.get(`${key}`) ?? null,
    setItem(name: string, text: string): void {
      const [key, value] = [`${name}`, `${text}`];
      const old = items.get(key);
      const added = storageCost(key, value) - (old === undefined ? 0 : storageCost(key, old));
      if (size + added > STORAGE_LIMIT) {
        throw new DOMException(
          `The MiniApp's storage holds at most ${STORAGE_LIMIT} characters; remove something before adding this.`,
          'QuotaExceededError',
        );
      }
      if (old === undefined && items.size >= STORAGE_ITEMS) {
        throw new DOMException(
          `The MiniApp's storage holds at most ${STORAGE_ITEMS} items; remove one before adding another.`,
          'QuotaExceededError',
        );
      }
      size += added;
      items.set(key, value);
      changed({ do: 'set', key, value });
    },
    removeItem(name: string): void {
      const key = `${name}`;
      const old = items.get(key);
      if (old === undefined) return;
      size -= storageCost(key, old);
      items.delete(key);
      changed({ do: 'remove', key });
    },
    clear(): void {
      items.clear();
      size = 0;
      changed({ do: 'clear' });
    },
  };

  return new Proxy(methods, {
    get: (target, name) =>
      name in target || typeof name === 'symbol' ? Reflect.get(target, name) : items.get(name),
    set(target, name, value) {
      if (typeof name === 'string' && !(name in target)) target.setItem(name, `${value as string}`);
      return true;
    },
    has: (target, name) => name in target || (typeof name === 'string' && items.has(name)),
    deleteProperty(target, name) {
      if (typeof name === 'string') target.removeItem(name);
      return true;
    },
    ownKeys: () => [...items.keys()],
    getOwnPropertyDescriptor: (_, name) =>
      typeof name === 'string' && items.has(name)
        ? { value: items.get(name), writable: true, enumerable: true, configurable: true }
        : undefined,
  });
}
