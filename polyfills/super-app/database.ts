import * as storage from '../mini-app/storage/database.ts';

/**
 * The host’s own stores: each MiniApp's record, package, own storage, what its person wrote
 * about it and allows it, words of its pages for the search; and what belongs to the host itself.
 */
export type StoreName = 'apps' | 'packages' | 'storage' | 'notes' | 'permissions' | 'pages' | 'host';
const STORES: readonly StoreName[] = ['apps', 'packages', 'storage', 'notes', 'permissions', 'pages', 'host'];
const NAME = 'super-app';
const VERSION = 2;

/** One IndexedDB of the host. */
export type Database = storage.Database<StoreName>;

/** Opens the database, and makes its stores the first time. Rejects where the browser keeps none (some private modes). */
export function openDatabase(): Promise<Database> {
  return storage.openDatabase(NAME, VERSION, STORES);
}

/** Keeps everything until the page goes, for a browser that keeps no database. */
export function memoryDatabase(): Database {
  return storage.memoryDatabase();
}
