import type { MiniAppHost } from '../../mini-app/mini-app-host.ts';
import type { PackageCache } from '../../mini-app/find/package-cache.ts';
import type { PermissionBroker } from '../../permissions/permission-broker.ts';
import type { Database } from '../database.ts';
import type { InstalledApps } from '../installed-apps.ts';
import { playMoney } from '../play-money.ts';
import { PlacedWidgets } from './placed-widgets.ts';
import type { OpenWidgetBoard } from './widget-board.ts';

export interface WidgetBoardParts {
  readonly phone: HTMLElement;
  readonly host: MiniAppHost;
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

  /** Whether the widgets of this MiniApp may be on screen: then it may ask. */
  shows(identity: string): boolean {
    return this.#open?.isOpen === true && this.#placed.list.some((widget) => widget.identity === identity);
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
