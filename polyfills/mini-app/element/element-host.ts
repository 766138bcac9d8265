import { MiniAppHost } from '../mini-app-host.ts';
import { packageCache, type PackageCache } from '../find/package-cache.ts';
import { memoryDatabase, openDatabase, type Database } from '../storage/database.ts';
import { hostStorage } from '../storage/host-storage.ts';

/** What an element has that was given no host: the page's own IndexedDB `mini-app`, and no capabilities. */
export interface OwnHost {
  readonly host: MiniAppHost;
  readonly packages: PackageCache;
}

type StoreName = 'packages' | 'storage';
const STORES: readonly StoreName[] = ['packages', 'storage'];

let own: Promise<OwnHost> | undefined;

/** The same for all elements of the page; opened when the first one needs it. */
export function ownHost(): Promise<OwnHost> {
  return (own ??= open());
}

async function open(): Promise<OwnHost> {
  // Some private modes keep no database.
  const database: Database<StoreName> = await openDatabase('mini-app', 1, STORES).catch(() =>
    memoryDatabase(),
  );
  return { host: new MiniAppHost(hostStorage(database)), packages: packageCache(database) };
}
