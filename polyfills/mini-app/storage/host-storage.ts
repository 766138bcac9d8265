import type { MiniAppStorage } from '../mini-app-host.ts';
import type { Database } from './database.ts';

/** Keeps what MiniApps put into their `localStorage`, each under its own identity. */
export function hostStorage(database: Database<'storage'>): MiniAppStorage {
  return {
    load: async (identity) => (await database.get<Record<string, string>>('storage', identity)) ?? {},
    save: (identity, items) => database.put('storage', identity, items),
    remove: (identity) => database.remove('storage', identity),
  };
}
