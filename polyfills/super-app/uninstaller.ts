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

/** What the pages of the super app tell each other. */
interface Removal extends Named {
  /** Of all that is kept of it, or of what it stored only. */
  readonly of: 'all' | 'data';
}

/**
 * Removes what a MiniApp stored, or all of it, in every page of the super app that is open: one that runs it would write it down again.
 *
 * @see https://w3c.github.io/miniapp-packaging/#sec-privacy
 */
export class Uninstaller {
  readonly #places: KeptPlaces;
  readonly #end: (app: Named) => Promise<void>;
  readonly #pages = new BroadcastChannel('super-app.removed');

  /** @param end ends what runs of a MiniApp; fulfils when nothing of it can be written any more */
  constructor(places: KeptPlaces, end: (app: Named) => Promise<void>) {
    this.#places = places;
    this.#end = end;
    this.#pages.onmessage = ({ data }: MessageEvent<Removal>) => void this.#remove(data);
  }

  /** The MiniApp goes with all that it stored. */
  uninstall(app: Named): Promise<void> {
    return this.#everywhere(app, 'all');
  }

  /** The MiniApp is closed and stays, as if it had never run. What its person allowed it stays too. */
  clearData(app: Named): Promise<void> {
    return this.#everywhere(app, 'data');
  }

  async #everywhere({ key, identity }: Named, of: Removal['of']): Promise<void> {
    const removal: Removal = { key, identity, of };
    await this.#remove(removal);
    this.#pages.postMessage(removal);
  }

  async #remove(removal: Removal): Promise<void> {
    await this.#end(removal);
    const { key, identity, of } = removal;
    const { host, database, installed, packages, pages, broker } = this.#places;
    await host.storage.remove(identity);
    if (of === 'data') return;
    await Promise.all([
      packages.remove(key),
      pages.remove(key),
      broker.forget(identity),
      database.remove('notes', identity),
      installed.remove(key),
    ]);
  }
}
