/** Named stores of values by key; none of a MiniApp can be opened by its scripts, whose origin is opaque. */
export interface Database<Store extends string = string> {
  get<Value>(store: Store, key: string): Promise<Value | undefined>;
  all<Value>(store: Store): Promise<Value[]>;
  put(store: Store, key: string, value: unknown): Promise<void>;
  remove(store: Store, key: string): Promise<void>;
}

function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The browser could not read its database.'));
  });
}

/**
 * Opens an IndexedDB, and makes its stores the first time. Rejects where the browser keeps none (some private modes).
 *
 * @param version a whole number; greater when there are more stores than before
 */
export async function openDatabase<Store extends string>(
  name: string,
  version: number,
  stores: readonly Store[],
): Promise<Database<Store>> {
  const opening = indexedDB.open(name, version);
  opening.onupgradeneeded = () => {
    const { result } = opening;
    for (const store of stores) if (!result.objectStoreNames.contains(store)) result.createObjectStore(store);
  };
  const connection = await settled(opening);
  const inStore = (store: Store, mode: IDBTransactionMode) =>
    connection.transaction(store, mode).objectStore(store);
  return {
    get: (store, key) => settled(inStore(store, 'readonly').get(key)),
    all: (store) => settled(inStore(store, 'readonly').getAll()),
    put: async (store, key, value) => {
      await settled(inStore(store, 'readwrite').put(value, key));
    },
    remove: async (store, key) => {
      await settled(inStore(store, 'readwrite').delete(key));
    },
  };
}

/** Keeps everything until the page goes, for a browser that keeps no database. */
export function memoryDatabase<Store extends string>(): Database<Store> {
  const stores = new Map<Store, Map<string, unknown>>();
  const of = (store: Store): Map<string, unknown> => {
    const known = stores.get(store) ?? new Map<string, unknown>();
    stores.set(store, known);
    return known;
  };
  return {
    get: async <Value>(store: Store, key: string) => of(store).get(key) as Value | undefined,
    all: async <Value>(store: Store) => [...of(store).values()] as Value[],
    put: async (store, key, value) => void of(store).set(key, value),
    remove: async (store, key) => void of(store).delete(key),
  };
}
