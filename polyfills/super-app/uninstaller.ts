import type { MiniAppHost } from '../mini-app/mini-app-host.ts';
import type { PackageCache } from '../mini-app/find/package-cache.ts';
import type { PermissionBroker } from '../permissions/permission-broker.ts';
import type { Database } from './database.ts';
import type { InstalledApp, InstalledApps } from './installed-apps.ts';
import type { PageIndex } from './search/page-index.ts';

/** All places where something of a MiniApp is kept. */
export interface KeptPlaces {
  readonly host: MiniAppHost;
  readonly database: Database;
  readonly installed: InstalledApps;
  readonly packages: PackageCache;
  readonly pages: PageIndex;
  readonly broker: PermissionBroker;
}

type Named = Pick<InstalledApp, 'key' | 'identity'>;

/**
 * Removes a MiniApp with all that it stored, in every page of the super app that is open: one that runs it would write it down again.
 *
 * @see https://w3c.github.io/miniapp-packaging/#sec-privacy
 */
export class Uninstaller {
  readonly #places: KeptPlaces;
  readonly #end: (app: Named) => Promise<void>;
  readonly #pages = new BroadcastChannel('super-app.uninstalled');

  /** @param end ends what runs of a MiniApp; fulfils when nothing of it can be written any more */
  constructor(places: KeptPlaces, end: (app: Named) => Promise<void>) {
    this.#places = places;
    this.#end = end;
    this.#pages.onmessage = ({ data }: MessageEvent<Named>) => void this.#remove(data);
  }

  async uninstall({ key, identity }: InstalledApp): Promise<void> {
    await this.#remove({ key, identity });
    this.#pages.postMessage({ key, identity });
  }

  async #remove(app: Named): Promise<void> {
    await this.#end(app);
    const { key, identity } = app;
    const { host, database, installed, packages, pages, broker } = this.#places;
    await Promise.all([
      host.storage.remove(identity),
      packages.remove(key),
      pages.remove(key),
      broker.forget(identity),
      database.remove('notes', identity),
      installed.remove(key),
    ]);
  }
}
