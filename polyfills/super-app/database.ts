/** The host's own stores: each MiniApp's record, package, own storage, and what its person wrote about it. */
export type StoreName = 'apps' | 'packages' | 'storage' | 'notes';
const STORES: readonly StoreName[] = ['apps', 'packages', 'storage', 'notes'];
const NAME = 'super-app';
const VERSION = 1;

/** One IndexedDB of the host, which no MiniApp can open: its origin is opaque. */
export interface Database {
  get<Value>(store: StoreName, key: string): Promise<Value | undefined>;
  all<Value>(store: StoreName): Promise<Value[]>;
  put(store: StoreName, key: string, value: unknown): Promise<void>;
  remove(store: StoreName, key: string): Promise<void>;
}

function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The browser could not read its database.'));
  });
}

/** Opens the database, and makes its stores the first time. Rejects where the browser keeps none (some private modes). */
export async function openDatabase(): Promise<Database> {
  const opening = indexedDB.open(NAME, VERSION);
  opening.onupgradeneeded = () => {
    for (const store of STORES) opening.result.createObjectStore(store);
  };
  const connection = await settled(opening);
  const inStore = (store: StoreName, mode: IDBTransactionMode) =>
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
export function memoryDatabase(): Database {
  const stores = new Map(STORES.map((store) => [store, new Map<string, unknown>()]));
  const of = (store: StoreName) => stores.get(store) ?? new Map<string, unknown>();
  return {
    get: async <Value>(store: StoreName, key: string) => of(store).get(key) as Value | undefined,
    all: async <Value>(store: StoreName) => [...of(store).values()] as Value[],
    put: async (store, key, value) => void of(store).set(key, value),
    remove: async (store, key) => void of(store).delete(key),
  };
}
