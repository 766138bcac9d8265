import type { MiniAppHost } from '../../mini-app/mini-app-host.ts';
import type { PackageCache } from '../../mini-app/find/package-cache.ts';
import type { RuntimePool } from '../../mini-app/pool/runtime-pool.ts';
import type { PermissionBroker } from '../../permissions/permission-broker.ts';
import type { Database } from '../database.ts';
import type { InstalledApp, InstalledApps } from '../installed-apps.ts';
import { playMoney } from '../play-money.ts';
import { PlacedWidgets } from './placed-widgets.ts';
import type { OpenWidgetBoard } from './widget-board.ts';

export interface WidgetBoardParts {
  readonly phone: HTMLElement;
  readonly host: MiniAppHost;
  readonly pool: RuntimePool;
  readonly database: Database;
  readonly installed: InstalledApps;
  readonly packages: PackageCache;
  readonly provider: string;
  readonly broker: PermissionBroker;
}

/** The widget board of the super app, open or not. */
export class WidgetBoards {
  readonly #parts: WidgetBoardParts;
  readonly #placed: PlacedWidgets;
  #open: OpenWidgetBoard | undefined;

  constructor(parts: WidgetBoardParts) {
    this.#parts = parts;
    this.#placed = new PlacedWidgets(parts.database, parts.installed);
  }

  /** The MiniApp of this identity if its widgets may be on screen: then it may ask. */
  shown(identity: string): InstalledApp | undefined {
    if (!this.#open?.isOpen || !this.#placed.list.some((widget) => widget.identity === identity))
      return undefined;
    return this.#parts.installed.list.find((app) => app.identity === identity);
  }

  /** Calls when the board that is open is closed. @returns takes that back */
  onClosed(act: () => void): () => void {
    const closed = this.#open?.closed;
    closed?.addEventListener('abort', act);
    return () => closed?.removeEventListener('abort', act);
  }

  /** Ends the widgets of a MiniApp; fulfils when none of them stores anything any more. */
  async end(identity: string): Promise<void> {
    await this.#open?.end(identity);
  }

  /** @param openPage leaves the board for a page of a MiniApp */
  async open(openPage: (src: string) => void): Promise<void> {
    const [{ OpenWidgetBoard }, { InstalledPackages }] = await Promise.all([
      import('./widget-board.ts'),
      import('./installed-packages.ts'),
    ]);
    if (this.#open?.isOpen) return;
    const { broker, packages } = this.#parts;
    this.#open = new OpenWidgetBoard(
      {
        ...this.#parts,
        placed: this.#placed,
        packages: new InstalledPackages(packages),
        permits: { broker, pay: playMoney },
      },
      openPage,
    );
  }
}
