import type { Database } from '../storage/database.ts';

/** A package as it was fetched last. */
export interface CachedPackage {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly version: { readonly name: string; readonly code: number };
  /** By which its server knows the bytes: one that has the same needn't send them again. */
  readonly etag?: string;
}

/** The installed packages, one for each. */
export interface PackageCache {
  find(key: string): Promise<CachedPackage | undefined>;
  keep(key: string, cached: CachedPackage): Promise<void>;
  remove(key: string): Promise<void>;
}

export function packageCache(database: Database<'packages'>): PackageCache {
  return {
    find: (key) => database.get('packages', key),
    keep: (key, cached) => database.put('packages', key, cached),
    remove: (key) => database.remove('packages', key),
  };
}
