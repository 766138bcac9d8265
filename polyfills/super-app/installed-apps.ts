import type { Place } from '@miniapp-tests/spec/extensions/places';
import type { PermissionResource } from '@miniapp-tests/spec/manifest/processed-manifest';
import type { Database } from './database.ts';

/** What the home and the launch's first frame show of a MiniApp without opening its package. */
export interface AppFace {
  readonly name: string;
  /** For places without room for the name. */
  readonly shortName?: string;
  /** The package's own icon, shown from a `blob:` URL. */
  readonly icon?: { readonly bytes: Uint8Array<ArrayBuffer>; readonly type: string };
  /** Background of the MiniApp's window, any CSS colour. */
  readonly background?: string;
}

export interface InstalledApp extends AppFace {
  /** Provider and id, as an address has them. */
  readonly key: string;
  /** Names its data. */
  readonly identity: string;
  /** Opens the app's first page; without a version, so that the newest is opened. */
  readonly uri: string;
  readonly version: string;
  /** What its manifest asks for. */
  readonly asks?: readonly PermissionResource[];
  /** Where it is of use. */
  readonly places?: readonly Place[];
  readonly favourite: boolean;
  /** Put on the home by the person. */
  readonly onHome: boolean;
  /** When it was last opened, in milliseconds since the epoch. */
  readonly openedAt: number;
  /** The super app's page was lost while it was in front, and its person keeps it closed. */
  readonly isHeldBack?: boolean;
}

/** What an installation or a newer package says; the person's own marks stay. */
export type Installation = Omit<InstalledApp, 'favourite' | 'onHome' | 'openedAt' | 'isHeldBack'>;

/** The installed MiniApps, held in memory so that a launch can be shown at once; fires `change`. */
export class InstalledApps extends EventTarget {
  readonly #database: Database;
  readonly #apps = new Map<string, InstalledApp>();

  constructor(database: Database) {
    super();
    this.#database = database;
  }

  async load(): Promise<void> {
    for (const app of await this.#database.all<InstalledApp>('apps')) this.#apps.set(app.key, app);
    this.#changed();
  }

  /** Last opened first. */
  get list(): readonly InstalledApp[] {
    return [...this.#apps.values()].sort((one, other) => other.openedAt - one.openedAt);
  }

  get(key: string): InstalledApp | undefined {
    return this.#apps.get(key);
  }

  /**
   * A provider may give the same MiniApp out under several ids: it is installed once, under the address that it was opened by last.
   *
   * @returns the keys under which it no longer stands
   */
  async install(installation: Installation): Promise<string[]> {
    const { key, identity } = installation;
    const same = this.list.filter((app) => app.identity === identity);
    const earlier = same.map((app) => app.key).filter((other) => other !== key);
    for (const other of earlier) this.#apps.delete(other);
    const stored = this.#keep({
      ...installation,
      favourite: same.some(({ favourite }) => favourite),
      onHome: same.some(({ onHome }) => onHome),
      openedAt: Date.now(),
      isHeldBack: same.some(({ isHeldBack }) => isHeldBack),
    });
    await Promise.all([stored, ...earlier.map((other) => this.#database.remove('apps', other))]);
    return earlier;
  }

  async mark(
    key: string,
    marks: Partial<Pick<InstalledApp, 'favourite' | 'onHome' | 'openedAt' | 'isHeldBack'>>,
  ): Promise<void> {
    const known = this.#apps.get(key);
    if (known) await this.#keep({ ...known, ...marks });
  }

  async remove(key: string): Promise<void> {
    this.#apps.delete(key);
    this.#changed();
    await this.#database.remove('apps', key);
  }

  async #keep(app: InstalledApp): Promise<void> {
    this.#apps.set(app.key, app);
    this.#changed();
    await this.#database.put('apps', app.key, app);
  }

  #changed(): void {
    this.dispatchEvent(new Event('change'));
  }
}
