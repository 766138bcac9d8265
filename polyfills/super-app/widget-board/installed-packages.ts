import { parseMiniAppUri } from '@miniapp-tests/spec/addressing/parse-miniapp-uri';
import { processPackage, type MiniAppPackage } from '@miniapp-tests/spec/packaging/process-package';
import type { PackageCache } from '../../mini-app/find/package-cache.ts';
import { hostConfiguration } from '../../mini-app/find/host-configuration.ts';
import type { InstalledApp } from '../installed-apps.ts';

/** Opens packages as they are installed, each once while the board is open; nothing is fetched. */
export class InstalledPackages {
  readonly #packages: PackageCache;
  readonly #opened = new Map<string, Promise<MiniAppPackage | undefined>>();

  constructor(packages: PackageCache) {
    this.#packages = packages;
  }

  /** Undefined where the package is not there, or this host can't open it any more. */
  open(app: InstalledApp): Promise<MiniAppPackage | undefined> {
    const name = `${app.key} ${app.version}`;
    const known = this.#opened.get(name) ?? this.#open(app);
    this.#opened.set(name, known);
    return known;
  }

  async #open({ key, uri }: InstalledApp): Promise<MiniAppPackage | undefined> {
    const kept = await this.#packages.find(key);
    const parsed = parseMiniAppUri(uri);
    if (kept === undefined || !parsed.ok) return undefined;
    const opened = await processPackage(kept.bytes, parsed.value, hostConfiguration());
    return opened.ok ? opened.value : undefined;
  }
}
