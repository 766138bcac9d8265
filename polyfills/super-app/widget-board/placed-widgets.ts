import type { Database } from '../database.ts';
import type { InstalledApps } from '../installed-apps.ts';

/** A widget on the board. */
export interface PlacedWidget {
  /** Names the data of the MiniApp that it belongs to. */
  readonly identity: string;
  /** As the manifest has it. */
  readonly path: string;
}

/** Where the list is kept, in the store of what is the host's own. */
const KEY = 'widgets';

/** What a person has put on the board, in their order. Fires `change`. What belongs to a MiniApp goes when that is uninstalled. */
export class PlacedWidgets extends EventTarget {
  readonly #database: Database;
  readonly #installed: InstalledApps;
  /** MiniApps that were there since the page was opened. */
  readonly #known = new Set<string>();
  #loading: Promise<void> | undefined;
  #list: readonly PlacedWidget[] = [];

  constructor(database: Database, installed: InstalledApps) {
    super();
    this.#database = database;
    this.#installed = installed;
    installed.addEventListener('change', () => void this.#appsChanged());
  }

  /** Empty until `load` has fulfilled. */
  get list(): readonly PlacedWidget[] {
    return this.#list;
  }

  load(): Promise<void> {
    return (this.#loading ??= this.#load());
  }

  has({ identity, path }: PlacedWidget): boolean {
    return this.#list.some((placed) => placed.identity === identity && placed.path === path);
  }

  /** At the end; one that is there already stays where it is. */
  add(widget: PlacedWidget): Promise<void> {
    return this.has(widget) ? Promise.resolve() : this.#set([...this.#list, widget]);
  }

  remove({ identity, path }: PlacedWidget): Promise<void> {
    return this.#set(this.#list.filter((placed) => placed.identity !== identity || placed.path !== path));
  }

  /** By so many places, towards the end where `by` is positive. */
  move(widget: PlacedWidget, by: number): Promise<void> {
    const from = this.#list.findIndex(
      ({ identity, path }) => identity === widget.identity && path === widget.path,
    );
    const to = Math.min(Math.max(from + by, 0), this.#list.length - 1);
    if (from < 0 || from === to) return Promise.resolve();
    const list = this.#list.toSpliced(from, 1);
    return this.#set(list.toSpliced(to, 0, this.#list[from] as PlacedWidget));
  }

  async #load(): Promise<void> {
    this.#list = (await this.#database.get<readonly PlacedWidget[]>('host', KEY)) ?? [];
    this.dispatchEvent(new Event('change'));
  }

  async #set(list: readonly PlacedWidget[]): Promise<void> {
    this.#list = list;
    this.dispatchEvent(new Event('change'));
    if (list.length === 0) await this.#database.remove('host', KEY);
    else await this.#database.put('host', KEY, list);
  }

  /** Before all installed MiniApps are read, one that isn't there was not uninstalled. */
  async #appsChanged(): Promise<void> {
    const now = new Set(this.#installed.list.map(({ identity }) => identity));
    const gone = [...this.#known].filter((identity) => !now.has(identity));
    for (const identity of now) this.#known.add(identity);
    if (gone.length === 0) return;
    for (const identity of gone) this.#known.delete(identity);
    await this.load();
    const left = this.#list.filter(({ identity }) => !gone.includes(identity));
    if (left.length < this.#list.length) await this.#set(left);
  }
}
