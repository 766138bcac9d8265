import { extractStartPageFromManifest } from '@miniapp-tests/spec/packaging/extract-start-page-from-manifest';
import type { Violation } from '@miniapp-tests/spec/result';
import type { MiniAppHost } from '../mini-app/mini-app-host.ts';
import { dataIdentity, type Address } from '../mini-app/find/address.ts';
import { findPackage, type FoundPackage } from '../mini-app/find/find-package.ts';
import { hostConfiguration } from '../mini-app/find/host-configuration.ts';
import { faceOf, install } from './install.ts';
import type { InstalledApps } from './installed-apps.ts';
import type { PackageCache } from '../mini-app/find/package-cache.ts';
import { refusalOf, violationOf, type Refusal } from '../mini-app/find/refusal.ts';
import type { RuntimePool } from '../mini-app/pool/runtime-pool.ts';
import type { PermissionBroker } from '../permissions/permission-broker.ts';
import type { PageIndex } from './search/page-index.ts';
import type { RunningApp } from './running-app.ts';
import type { RunningApps } from './running-apps.ts';

export interface LauncherParts {
  readonly host: MiniAppHost;
  readonly pool: RuntimePool;
  readonly installed: InstalledApps;
  readonly packages: PackageCache;
  readonly pages: PageIndex;
  readonly broker: PermissionBroker;
}

/** What a launch does to what is on the screen. */
export interface LaunchStage {
  isInFront(app: RunningApp): boolean;
  /** Makes a MiniApp's window, which is not in front yet. */
  create(address: Address): RunningApp;
  /** @param covered until the MiniApp is revealed */
  bringToFront(app: RunningApp, covered: boolean): void;
  started(): void;
  refuse(app: RunningApp, violations: readonly Violation[]): void;
  sayWhy(app: RunningApp, refusal: Refusal): void;
  notKept(): void;
}

/** Takes MiniApps from their address to where they run. */
export class Launcher {
  readonly #parts: LauncherParts;
  readonly #running: RunningApps;
  readonly #stage: LaunchStage;

  constructor(parts: LauncherParts, running: RunningApps, stage: LaunchStage) {
    this.#parts = parts;
    this.#running = running;
    this.#stage = stage;
  }

  /** Opens a MiniApp, or brings the one that runs to the front; a newer package takes its place. */
  async open(address: Address): Promise<void> {
    const running = this.#running.get(address.key);
    if (running && running.opened === undefined) await running.end();
    const stage = this.#stage;
    const app = running?.opened ? running : stage.create(address);
    stage.bringToFront(app, running === app);
    const found = await findPackage(address, this.#parts.packages, hostConfiguration());
    if (app.isOver) return;
    if (app.opened === undefined)
      return found.ok ? this.#start(app, found.value) : stage.refuse(app, found.violations);
    if (!found.ok) {
      app.reveal();
      return stage.sayWhy(app, refusalOf(found.violations));
    }
    // One that its person has left meanwhile stays as it is; the next launch finds the newer package again.
    if (!found.value.changed || !stage.isInFront(app)) return app.reveal(address);
    void app.end();
    const renewed = stage.create(address);
    stage.bringToFront(renewed, false);
    return this.#start(renewed, found.value);
  }

  /** The new instance is in front at once, so that its person can leave it; it starts when the old one has ended. */
  restart(app: RunningApp): Promise<void> {
    void app.end();
    return this.open(app.address);
  }

  async #start(app: RunningApp, found: FoundPackage): Promise<void> {
    install(found, app.address, this.#parts).catch(() => this.#stage.notKept());
    const startPage = extractStartPageFromManifest(found.opened.manifest);
    if (!startPage.ok) return this.#stage.refuse(app, startPage.violations);
    try {
      const identity = dataIdentity(app.address, found.opened.manifest.app_id);
      if (!(await this.#running.mayStart(app, identity))) return;
      const { host, pool } = this.#parts;
      await app.launch({ opened: found.opened, face: faceOf(found.opened), host, pool });
      this.#stage.started();
    } catch (error) {
      this.#stage.refuse(app, [violationOf(error)]);
    }
  }
}
