/** Named stores of values by key; none of a MiniApp can be opened by its scripts, whose origin is opaque. */
export interface Database<Store extends string = string> {
  get<Value>(store: Store, key: string): Promise<Value | undefined>;
  all<Value>(store: Store): Promise<Value[]>;
  put(store: Store, key: string, value: unknown): Promise<void>;
  remove(store: Store, key: string): Promise<void>;
}

/** Committed at once: Chromium drops what waits for its commit with a page that goes, and a busy page has it wait. */
function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  request.transaction?.commit();
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The browser could not read its database.'));
  });
}

/**
 * Opens an IndexedDB, and makes its stores the first time. Rejects where the browser keeps none (some private modes). Another page with
 * newer code is never held up: its version takes over, and what is asked for here afterwards is asked of that.
 *
 * @param version a whole number; greater when there are more stores than before
 */
export async function openDatabase<Store extends string>(
  name: string,
  version: number,
  stores: readonly Store[],
): Promise<Database<Store>> {
  let connection: Promise<IDBDatabase> | undefined;
  const connect = async (): Promise<IDBDatabase> => {
    const opened = await open(name, version, stores);
    const leave = (): void => {
      opened.close();
      connection = undefined;
    };
    opened.onversionchange = leave;
    // The browser took it away, as when a person clears a site's data.
    opened.onclose = leave;
    return opened;
  };
  const inStore = async (store: Store, mode: IDBTransactionMode): Promise<IDBObjectStore> => {
    connection ??= connect();
    const opened = await connection.catch((error: unknown) => {
      connection = undefined;
      throw error;
    });
    return opened.transaction(store, mode).objectStore(store);
  };
  connection = connect();
  await connection;
  return {
    get: async (store, key) => settled((await inStore(store, 'readonly')).get(key)),
    all: async (store) => settled((await inStore(store, 'readonly')).getAll()),
    put: async (store, key, value) => {
      await settled((await inStore(store, 'readwrite')).put(value, key));
    },
    remove: async (store, key) => {
      await settled((await inStore(store, 'readwrite')).delete(key));
    },
  };
}

async function open(name: string, version: number, stores: readonly string[]): Promise<IDBDatabase> {
  const opening = indexedDB.open(name, version);
  opening.onupgradeneeded = () => {
    const { result } = opening;
    for (const store of stores) if (!result.objectStoreNames.contains(store)) result.createObjectStore(store);
  };
  try {
    return await settled(opening);
  } catch (error) {
    // A newer one has at least the stores of this.
    if ((error as DOMException).name === 'VersionError') return settled(indexedDB.open(name));
    throw error;
  }
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
